import { describe, expect, it } from 'vitest';
import { ganttSvg } from '../../src/formats/svg/gantt-svg.ts';
import type { Plan } from '../../src/model/plan.ts';
import { planEntries } from '../../src/views/plan-entries.ts';
import { planView } from '../../src/views/plan-view.ts';
import { posterView } from '../../src/views/poster-view.ts';
import type { Reader } from '../../src/views/reader.ts';
import { tableFilters } from '../../src/views/table-filters.ts';
import { day, due, group, litSite, milestone, role, smallPlan, task } from '../plan/small-plan.ts';

const reader: Reader = { asOf: day('2021-06-15'), edition: 'internal' };

/** Three tasks under one group; the second is cancelled, the third merged into the first. */
const plan: Plan = smallPlan({
  columns: [
    { key: 'no', label: '序号' },
    { key: 'text', label: '任务' },
    { key: 'lead', label: '牵头' },
    { key: 'state', label: '状态' },
  ],
  grid: [
    { label: '上半年', start: '2021-01-01', end: '2021-06-30' },
    { label: '下半年', start: '2021-07-01', end: '2021-12-31' },
  ],
  groups: [group('g')],
  tasks: [
    task('t1', { no: '1', group: 'g', deadline: due('年底', '2021-12-31') }),
    task('t2', {
      no: '2',
      group: 'g',
      roles: [role('lead', '办', 'ban')],
      deadline: due('6月底', '2021-06-30'),
      milestones: [milestone('半程', '2021-04-30')],
    }),
    task('t3', { no: '3', group: 'g', deadline: due('6月底', '2021-06-30'), milestones: [milestone('试点', '2021-09-30')] }),
  ],
  changes: [
    { task: 't2', kind: '取消', day: '2021-06-01', approver: '局' },
    { task: 't3', kind: '合并', into: 't1', day: '2021-06-01', approver: '局' },
  ],
});
const view = planView(plan, reader, litSite);
const words = [undefined, '已取消', '已并入任务1'];

describe('tasks that are approved away', () => {
  it('stay in the table with their word, and no count knows them', () => {
    const [body] = view.table.bodies;
    expect(body?.rows.map(({ struck }) => struck)).toEqual(words);
    expect(body?.rows.map(({ cells }) => cells.find(({ key }) => key === 'state')?.lines)).toEqual([
      ['未填报'],
      ['已取消'],
      ['已并入任务1'],
    ]);
    expect(view.table).toMatchObject({ taskCount: 1, struckCount: 2 });
    expect(body?.group).toMatchObject({ count: 1, struckCount: 2, tally: { total: 1 } });
    expect(view.tally.total).toBe(1);
  });

  it('are offered by no filter', () => {
    const filters = tableFilters(view.table, plan, []);
    expect(filters).toMatchObject({ taskCount: 1, roles: [], dues: [] });
    expect(filters.states).toEqual([{ value: '未填报', text: '未填报', count: 1 }]);
  });

  it('keep their row in grid and chart with nothing drawn; what was merged stands in the row that took it', () => {
    const rows = view.grid?.rows.filter(({ kind }) => kind === 'task') ?? [];
    expect(rows.map(({ absence, empty }) => (empty ? absence : undefined))).toEqual(words);
    const bars = view.gantt?.rows.filter(({ kind }) => kind === 'task') ?? [];
    expect(bars.map(({ struck, bar, points, status }) => [struck, bar === undefined, points.length, status?.state])).toEqual([
      [undefined, false, 2, '未填报'],
      ['已取消', true, 0, undefined],
      ['已并入任务1', true, 0, undefined],
    ]);
    expect(view.gantt === undefined ? '' : ganttSvg(view.gantt)).toContain('>已并入任务1<');
  });

  it('stand on the wall chart without a light', () => {
    const poster = posterView(plan, reader, litSite, 'a3');
    const rows = poster.tiles.flatMap((tile) => tile.blocks.flat()).filter(({ kind }) => kind === 'task');
    expect(rows.map(({ struck, status }) => [struck, status?.state])).toEqual([
      [false, '未填报'],
      [true, undefined],
      [true, undefined],
    ]);
    expect(rows[2]?.cells.find(({ key }) => key === 'text')?.lines.join('')).toContain('（已并入任务1）');
    expect(poster.tally?.total).toBe(1);
  });

  it('are owed by nobody, and stood before the day of the approval', () => {
    expect(planEntries(plan, reader.asOf).map(({ kind, anchor }) => [kind, anchor])).toEqual([
      ['任务', 't1'],
      ['节点', 't1'],
    ]);
    const before = planView(plan, { ...reader, asOf: day('2021-05-31') }, litSite);
    expect(before.table).toMatchObject({ taskCount: 3, struckCount: 0 });
  });
});
