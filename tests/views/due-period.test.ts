import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duePeriodsOf, duePeriodWords, isWithin, parseDuePeriod } from '../../src/views/due-period.ts';

describe('a period in an address', () => {
  it.each([
    ['2021', '2021-01-01', '2021-12-31', '2021年'],
    ['2021-H2', '2021-07-01', '2021-12-31', '2021年下半年'],
    ['2021-Q3', '2021-07-01', '2021-09-31', '2021年第3季度'],
    ['2021-07', '2021-07-01', '2021-07-31', '2021年7月'],
    ['2021-07-15', '2021-07-15', '2021-07-15', '2021年7月15日'],
    ['2021-06-15..2021-07-15', '2021-06-15', '2021-07-15', '2021年6月15日至2021年7月15日'],
    ['..2021-06-14', undefined, '2021-06-14', '2021年6月14日以前'],
    ['2021-06-15..', '2021-06-15', undefined, '2021年6月15日以后'],
  ])('%s', (text, start, end, words) => {
    expect(parseDuePeriod(text)).toEqual({ start, end });
    expect(duePeriodWords(text)).toBe(words);
  });

  it.each(['', '..', '21', '2021-13', '2021-Q5', '2021-7', 'open', '2021-06-15..x'])('“%s” is none', (text) => {
    expect(parseDuePeriod(text)).toBeUndefined();
  });
});

describe('periods to choose from', () => {
  it('are months where they are few, with their years above them', () => {
    expect(duePeriodsOf(['2021-06-30', '2021-09-30', '2022-12-31'])).toEqual(['2021', '2021-06', '2021-09', '2022']);
    expect(duePeriodsOf(['2021-06-30', '2021-09-30'])).toEqual(['2021-06', '2021-09']);
    expect(duePeriodsOf(['2021-12-31', '2021-12-31'])).toEqual(['2021']);
    expect(duePeriodsOf([])).toEqual([]);
  });

  it('are quarters where months are many, and years where quarters are', () => {
    const months = (years: number) =>
      Array.from({ length: years * 12 }, (_, index) => `${2010 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-28`);
    expect(duePeriodsOf(months(2))).toEqual([
      '2010',
      '2010-Q1',
      '2010-Q2',
      '2010-Q3',
      '2010-Q4',
      '2011',
      '2011-Q1',
      '2011-Q2',
      '2011-Q3',
      '2011-Q4',
    ]);
    expect(duePeriodsOf(months(20))).toHaveLength(20);
  });

  it('leave no day out', () => {
    const day = fc.tuple(fc.integer({ min: 2010, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
    const text = day.map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), (days) => {
        const periods = duePeriodsOf(days).map((value) => parseDuePeriod(value)!);
        expect(days.filter((one) => !periods.some((period) => isWithin(one, period)))).toEqual([]);
        expect(periods.filter((period) => !days.some((one) => isWithin(one, period)))).toEqual([]);
      }),
      { seed: 4 },
    );
  });
});
