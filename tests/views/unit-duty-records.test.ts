import { describe, expect, it } from 'vitest';
import { unitsFileSchema } from '../../src/model/unit.ts';
import { runningDutyRecords, unitDutyRecords } from '../../src/views/unit-duty-records.ts';
import { day, role, smallPlan, task } from '../plan/small-plan.ts';

const { units } = unitsFileSchema.parse({
  units: [
    { id: 'bangong', name: '办公室', kind: '内设科室' },
    { id: 'yiyuan', name: '县医院', kind: '医疗机构' },
    { id: 'danwei', name: '各单位', kind: '类别', members: ['yiyuan'] },
  ],
});
const monthly = (text: string, roles: readonly object[]) => ({ text, every: { n: 1, unit: 'month' }, times: 1, compare: '>=', roles });
const plan = smallPlan({
  tasks: [
    task('t1', {
      roles: [role('lead', '办公室', 'bangong'), role('assist', '县医院', 'yiyuan')],
      duties: [monthly('每月例会', []), monthly('每月自查', [role('responsible', '各单位', 'danwei')])],
    }),
  ],
  records: [{ task: 't1', duty: '每月例会', day: '2020-09-20' }],
});
const asOf = day('2020-11-15');
const rows = runningDutyRecords({ plans: [plan], edition: 'internal' }, asOf);
const textsOf = (id: string) =>
  unitDutyRecords(
    units.find((unit) => unit.id === id)!,
    rows,
    units,
    asOf,
  ).map(({ text }) => text);

describe('the record of duties of a unit', () => {
  it('has what it leads or is responsible for, by its name or its class, not where it assists', () => {
    expect([textsOf('bangong'), textsOf('yiyuan'), textsOf('danwei')]).toEqual([['每月例会'], ['每月自查'], ['每月自查']]);
  });

  it('counts periods, the latest first, and those still to come', () => {
    const [held, silent] = rows;
    expect(held?.counts).toMatchObject({ 已开展: 1, 未开展: 1, 未到期: 26 });
    expect(held?.periods.map(({ due }) => due)).toEqual(['2020-11-30', '2020-10-31', '2020-09-30']);
    expect([held?.toCome, held?.due, silent?.recorded, silent?.counts.未记录]).toEqual([25, 2, false, 2]);
  });

  it('is nothing in public, and nothing of a plan that is over', () => {
    expect(runningDutyRecords({ plans: [plan], edition: 'public' }, asOf)).toEqual([]);
    expect(runningDutyRecords({ plans: [plan], edition: 'internal' }, day('2023-01-01'))).toEqual([]);
  });
});
