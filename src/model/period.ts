import { addDays, dayOf, lastDayOfMonth, parseDay, weekday, type Day } from './day.ts';

/** The days of a period, first and last both inclusive. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
}

/** Examples of every form that `parsePeriod` understands, for the hint of a message. */
export const acceptedPeriods: readonly string[] = ['2021', '2021H1', '2021Q2', '2021-06', '2021-W23', '2021-06-15', '2021-06..2021-09'];

/** Reads a period as a command line gives it (see `acceptedPeriods`; weeks by ISO 8601, `..` joins two); undefined where it is none. */
export function parsePeriod(text: string): Period | undefined {
  const [first = '', last, ...more] = text.split('..');
  if (more.length > 0) return undefined;
  const start = singlePeriod(first);
  const end = last === undefined ? start : singlePeriod(last);
  return start && end && start.start <= end.end ? { start: start.start, end: end.end } : undefined;
}

function singlePeriod(text: string): Period | undefined {
  const day = parseDay(text);
  if (day !== undefined) return { start: day, end: day };
  const [, year, half, quarter, month, week] = /^(\d{4})(?:-?[Hh]([12])|-?[Qq]([1-4])|-(\d{2})|-?[Ww](\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (week !== undefined) return weekOf(Number(year), Number(week));
  if (month !== undefined) return monthsOf(Number(year), Number(month), 1);
  if (quarter !== undefined) return monthsOf(Number(year), Number(quarter) * 3 - 2, 3);
  return half === undefined ? monthsOf(Number(year), 1, 12) : monthsOf(Number(year), Number(half) * 6 - 5, 6);
}

function monthsOf(year: number, month: number, count: number): Period | undefined {
  const start = dayOf(year, month, 1);
  return start && { start, end: lastDayOfMonth(year, month + count - 1) };
}

/** Week 1 is the one that 4 January lies in; a week 53 that the year does not have is none. */
function weekOf(year: number, week: number): Period | undefined {
  const fourth = dayOf(year, 1, 4);
  if (fourth === undefined || week < 1) return undefined;
  const start = addDays(fourth, (week - 1) * 7 - weekday(fourth) + 1);
  const thursday = addDays(start, 3);
  return thursday.startsWith(String(year).padStart(4, '0')) ? { start, end: addDays(start, 6) } : undefined;
}
