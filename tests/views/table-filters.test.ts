import { describe, expect, it } from 'vitest';
import { unitSchema } from '../../src/model/unit.ts';
import type { Reader } from '../../src/views/reader.ts';
import { tableFilters } from '../../src/views/table-filters.ts';
import { tableView } from '../../src/views/table-view.ts';
import { day, due, open, role, site, smallPlan, task } from '../plan/small-plan.ts';

const reader: Reader = { asOf: day('2021-06-15'), edition: 'internal' };
const units = [
  { id: 'ban', name: '局办公室', kind: '内设科室' },
  { id: 'yuan', name: '县医院', kind: '医疗机构' },
  { id: 'zhan', name: '卫生院', kind: '医疗机构' },
  { id: 'jiceng', name: '基层单位', kind: '类别', members: ['zhan'] },
  { id: 'ge', name: '各单位', kind: '类别', members: ['yuan', 'jiceng', 'ge'] },
].map((unit) => unitSchema.parse(unit));

function filtersOf(tasks: readonly object[], more: object = {}) {
  const plan = smallPlan({ tasks, ...more });
  return tableFilters(tableView(plan, reader, site), plan, units);
}

const tasks = [
  task('a', { roles: [role('lead', '办', 'ban'), role('assist', '各', 'ge')], deadline: due('6月底', '2021-06-30') }),
  task('b', { roles: [role('lead', '办', 'ban')], deadline: due('年底', '2022-12-31') }),
  task('c', { roles: [role('lead', '院', 'yuan')], deadline: open }),
];

describe('the filters of a table', () => {
  it('offer units in the order of the registry, members through the classes that name them', () => {
    expect(filtersOf(tasks).units.map(({ value, count }) => `${value} ${count}`)).toEqual([
      'ban 2',
      'yuan 2',
      'zhan 1',
      'jiceng 1',
      'ge 1',
    ]);
  });

  it('name roles as the table does', () => {
    const columns = [
      { key: 'text', label: '任务' },
      { key: 'lead', label: '牵头股室' },
    ];
    expect(filtersOf(tasks, { columns }).roles.map(({ text, count }) => `${text} ${count}`)).toEqual(['牵头股室 3', '配合单位 1']);
  });

  it('offer the periods that hold deadlines, and what has no day', () => {
    const { dues, marks } = filtersOf(tasks);
    expect(dues.map(({ value, text, count }) => `${value} ${text} ${count}`)).toEqual(['2021 2021年 1', '2022 2022年 1']);
    expect(marks.map(({ value, count }) => `${value} ${count}`)).toEqual(['持续推进 1']);
  });

  it('offer nothing where there is nothing to choose between', () => {
    const { roles, dues, marks } = filtersOf([task('a', { roles: [role('lead', '办', 'ban')] }), task('b')]);
    expect({ roles, dues, marks }).toEqual({ roles: [], dues: [], marks: [] });
  });

  it('count a state as the bar of states does, cancelled tasks nowhere', () => {
    const changes = [{ task: 'b', kind: '取消', day: '2021-06-01', approver: '局' }];
    expect(filtersOf(tasks, { changes }).states.map(({ value, count }) => `${value} ${count}`)).toEqual(['未填报 1', '持续推进 1']);
  });

  it('hold for a plan without tasks', () => {
    expect(filtersOf([])).toMatchObject({ taskCount: 0, units: [], states: [] });
  });
});
