import { describe, expect, it } from 'vitest';
import { planView } from '../../src/views/plan-view.ts';
import { posterView } from '../../src/views/poster-view.ts';
import { day, due, milestone, role, site, smallPlan, task } from '../plan/small-plan.ts';

const reader = { asOf: day('2021-06-15'), edition: 'public' as const };

const part = (id: string, more: object = {}): object => {
  const { carries: _a, clauses: _b, flags: _c, parts: _d, ...rest } = task(id, more) as Record<string, unknown>;
  return rest;
};

const plan = smallPlan({
  grid: [
    { label: '上半年', start: '2021-01-01', end: '2021-06-30' },
    { label: '下半年', start: '2021-07-01', end: '2021-12-31' },
  ],
  tasks: [
    task('t1', {
      no: '1',
      deadline: due('年底', '2021-12-31'),
      parts: [
        part('t1-1', { no: '（1）', deadline: due('6月底', '2021-06-30') }),
        part('t1-2', { no: '（2）', milestones: [milestone('初验', '2021-09-30')] }),
        part('t1-3', { no: '（3）', roles: [role('lead', '办', 'ban')] }),
      ],
    }),
  ],
});

describe('parts', () => {
  const view = planView(plan, reader, site);

  it('have rows in grid and chart where they have dates of their own', () => {
    const rows = view.grid?.rows.map(({ kind, id, cells }) => [
      kind,
      id,
      ...cells.map(({ bar, points }) => [bar, ...points.map((one) => one.kind)].join(' ')),
    ]);
    expect(rows).toEqual([
      ['task', 't1', 'through', 'end deadline'],
      ['part', 't1-1', 'end deadline', 'none'],
      ['part', 't1-2', 'none', 'none milestone'],
    ]);
    expect(
      view.gantt?.rows.map(({ kind, id, deadline, bar, points }) => [kind, id, deadline, bar !== undefined, points.map((one) => one.day)]),
    ).toEqual([
      ['task', 't1', '年底', true, ['2021-12-31']],
      ['part', 't1-1', '6月底', true, ['2021-06-30']],
      ['part', 't1-2', undefined, false, ['2021-09-30']],
    ]);
  });

  it('have a cell for every period on the wall chart, or none and one that spans them', () => {
    const rows = posterView(plan, reader, site, 'a3').tiles.flatMap((tile) => tile.blocks.flat());
    expect(rows.map(({ kind, id, marks }) => [kind, id, marks.length])).toEqual([
      ['task', 't1', 2],
      ['part', 't1-1', 2],
      ['part', 't1-2', 2],
      ['part', 't1-3', 0],
    ]);
  });
});
