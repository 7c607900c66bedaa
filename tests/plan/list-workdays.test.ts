import { describe, expect, it } from 'vitest';
import { workingCalendarSchema } from '../../src/model/working-calendar.ts';
import { parseDay, type Day } from '../../src/model/day.ts';
import { listWorkdays, unknownWorkdays } from '../../src/plan/list-workdays.ts';
import { workingDays } from '../../src/plan/working-days.ts';

const calendar = workingCalendarSchema.parse({
  year: 2026,
  sources: ['国办发明电〔2025〕7号'],
  holidays: [
    { name: '元旦', start: '2026-01-01', end: '2026-01-03' },
    { name: '春节', start: '2026-02-15', end: '2026-02-23' },
  ],
  workdays: ['2026-01-04', '2026-02-14', '2026-02-28'],
});
const look = workingDays([calendar]);
const kindOf = (day: Day) => look(day).kind;
const day = (text: string): Day => parseDay(text) ?? expect.fail(text);
const monthly = { every: { n: 1, unit: 'month' as const }, start: day('2026-01-01'), end: day('2026-03-31') };

describe('working days of a rhythm', () => {
  it('are counted by the calendar, worked weekends and holidays included', () => {
    expect(listWorkdays({ ...monthly, by: 'workday:-1' }, kindOf)).toEqual(['2026-01-30', '2026-02-28', '2026-03-31']);
    expect(listWorkdays({ ...monthly, by: 'workday:1' }, kindOf)).toEqual(['2026-01-04', '2026-02-02', '2026-03-02']);
  });

  it('keep to the span: a day that had passed before it began was never owed', () => {
    expect(listWorkdays({ ...monthly, by: 'workday:1', start: day('2026-01-15') }, kindOf)).toEqual(['2026-02-02', '2026-03-02']);
    expect(listWorkdays({ ...monthly, by: 'workday:-1 17:00', end: day('2026-02-10') }, kindOf)).toEqual(['2026-01-30']);
  });

  it('are not guessed for a year without a calendar', () => {
    const over = { ...monthly, by: 'workday:-1', start: day('2026-12-01'), end: day('2027-02-28') };
    expect(listWorkdays(over, kindOf)).toEqual(['2026-12-31']);
    expect(unknownWorkdays(over, kindOf).map(({ end }) => end)).toEqual(['2027-01-31', '2027-02-28']);
    expect(listWorkdays(over)).toEqual([]);
  });

  it('are none of other rhythms', () => {
    expect(listWorkdays({ ...monthly, by: '25' }, kindOf)).toBeUndefined();
  });
});
