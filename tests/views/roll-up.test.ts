import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../src/model/unit.ts';
import { unitsFileSchema } from '../../src/model/unit.ts';
import { addDays } from '../../src/model/day.ts';
import { lateFirst, rollUp, rollUpAll, type RollUpRow } from '../../src/views/roll-up.ts';
import type { TaskCounts } from '../../src/views/task-counts.ts';
import { day, due, group, litSite, open, role, smallPlan, task } from '../plan/small-plan.ts';

const units: readonly Unit[] = unitsFileSchema.parse({
  units: [
    { id: 'yizheng', name: '医政科', kind: '内设科室' },
    { id: 'bangong', name: '办公室', kind: '内设科室' },
    { id: 'yiyuan', name: '县医院', kind: '医疗机构' },
    { id: 'danwei', name: '各单位', kind: '类别', members: ['yiyuan'] },
  ],
}).units;
const asOf = day('2021-07-15');
const reader = { asOf, edition: 'internal' as const };

const plan = smallPlan({
  groups: [group('g1'), group('g1-1', { parent: 'g1' }), group('g2')],
  tasks: [
    task('t1', {
      group: 'g1',
      deadline: due('6月底', '2021-06-30'),
      roles: [role('lead', '医政科', 'yizheng'), role('responsible', '各单位', 'danwei')],
    }),
    task('t2', {
      group: 'g1-1',
      deadline: due('9月底', '2021-09-30'),
      roles: [role('lead', '医政科', 'yizheng'), role('assist', '办公室', 'bangong')],
    }),
    task('t3', { group: 'g2', deadline: open, roles: [role('lead', '办公室', 'bangong')] }),
    task('t4', {
      deadline: due('6月底', '2021-06-30'),
      roles: [role('assist', '县医院', 'yiyuan'), role('responsible', '各单位', 'danwei')],
    }),
  ],
  progress: [
    { task: 't1', day: '2021-06-01', state: '进行中' },
    { task: 't2', day: '2021-06-01', state: '进行中' },
    { task: 't2', day: '2021-07-10', state: '已完成' },
  ],
});
const what = { plans: [plan], units, site: litSite };

const short = (rows: readonly RollUpRow[]) => rows.map(({ key, counts }) => [key, counts.total, counts.overdue, counts.done]);

describe('rollUp', () => {
  it('by group counts the groups below too, and what stands in none', () => {
    expect(short(rollUp(what, 'group', reader))).toEqual([
      ['small/g1', 2, 1, 1],
      ['small/g1-1', 1, 0, 1],
      ['small/g2', 1, 0, 0],
      ['small/', 1, 0, 0],
    ]);
  });

  it('by unit counts what it leads or is responsible for, through its class too; one that is named to assist answers for nothing', () => {
    expect(short(rollUp(what, 'unit', reader))).toEqual([
      ['yizheng', 2, 1, 1],
      ['bangong', 1, 0, 0],
      ['yiyuan', 1, 1, 0],
      ['danwei', 2, 1, 0],
    ]);
  });

  it('by period of the due day, open deadlines apart', () => {
    expect(short(rollUp(what, 'quarter', reader)).map(([key, total]) => [key, total])).toEqual([
      ['2021-Q2', 2],
      ['2021-Q3', 1],
      ['持续推进', 1],
    ]);
    expect(rollUp(what, 'month', reader).map(({ label }) => label)).toEqual(['2021年6月', '2021年9月', '持续推进']);
    expect(rollUp(what, 'year', reader).map(({ key }) => key)).toEqual(['2021', '持续推进']);
  });

  it('counts the earlier day by what was entered by then', () => {
    const { counts, before } = rollUpAll(what, reader, day('2021-06-30'));
    expect([before?.overdue, counts.overdue]).toEqual([0, 1]);
    expect([before?.done, counts.done]).toEqual([0, 1]);
  });

  it('counts plans that have not begun or are over only by plan and group', () => {
    const after = { ...reader, asOf: day('2023-01-01') };
    expect(rollUpAll(what, after).counts.total).toBe(0);
    expect(rollUp(what, 'unit', after)).toEqual([]);
    expect(rollUp(what, 'plan', after)[0]?.counts.total).toBe(4);
  });

  it('says nothing of lateness to a reader who is shown no lights', () => {
    const dark = { ...what, site: { ...litSite, editions: { lightsInPublic: false } } };
    const { counts } = rollUpAll(dark, { asOf, edition: 'public' });
    expect([counts.overdue, counts.toReview, counts.total]).toEqual([0, 0, 4]);
  });

  it('has what is late at the top', () => {
    expect(lateFirst(rollUp(what, 'unit', reader)).map(({ key }) => key)).toEqual(['danwei', 'yizheng', 'yiyuan', 'bangong']);
  });
});

describe('laws', () => {
  const daysOf = fc.integer({ min: 0, max: 900 }).map((n) => addDays(day('2020-08-01'), n));
  const entries = fc.array(
    fc.record({ task: fc.constantFrom('t1', 't2', 't3', 't4'), day: daysOf, state: fc.constantFrom('未启动', '进行中', '已完成') }),
    { maxLength: 8 },
  );
  const sum = (rows: readonly RollUpRow[], count: (counts: TaskCounts) => number) =>
    rows.reduce((total, { counts }) => total + count(counts), 0);

  it('the states of every row add up to its total, and plans, groups and periods to the whole', () => {
    fc.assert(
      fc.property(entries, daysOf, (progress, on) => {
        const given = {
          ...what,
          plans: [
            { ...plan, progress },
            { ...plan, id: 'other' },
          ],
        };
        const at = { ...reader, asOf: on };
        const { counts: all } = rollUpAll(given, at);
        const byPlan = rollUp(given, 'plan', at);
        const top = rollUp(given, 'group', at).filter(({ key }) => !key.endsWith('g1-1'));
        const running = on >= '2020-09-01' && on <= '2022-12-31';
        for (const count of [
          ({ total }: TaskCounts) => total,
          ({ overdue }: TaskCounts) => overdue,
          ({ states }: TaskCounts) => states.未填报,
        ]) {
          expect(sum(top, count)).toBe(sum(byPlan, count));
          if (running) expect(sum(byPlan, count)).toBe(count(all));
          for (const width of ['month', 'quarter', 'year'] as const) expect(sum(rollUp(given, width, at), count)).toBe(count(all));
        }
        for (const row of [...byPlan, ...top, ...rollUp(given, 'unit', at)]) {
          expect(Object.values(row.counts.states).reduce((total, count) => total + count, 0)).toBe(row.counts.total);
          expect(row.counts.tally.parts.reduce((total, { count }) => total + count, 0)).toBe(row.counts.total);
        }
      }),
    );
  });
});
