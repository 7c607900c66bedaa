import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/day.ts';
import { ganttView } from '../../src/views/gantt-view.ts';
import type { Reader } from '../../src/views/reader.ts';
import { day, due, group, milestone, open, site, smallPlan, task } from '../plan/small-plan.ts';

const reader: Reader = { asOf: day('2021-06-15'), edition: 'internal' };
const view = (more: object) => ganttView(smallPlan(more), reader, site);

describe('the chart', () => {
  it('is none where nothing has a date', () => {
    expect(view({ tasks: [task('a')] })).toBeUndefined();
    expect(view({ tasks: [task('a')], period: undefined })).toBeUndefined();
  });

  it('takes its axis from the period and all dates', () => {
    const chart = view({ tasks: [task('a', { deadline: due('x', '2023-03-31'), milestones: [milestone('m', '2020-08-01')] })] })!;
    expect([chart.start, chart.end]).toEqual(['2020-08-01', '2023-03-31']);
  });

  it('bars begin with their day and end after it; the as-of day is a line', () => {
    const chart = view({ tasks: [task('a', { deadline: due('x', '2022-12-31') }), task('b', { deadline: open }), task('c')] })!;
    expect(chart.rows.map(({ bar }) => bar)).toEqual([{ x: 0, width: 1, open: false }, { x: 0, width: 1, open: true }, undefined]);
    expect(chart.now).toEqual({ x: 287 / 852, day: '2021-06-15' });
    expect(
      ganttView(smallPlan({ tasks: [task('a', { deadline: open })] }), { ...reader, asOf: day('2030-01-01') }, site)!.now,
    ).toBeUndefined();
  });

  it('progress inside the bar; the first deadline stays beside the approved one', () => {
    const chart = view({
      tasks: [task('a', { deadline: due('x', '2021-12-31') })],
      progress: [{ task: 'a', day: '2021-01-01', percent: 40 }],
      changes: [{ task: 'a', kind: '延期', day: '2021-03-01', approver: '局', deadline: due('y', '2022-06-30') }],
    })!;
    expect(chart.rows[0]!.bar).toMatchObject({ done: 0.4, expected: 0.43 });
    expect(chart.rows[0]!.points.map(({ kind, day: on }) => [kind, on])).toEqual([
      ['first-deadline', '2021-12-31'],
      ['deadline', '2022-06-30'],
    ]);
  });

  const scales: readonly [string, string, string][] = [
    ['2021-06-15', '2021-06-24', 'day'],
    ['2021-06-15', '2021-07-10', 'week'],
    ['2021-01-01', '2021-12-31', 'month'],
    ['2020-09-01', '2022-12-31', 'quarter'],
    ['2020-01-01', '2027-12-31', 'half-year'],
    ['2011-01-01', '2030-12-31', 'year'],
  ];
  it.each(scales)('from %s to %s its scale is the %s', (start, end, scale) => {
    const chart = view({ period: { text: 'x', start, end, flags: [] }, tasks: [task('a', { deadline: due('x', end) })] })!;
    expect(chart.scale).toBe(scale);
    expect(chart.ticks.length).toBeGreaterThanOrEqual(4);
    expect(chart.ticks.length).toBeLessThanOrEqual(24);
  });

  it('everything lies on the axis, whatever the dates', () => {
    const when = fc.integer({ min: 0, max: 5000 }).map((offset) => addDays(day('2018-01-01'), offset));
    const row = fc.record({ start: fc.option(when, { nil: undefined }), end: when, mark: when, open: fc.boolean() });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const tasks = rows.map(({ start, end, mark, open: isOpen }, index) => {
          const more = start === undefined ? {} : { start };
          return task(`t${index}`, { deadline: isOpen ? { ...open, ...more } : due('x', end, more), milestones: [milestone('m', mark)] });
        });
        const chart = view({ tasks, groups: [group('g')] })!;
        const shares = chart.rows.flatMap(({ bar, points }) => [
          ...(bar ? [bar.x, bar.width, bar.x + bar.width] : []),
          ...points.map(({ x }) => x),
        ]);
        for (const share of [...shares, ...chart.ticks.map(({ x }) => x), ...chart.bands.flatMap(({ x, width }) => [x, width])]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
