import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/day.ts';
import { everyUnits } from '../../src/model/recurrence.ts';
import { nextOccurrence, occurrencesOf, type Schedule } from '../../src/plan/occurrences.ts';
import { day, smallPlan } from './small-plan.ts';

const plan = smallPlan();
const within = { start: day('2020-01-01'), end: day('2023-12-31') };
const dues = (schedule: Schedule, span = within) => occurrencesOf(schedule, plan, span).map((one) => one.due);

describe('occurrences of a duty or report', () => {
  it('a rhythm runs over the plan', () => {
    expect(dues({ every: { n: 1, unit: 'month' }, by: '25' })).toHaveLength(28);
    expect(dues({ every: { n: 1, unit: 'year' }, by: '10-30' })).toEqual(['2020-10-30', '2021-10-30', '2022-10-30']);
    expect(dues({ every: { n: 1, unit: 'quarter' } })[0]).toBe('2020-09-30');
  });

  it('its own window, exceptions and the span asked for bound it', () => {
    const daily: Schedule = { every: { n: 1, unit: 'day' }, by: '17:00', start: day('2021-06-15'), end: day('2021-07-10') };
    expect(dues(daily)).toHaveLength(26);
    expect(dues({ ...daily, except: [day('2021-06-20')] })).toHaveLength(25);
    expect(dues(daily, { start: day('2021-07-09'), end: day('2021-07-31') })).toEqual(['2021-07-09', '2021-07-10']);
  });

  it('its own start without an end goes on beyond the plan', () => {
    const yearly: Schedule = { every: { n: 1, unit: 'year' }, by: '12-10', start: day('2022-01-01') };
    expect(dues(yearly, { start: day('2021-01-01'), end: day('2024-12-31') })).toEqual(['2022-12-10', '2023-12-10', '2024-12-10']);
    expect(nextOccurrence(yearly, plan, day('2026-11-22'))?.due).toBe('2026-12-10');
  });

  it('the end of the span asked for cuts no period: it is not the end of the duty', () => {
    const everySecondMonth: Schedule = { every: { n: 2, unit: 'month' }, start: day('2022-01-01') };
    expect(dues(everySecondMonth, { start: day('2023-01-01'), end: day('2023-03-15') })).toEqual(['2023-02-28']);
    expect(dues(everySecondMonth, { start: day('2023-03-01'), end: day('2023-03-31') })).toEqual([]);
  });

  it('listed days, and one day that stands in by', () => {
    expect(dues({ dates: [day('2021-10-30'), day('2020-10-30')] })).toEqual(['2020-10-30', '2021-10-30']);
    expect(dues({ by: '2022-10-15' })).toEqual(['2022-10-15']);
  });

  it('a quota without a rhythm has no day', () => {
    expect(dues({})).toEqual([]);
  });

  it('the next one', () => {
    expect(nextOccurrence({ every: { n: 1, unit: 'month' }, by: '25' }, plan, day('2021-06-25'))?.due).toBe('2021-06-25');
    expect(nextOccurrence({ every: { n: 1, unit: 'month' }, by: '25' }, plan, day('2021-06-26'))?.due).toBe('2021-07-25');
    expect(nextOccurrence({ every: { n: 1, unit: 'month' } }, plan, day('2023-01-01'))).toBeUndefined();
    expect(
      nextOccurrence(
        { every: { n: 1, unit: 'year' } },
        smallPlan({ period: { text: '长期', start: '2020-01-01', flags: [] } }),
        day('2030-01-01'),
      )?.due,
    ).toBe('2030-12-31');
  });

  it('every occurrence lies in the span, in the plan, in order, once', () => {
    const schedule = fc.record({ n: fc.integer({ min: 1, max: 4 }), unit: fc.constantFrom(...everyUnits) });
    fc.assert(
      fc.property(schedule, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 400 }), (every, from, length) => {
        const span = { start: addDays(day('2020-08-01'), from), end: addDays(day('2020-08-01'), from + length) };
        const found = dues({ every }, span);
        expect(found.every((one) => one >= span.start && one <= span.end && one >= '2020-09-01' && one <= '2022-12-31')).toBe(true);
        expect(found).toEqual([...new Set(found)].toSorted());
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
