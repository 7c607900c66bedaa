import { partsOf, weekday, type Day } from '../model/day.ts';
import type { CalendarProblem } from '../model/messages/facts/meaning.ts';
import type { WorkingCalendar } from '../model/working-calendar.ts';
import type { Report } from './finding.ts';
import { daysOfHoliday } from './working-days.ts';

/** Reports what a calendar of a year cannot mean: days far from the year, an end before its start, a day said twice, a worked day that is no weekend. */
export function checkCalendar({ year, holidays, workdays }: WorkingCalendar, report: Report): void {
  const said = new Set<Day>();
  const tell = (day: Day, problem: CalendarProblem, path: (string | number)[]): void => {
    report({ rule: 'calendar-day', path, facts: { day, problem } });
  };
  const check = (day: Day, path: (string | number)[]): void => {
    if (!isNear(day, year)) tell(day, 'other-year', path);
    else if (said.has(day)) tell(day, 'twice', path);
    said.add(day);
  };
  for (const [index, holiday] of holidays.entries()) {
    const { start, end } = holiday;
    const path = ['holidays', index];
    if (end < start) tell(end, 'before-start', [...path, 'end']);
    check(start, [...path, 'start']);
    // A slip of a digit makes a holiday of thousands of years: its end alone is told.
    const more = isNear(end, year) ? daysOfHoliday(holiday).slice(1) : [end];
    for (const day of more) check(day, [...path, 'end']);
  }
  for (const [index, day] of workdays.entries()) {
    check(day, ['workdays', index]);
    if (weekday(day) < 6) tell(day, 'no-weekend', ['workdays', index]);
  }
}

/** A holiday may begin with the last days of December, or end with the first of January. */
function isNear(day: Day, year: number): boolean {
  const { year: own, month } = partsOf(day);
  return own === year || (own === year - 1 && month === 12) || (own === year + 1 && month === 1);
}
