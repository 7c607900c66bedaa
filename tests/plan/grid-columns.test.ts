import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/day.ts';
import { defaultGridColumns } from '../../src/plan/grid-columns.ts';
import { day } from './small-plan.ts';

const columns = (start: string, end: string, by?: Parameters<typeof defaultGridColumns>[1]) =>
  defaultGridColumns({ start: day(start), end: day(end) }, by).map((column) => `${column.label} ${column.start}..${column.end}`);

describe('the columns of a grid that nobody printed', () => {
  it('quarters for years', () => {
    const all = columns('2020-09-01', '2022-12-31');
    expect(all).toHaveLength(10);
    expect(all[0]).toBe('第3季度 2020-07-01..2020-09-30');
    expect(all.at(-1)).toBe('第4季度 2022-10-01..2022-12-31');
  });

  it('months for half a year, 旬 for a month, half-years and years for long plans', () => {
    expect(columns('2021-07-15', '2021-12-31')[0]).toBe('7月 2021-07-01..2021-07-31');
    expect(columns('2021-06-15', '2021-07-10')).toEqual([
      '6月中旬 2021-06-11..2021-06-20',
      '6月下旬 2021-06-21..2021-06-30',
      '7月上旬 2021-07-01..2021-07-10',
    ]);
    expect(columns('2020-01-01', '2025-12-31')[1]).toBe('下半年 2020-07-01..2020-12-31');
    expect(columns('2011-01-01', '2030-12-31')).toHaveLength(20);
  });

  it('as asked for', () => {
    expect(columns('2021-01-01', '2021-12-31', 'year')).toEqual(['2021年 2021-01-01..2021-12-31']);
    expect(columns('2021-02-01', '2021-02-28', 'ten-days').at(-1)).toBe('2月下旬 2021-02-21..2021-02-28');
  });

  it('none without days, none where the end lies before the start', () => {
    expect(defaultGridColumns(undefined)).toEqual([]);
    expect(defaultGridColumns({ start: day('2021-01-01') })).toEqual([]);
    expect(columns('2021-02-01', '2021-01-01')).toEqual([]);
    expect(columns('9999-11-01', '9999-12-31').at(-1)).toBe('12月下旬 9999-12-21..9999-12-31');
  });

  it('follow each other without gap and cover the period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20000 }), fc.integer({ min: 0, max: 4000 }), (from, length) => {
        const start = addDays(day('1990-01-01'), from);
        const end = addDays(start, length);
        const all = defaultGridColumns({ start, end });
        expect(all[0]!.start <= start && all.at(-1)!.end >= end).toBe(true);
        all.slice(1).forEach((column, index) => expect(column.start).toBe(addDays(all[index]!.end, 1)));
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
