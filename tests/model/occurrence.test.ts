import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, lastDayOfMonth, partsOf, weekday } from '../../src/model/day.ts';
import { everyUnits, expandRecurrence, occurrencesDue } from '../../src/model/recurrence.ts';
import type { EveryUnit } from '../../src/model/recurrence.ts';
import { anyDay, day } from './days.ts';

const window = (start: string, end: string) => ({ start: day(start), end: day(end) });
const rows = (every: { n: number; unit: EveryUnit } | undefined, by: string | undefined, start: string, end: string) =>
  expandRecurrence({ every, by }, window(start, end)).map((one) => `${one.start} ${one.end} ${one.due}${one.partial ? ' partial' : ''}`);

describe('expandRecurrence', () => {
  test('a month cut at both ends is partial there, and due on the 25th still', () => {
    expect(rows({ n: 1, unit: 'month' }, '25', '2020-07-20', '2020-09-26')).toEqual([
      '2020-07-20 2020-07-31 2020-07-25 partial',
      '2020-08-01 2020-08-31 2020-08-25',
      '2020-09-01 2020-09-26 2020-09-25 partial',
    ]);
  });

  test('a day that had passed when the window began is not owed', () => {
    expect(rows({ n: 1, unit: 'month' }, '25', '2020-07-26', '2020-08-31')).toEqual(['2020-08-01 2020-08-31 2020-08-25']);
  });

  test.each([
    ['month', '25', '2020-08-25'],
    ['month', '25 17:00', '2020-08-25'],
    ['month', 'last', '2020-08-31'],
    ['quarter', '3-25', undefined],
    ['year', '10-30', undefined],
    ['week', '5', '2020-09-18'],
  ] as const)(
    'the day of the last %s that the office names (%s) is not moved to the end of the window: it is not owed',
    (unit, by, last) => {
      const due = expandRecurrence({ every: { n: 1, unit }, by }, window('2020-07-20', '2020-09-22')).at(-1)?.due;
      expect(due).toBe(last);
    },
  );

  test('the 31st is the last day of a shorter month', () => {
    const dues = expandRecurrence({ every: { n: 1, unit: 'month' }, by: '31' }, window('2024-01-01', '2024-04-30')).map(({ due }) => due);
    expect(dues).toEqual(['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']);
  });

  test('a quarter without a day is due at its end, or at the end of the window', () => {
    expect(rows({ n: 1, unit: 'quarter' }, undefined, '2020-09-01', '2021-02-10')).toEqual([
      '2020-09-01 2020-09-30 2020-09-30 partial',
      '2020-10-01 2020-12-31 2020-12-31',
      '2021-01-01 2021-02-10 2021-02-10 partial',
    ]);
  });

  test.each([
    ['quarter', '3-25', '2022-03-25'],
    ['quarter', '1-10', '2022-01-10'],
    ['quarter', 'last', '2022-03-31'],
    ['half-year', '6-31', '2022-06-30'],
    ['half-year', '2-30', '2022-02-28'],
    ['year', '10-30', '2022-10-30'],
    ['year', '02-29', '2022-02-28'],
    ['year', 'last', '2022-12-31'],
    ['month', 'last', '2022-01-31'],
    ['day', '17:00', '2022-01-01'],
    // Weeks begin on Monday: 1 January 2022, a Saturday, lies in the week of Sunday the 2nd.
    ['week', '7', '2022-01-02'],
    ['week', undefined, '2022-01-02'],
  ] as const)('the first %s by %s of 2022 is due %s', (unit, by, due) => {
    expect(expandRecurrence({ every: { n: 1, unit }, by }, window('2022-01-01', '2022-12-31'))[0]?.due).toBe(due);
  });

  test('the Friday of a week that began before the window and is past is skipped', () => {
    const dues = expandRecurrence({ every: { n: 1, unit: 'week' }, by: '5' }, window('2022-01-01', '2022-01-16')).map(({ due }) => due);
    expect(dues).toEqual(['2022-01-07', '2022-01-14']);
  });

  test('every two months counts from the month the window begins in, due in the second', () => {
    expect(rows({ n: 2, unit: 'month' }, '25', '2022-02-01', '2022-06-30')).toEqual([
      '2022-02-01 2022-03-31 2022-03-25',
      '2022-04-01 2022-05-31 2022-05-25',
    ]);
  });

  test('days named one by one stand for themselves and only inside the window', () => {
    const dates = ['2021-12-31', '2021-06-30', '2023-06-30'].map(day);
    expect(expandRecurrence({ dates }, window('2021-01-01', '2021-12-31'))).toEqual([
      { start: '2021-01-01', end: '2021-06-30', due: '2021-06-30', partial: false },
      { start: '2021-07-01', end: '2021-12-31', due: '2021-12-31', partial: false },
    ]);
  });

  test('one day of each year has that year', () => {
    const dates = ['2020-10-30', '2021-10-30', '2022-10-30'].map(day);
    const all = expandRecurrence({ every: { n: 1, unit: 'year' }, by: '10-30', dates }, window('2020-09-01', '2022-12-31'));
    expect(all.map(({ start, end, due, partial }) => [start, end, due, partial])).toEqual([
      ['2020-09-01', '2020-12-31', '2020-10-30', true],
      ['2021-01-01', '2021-12-31', '2021-10-30', false],
      ['2022-01-01', '2022-12-31', '2022-10-30', false],
    ]);
  });

  test('a quota without a rhythm has the whole window', () => {
    expect(expandRecurrence({}, window('2023-01-01', '2023-12-31'))).toEqual([
      { start: '2023-01-01', end: '2023-12-31', due: '2023-12-31', partial: false },
    ]);
  });

  test('a window that ends before it begins is empty', () => {
    expect(expandRecurrence({ every: { n: 1, unit: 'day' } }, window('2022-01-02', '2022-01-01'))).toEqual([]);
  });

  test('at most 20,000 come out, and the end of the calendar ends the search', () => {
    expect(expandRecurrence({ every: { n: 1, unit: 'day' } }, window('0001-01-01', '9999-12-31'))).toHaveLength(20_000);
    const last = expandRecurrence({ every: { n: 1, unit: 'year' } }, window('9990-01-01', '9999-12-31'));
    expect(last.length).toBeLessThanOrEqual(10);
  });

  const rule = fc.record({
    unit: fc.constantFrom(...everyUnits),
    n: fc.integer({ min: 1, max: 5 }),
    by: fc.option(fc.constantFrom('last', '5', '25', '31', '2-29', '3-25', '10-30', '17:00', '02-29'), { nil: undefined }),
  });

  test('every occurrence lies in its window, in order, without overlap, due inside its own days', () => {
    fc.assert(
      fc.property(rule, anyDay, fc.integer({ min: 0, max: 1500 }), ({ unit, n, by }, start, length) => {
        const end = addDays(start, length);
        const all = expandRecurrence({ every: { n, unit }, by }, { start, end });
        for (const [i, one] of all.entries()) {
          expect(one.start >= start && one.end <= end && one.start <= one.due && one.due <= one.end).toBe(true);
          expect(i === 0 || (all[i - 1]?.end ?? '') < one.start).toBe(true);
          expect(one.partial && i > 0 && i < all.length - 1).toBe(false);
        }
      }),
    );
  });

  test('those due within a span are those of the whole window that are due in it', () => {
    const length = fc.integer({ min: 0, max: 1500 });
    fc.assert(
      fc.property(rule, anyDay, length, fc.integer({ min: -900, max: 900 }), length, ({ unit, n, by }, start, long, from, span) => {
        const recurrence = { every: { n, unit }, by };
        const window = { start, end: addDays(start, long) };
        const within = { start: addDays(start, from), end: addDays(start, from + span) };
        const wanted = expandRecurrence(recurrence, window).filter(({ due }) => within.start <= due && due <= within.end);
        expect([...occurrencesDue(recurrence, window, within)]).toEqual(wanted);
      }),
    );
  });

  test('without a day the occurrences cover the window without a gap', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everyUnits),
        fc.integer({ min: 1, max: 4 }),
        anyDay,
        fc.integer({ min: 0, max: 1500 }),
        (unit, n, start, length) => {
          const end = addDays(start, length);
          const all = expandRecurrence({ every: { n, unit } }, { start, end });
          expect([all[0]?.start, all.at(-1)?.end]).toEqual([start, end]);
          expect(all.slice(1).every((one, i) => one.start === addDays(all[i]?.end ?? start, 1))).toBe(true);
        },
      ),
    );
  });

  test('a whole month due by a day is due on that day or on its last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 31 }), (some, date) => {
        const { year, month } = partsOf(some);
        const start = addDays(lastDayOfMonth(year, month - 1), 1);
        const end = addDays(addMonths(start, 12), -1);
        const dues = expandRecurrence({ every: { n: 1, unit: 'month' }, by: String(date) }, { start, end }).map(({ due }) => due);
        expect(dues).toHaveLength(12);
        expect(
          dues.every((due) => partsOf(due).date === Math.min(date, partsOf(lastDayOfMonth(partsOf(due).year, partsOf(due).month)).date)),
        ).toBe(true);
      }),
    );
  });

  test('weekly by a weekday falls on it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 7 }), (start, number) => {
        const all = expandRecurrence({ every: { n: 1, unit: 'week' }, by: String(number) }, { start, end: addDays(start, 27) });
        // Four whole weeks hold each weekday four times; the due day of a cut last week is cut with it.
        expect(all.filter(({ due }) => weekday(due) === number)).toHaveLength(4);
      }),
    );
  });
});
