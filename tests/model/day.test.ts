import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  addDays,
  addMonths,
  compareDays,
  dayOf,
  daySchema,
  daysBetween,
  formatDay,
  lastDayOfMonth,
  parseDay,
  partsOf,
  quarterOf,
  weekday,
} from '../../src/model/day.ts';
import { anyDay, day } from './days.ts';

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

describe('a day', () => {
  test.each([
    [2022, 2, 30],
    [2021, 2, 29],
    [1900, 2, 29],
    [2022, 4, 31],
    [2022, 0, 1],
    [2022, 13, 1],
    [2022, 1, 0],
    [2022, 1, 32],
    [0, 1, 1],
    [10000, 1, 1],
    [2022, 1.5, 1],
    [Number.NaN, 1, 1],
    [2022, 1, Number.POSITIVE_INFINITY],
  ])('%d-%d-%d is none', (year, month, date) => {
    expect(dayOf(year, month, date)).toBeUndefined();
  });

  test.each([
    [2020, 2, 29, '2020-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1, 1, 1, '0001-01-01'],
    [99, 12, 31, '0099-12-31'],
    [9999, 12, 31, '9999-12-31'],
  ])('%d-%d-%d is one', (year, month, date, text) => {
    expect(dayOf(year, month, date)).toBe(text);
  });

  test.each(['2022-2-3', '2022-02-30', '20220203', '2022-02-03T00:00', ' 2022-02-03', '0000-01-01', ''])('%j is no day', (text) => {
    expect(parseDay(text)).toBeUndefined();
    expect(daySchema.safeParse(text).success).toBe(false);
  });

  test('every month of 1900–2100 ends where the Gregorian calendar ends it', () => {
    for (let year = 1900; year <= 2100; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        expect(partsOf(lastDayOfMonth(year, month))).toEqual({ year, month, date: monthLength(year, month) });
        expect(dayOf(year, month, monthLength(year, month) + 1)).toBeUndefined();
      }
    }
  });

  test('months beyond 1–12 roll over', () => {
    expect([lastDayOfMonth(2021, 14), lastDayOfMonth(2021, 0)]).toEqual(['2022-02-28', '2020-12-31']);
  });

  test.each([
    ['2020-02-29', '2020年2月29日'],
    ['2021-06-15', '2021年6月15日'],
    ['2022-12-31', '2022年12月31日'],
  ])('%s is printed %s', (text, printed) => {
    expect(formatDay(day(text))).toBe(printed);
  });

  // Printed calendars: the fact sheet names the first four.
  test.each([
    ['2021-07-10', 6],
    ['2020-10-10', 6],
    ['2022-10-15', 6],
    ['2023-12-31', 7],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['1900-01-01', 1],
    ['2100-12-31', 5],
  ])('%s falls on weekday %d', (text, number) => {
    expect(weekday(day(text))).toBe(number);
  });

  test('the months fall into quarters', () => {
    const months = Array.from({ length: 12 }, (_, i) => quarterOf(day(`2022-${String(i + 1).padStart(2, '0')}-15`)));
    expect(months).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
  });

  test.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2022-03-31', -1, '2022-02-28'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2022-01-15', -13, '2020-12-15'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  test('no count leaves the calendar', () => {
    expect(addDays(day('2022-01-01'), Number.MAX_SAFE_INTEGER)).toBe('9999-12-31');
    expect(addDays(day('2022-01-01'), Number.NEGATIVE_INFINITY)).toBe('0001-01-01');
    expect(addMonths(day('2022-01-31'), 1e15)).toBe('9999-12-31');
  });

  test('from the first day to the last, days are counted and written as by Date', () => {
    const first = new Date(0).setUTCFullYear(1, 0, 1) / 86_400_000;
    const written = (count: number) => new Date((first + count) * 86_400_000).toISOString().slice(0, 10);
    const whole = daysBetween(day('0001-01-01'), day('9999-12-31'));
    expect(written(whole)).toBe('9999-12-31');
    for (let count = 0; count <= whole; count += 61) expect(addDays(day('0001-01-01'), count)).toBe(written(count));
    for (let count = 0; count <= 1461; count += 1)
      expect(addDays(day('1999-03-01'), count)).toBe(written(daysBetween(day('0001-01-01'), day('1999-03-01')) + count));
  });

  test('becomes a JSON Schema', () => {
    expect(z.toJSONSchema(daySchema)).toMatchObject({ type: 'string', format: 'date' });
  });
});

describe('laws of days, 1900–2100', () => {
  const span = fc.integer({ min: -20_000, max: 20_000 });

  test('adding days and counting them are inverse', () => {
    fc.assert(fc.property(anyDay, span, (from, days) => daysBetween(from, addDays(from, days)) === days));
  });

  test('counting is additive and turns with its sides', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
        expect(daysBetween(b, a) + daysBetween(a, b)).toBe(0);
        expect(Math.sign(daysBetween(a, b))).toBe(Math.sign(compareDays(b, a)));
      }),
    );
  });

  test('a week later is the same weekday, a day later the next', () => {
    fc.assert(
      fc.property(anyDay, (one) => {
        expect(weekday(addDays(one, 7))).toBe(weekday(one));
        expect(weekday(addDays(one, 1))).toBe((weekday(one) % 7) + 1);
      }),
    );
  });

  test('adding months moves the month by as many and keeps the day or clamps it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (from, months) => {
        const [before, after] = [partsOf(from), partsOf(addMonths(from, months))];
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months);
        expect(after.date).toBe(Math.min(before.date, monthLength(after.year, after.month)));
      }),
    );
  });

  test('a day and its text are the same thing', () => {
    fc.assert(
      fc.property(anyDay, (one) => {
        const { year, month, date } = partsOf(one);
        expect(parseDay(one)).toBe(one);
        expect(dayOf(year, month, date)).toBe(one);
        expect(daySchema.parse(one)).toBe(one);
      }),
    );
  });
});
