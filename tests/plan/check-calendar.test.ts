import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../../src/model/working-calendar.ts';
import { checkCalendar } from '../../src/plan/check-calendar.ts';
import { workingDays } from '../../src/plan/working-days.ts';
import { day } from './small-plan.ts';

const holiday = (name: string, start: string, end: string) => ({ name, start: day(start), end: day(end) });
const calendar = (more: Partial<WorkingCalendar>): WorkingCalendar => ({
  year: 2023,
  sources: ['示例通知'],
  holidays: [],
  workdays: [],
  ...more,
});

function findings(more: Partial<WorkingCalendar>): unknown[] {
  const found: unknown[] = [];
  checkCalendar(calendar(more), ({ path, facts }) => found.push([path.join('.'), facts]));
  return found;
}

describe('the calendar of a year', () => {
  it('may begin in December before it and end in January after it', () => {
    const holidays = [holiday('元旦', '2022-12-31', '2023-01-02'), holiday('元旦', '2023-12-30', '2024-01-01')];
    expect(findings({ holidays, workdays: [day('2023-01-28')] })).toEqual([]);
    expect(findings({ holidays: [holiday('错', '2022-11-30', '2023-01-01')] })).toEqual([
      ['holidays.0.start', { day: '2022-11-30', problem: 'other-year' }],
    ]);
  });

  it('says no day twice, ends no holiday before it begins, and shifts work to weekends alone', () => {
    expect(findings({ holidays: [holiday('春节', '2023-01-21', '2023-01-28')], workdays: [day('2023-01-28')] })).toEqual([
      ['workdays.0', { day: '2023-01-28', problem: 'twice' }],
    ]);
    expect(findings({ holidays: [holiday('春节', '2023-01-21', '2023-01-20')] })).toEqual([
      ['holidays.0.end', { day: '2023-01-20', problem: 'before-start' }],
    ]);
    expect(findings({ workdays: [day('2023-01-27')] })).toEqual([['workdays.0', { day: '2023-01-27', problem: 'no-weekend' }]]);
  });

  it('of which a holiday lasts for thousands of years by a slip is read to its end', () => {
    expect(findings({ holidays: [holiday('春节', '2023-01-21', '9023-01-27')] })).toHaveLength(1);
  });
});

describe('a day', () => {
  const look = workingDays([calendar({ holidays: [holiday('元旦', '2022-12-31', '2023-01-02')], workdays: [day('2023-01-28')] })]);
  it.each([
    ['2022-12-31', 'rest', '元旦'],
    ['2023-01-28', 'work', undefined],
    ['2023-01-29', 'rest', undefined],
    ['2023-01-30', 'work', undefined],
    ['2022-12-30', 'unknown', undefined],
    ['2024-01-06', 'unknown', undefined],
  ])('%s: %s', (on, kind, name) => {
    expect([look(day(on)).kind, look(day(on)).holiday]).toEqual([kind, name]);
  });
});
