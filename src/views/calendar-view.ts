import { addDays, compareDays, lastDayOfMonth, partsOf, weekday, type Day } from '../model/day.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import { workingDays, type WorkingDay } from '../plan/working-days.ts';
import { planCalendar, type CalendarEntry, type PlanDates } from './plan-calendar.ts';
import type { Reader } from './reader.ts';

export type { CalendarEntry } from './plan-calendar.ts';

/** A day of a month, what falls due on it, and whether it is worked. */
export interface CalendarDay extends WorkingDay {
  readonly day: Day;
  /** Monday 1 … Sunday 7. */
  readonly weekday: number;
  readonly isAsOf: boolean;
  readonly entries: readonly CalendarEntry[];
}

/** What recurs daily, said once a month: its first and last day there, and how many days it falls due on. */
export interface CalendarBand extends CalendarEntry {
  readonly first: Day;
  readonly last: Day;
  readonly count: number;
}

/** A month in weeks from Monday to Sunday; places before the first and after the last day are empty. */
export interface CalendarMonth {
  readonly year: number;
  readonly month: number;
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
  readonly bands: readonly CalendarBand[];
  /** How many things fall due in it, a band as one. */
  readonly count: number;
}

/** The months of a year. */
export interface CalendarYear {
  readonly year: number;
  readonly months: readonly CalendarMonth[];
  /** By which notices its rest days are known; empty where nobody has entered them. */
  readonly sources: readonly string[];
  readonly count: number;
}

/** The calendar of a workspace: what falls due is looked up in all plans once. */
export interface CalendarViewer {
  /** The years in which something falls due, and that of the as-of day, in order; what never ends counts up to the year after the as-of day's. */
  readonly years: readonly number[];
  /** A year with everything that falls due in it, over all plans, also those that are over. */
  readonly year: (year: number) => CalendarYear;
}

/** The calendar of a workspace for a reader. */
export function calendarViewer(workspace: Pick<PublishedWorkspace, 'plans' | 'calendars'>, reader: Reader): CalendarViewer {
  const dates = workspace.plans.flatMap((plan) => planCalendar(plan, reader.asOf));
  return { years: yearsOf(dates, reader.asOf), year: (year) => yearView(year, dates, workspace.calendars, reader.asOf) };
}

/** The years of the calendar alone. */
export function calendarYears(workspace: Pick<PublishedWorkspace, 'plans' | 'calendars'>, reader: Reader): readonly number[] {
  return calendarViewer(workspace, reader).years;
}

/** One year of the calendar alone. */
export function calendarYear(
  year: number,
  { plans, calendars }: Pick<PublishedWorkspace, 'plans' | 'calendars'>,
  { asOf }: Reader,
): CalendarYear {
  return yearView(
    year,
    plans.flatMap((plan) => planCalendar(plan, asOf, Math.max(year, partsOf(asOf).year + 1))),
    calendars,
    asOf,
  );
}

/** A year of the calendar, of the dates of plans in their order. */
export function yearView(year: number, dates: readonly PlanDates[], calendars: PublishedWorkspace['calendars'], asOf: Day): CalendarYear {
  const working = workingDays(calendars);
  const months = duesByMonth(dates, year).map((due, index) => monthOf(year, index + 1, due, working, asOf));
  const sources = calendars.filter((calendar) => calendar.year === year).flatMap((calendar) => calendar.sources);
  return { year, months, sources, count: months.reduce((sum, month) => sum + month.count, 0) };
}

function yearsOf(dates: readonly PlanDates[], asOf: Day): readonly number[] {
  const years = new Set([partsOf(asOf).year]);
  for (const { days } of dates) for (const day of days) years.add(partsOf(day).year);
  return [...years].toSorted((a, b) => a - b);
}

/** What falls due in each month of a year. */
function duesByMonth(dates: readonly PlanDates[], year: number): readonly (readonly PlanDates[])[] {
  const months = Array.from({ length: 12 }, (): PlanDates[] => []);
  for (const one of dates) {
    const inYear = one.days.filter((day) => partsOf(day).year === year);
    for (const [month, days] of Map.groupBy(inYear, (day) => partsOf(day).month)) months[month - 1]?.push({ ...one, days });
  }
  return months;
}

function monthOf(year: number, month: number, due: readonly PlanDates[], working: (day: Day) => WorkingDay, asOf: Day): CalendarMonth {
  const end = lastDayOfMonth(year, month);
  const start = `${end.slice(0, 8)}01` as Day;
  const bands = due.filter(({ isDaily }) => isDaily).map(bandOf);
  const single = due.filter(({ isDaily }) => !isDaily).flatMap(({ entry, days }) => days.map((day) => ({ day, entry })));
  const byDay = Map.groupBy(single, ({ day }) => day);
  const days = Array.from({ length: partsOf(end).date }, (_, index) => addDays(start, index)).map((day) => ({
    ...working(day),
    day,
    weekday: weekday(day),
    isAsOf: day === asOf,
    entries: (byDay.get(day) ?? []).map(({ entry }) => entry).toSorted(byHour),
  }));
  return { year, month, weeks: weeksOf(days), bands, count: bands.length + single.length };
}

function bandOf({ entry, days }: PlanDates): CalendarBand {
  const ordered = days.toSorted(compareDays);
  const [first] = ordered;
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) throw new Error('A band has days');
  return { ...entry, first, last, count: days.length };
}

/** What has an hour stands before what has the whole day. */
function byHour(a: CalendarEntry, b: CalendarEntry): number {
  const [hourA, hourB] = [a.hour ?? '99', b.hour ?? '99'];
  return hourA < hourB ? -1 : hourA > hourB ? 1 : 0;
}

function weeksOf(days: readonly CalendarDay[]): CalendarMonth['weeks'] {
  const before = (days[0]?.weekday ?? 1) - 1;
  const places: readonly (CalendarDay | undefined)[] = [...Array.from({ length: before }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => places[week * 7 + place]),
  );
}
