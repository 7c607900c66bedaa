import { addDays, compareDays, dayOf, lastDayOfMonth, partsOf, weekday, type Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import type { Span } from '../plan/occurrences.ts';
import { workingDays, type WorkingDay } from '../plan/working-days.ts';
import { datedEntries, duesWithin, type EntryKind, type PlanEntry } from './plan-entries.ts';
import type { Reader } from './reader.ts';

/** Something that falls due on a day of the calendar. */
export interface CalendarEntry {
  readonly kind: EntryKind;
  readonly title: string;
  /** `17:00`, where an hour is set. */
  readonly hour: string | undefined;
  readonly planId: string;
  readonly planTitle: string;
  /** The row of the plan's page. */
  readonly anchor: string;
  /** Who owes it, in the office's words; empty where nobody is named. */
  readonly units: string;
}

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
export function calendarViewer({ plans, calendars }: Pick<PublishedWorkspace, 'plans' | 'calendars'>, { asOf }: Reader): CalendarViewer {
  const found = plans.flatMap((plan) => datedEntries(plan, asOf).map((entry) => ({ entry, plan })));
  const working = workingDays(calendars);
  return {
    years: yearsOf(found, asOf),
    year: (year) => {
      const days = { start: dayOf(year, 1, 1) ?? asOf, end: dayOf(year, 12, 31) ?? asOf };
      const months = duesByMonth(found, days).map((due, index) => monthOf(year, index + 1, due, working, asOf));
      const sources = calendars.filter((calendar) => calendar.year === year).flatMap((calendar) => calendar.sources);
      return { year, months, sources, count: months.reduce((sum, month) => sum + month.count, 0) };
    },
  };
}

/** The years of the calendar alone. */
export function calendarYears(workspace: Pick<PublishedWorkspace, 'plans' | 'calendars'>, reader: Reader): readonly number[] {
  return calendarViewer(workspace, reader).years;
}

/** One year of the calendar alone. */
export function calendarYear(year: number, workspace: Pick<PublishedWorkspace, 'plans' | 'calendars'>, reader: Reader): CalendarYear {
  return calendarViewer(workspace, reader).year(year);
}

function yearsOf(found: readonly Found[], asOf: Day): readonly number[] {
  const { year } = partsOf(asOf);
  const within = { start: dayOf(1, 1, 1) ?? asOf, end: dayOf(9999, 12, 31) ?? asOf };
  const ends = { ...within, end: dayOf(year + 1, 12, 31) ?? asOf };
  const days = found.flatMap(({ entry, plan }) => duesWithin(entry, plan, isBounded(entry, plan) ? within : ends));
  return [...new Set([year, ...days.map((day) => partsOf(day).year)])].toSorted((a, b) => a - b);
}

/** False for a rhythm that goes on for ever. */
function isBounded({ schedule }: PlanEntry, { period }: Plan): boolean {
  if (schedule === undefined || schedule.every === undefined || schedule.dates !== undefined) return true;
  return schedule.end !== undefined || (schedule.start === undefined && period?.end !== undefined);
}

interface Found {
  readonly entry: PlanEntry;
  readonly plan: Plan;
}

/** With the days of a month on which it falls due. */
interface Due extends Found {
  readonly days: readonly Day[];
}

/** What falls due in each month of a year. */
function duesByMonth(found: readonly Found[], year: Span): readonly (readonly Due[])[] {
  const months = Array.from({ length: 12 }, (): Due[] => []);
  for (const one of found) {
    const days = Map.groupBy(duesWithin(one.entry, one.plan, year), (day) => partsOf(day).month);
    for (const [month, inMonth] of days) months[month - 1]?.push({ ...one, days: inMonth });
  }
  return months;
}

function monthOf(year: number, month: number, due: readonly Due[], working: (day: Day) => WorkingDay, asOf: Day): CalendarMonth {
  const end = lastDayOfMonth(year, month);
  const start = `${end.slice(0, 8)}01` as Day;
  const bands = due.filter(isDaily).map(bandOf);
  const single = due.filter((one) => !isDaily(one)).flatMap(eachDay);
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

function eachDay(due: Due): readonly { readonly day: Day; readonly entry: CalendarEntry }[] {
  const entry = entryOf(due);
  return due.days.map((day) => ({ day, entry }));
}

/** Sixty lines of 每日17时 say less than one. */
function isDaily({ entry: { schedule } }: Found): boolean {
  return schedule?.every?.unit === 'day' && schedule.dates === undefined;
}

function bandOf({ days, ...found }: Due): CalendarBand {
  const ordered = days.toSorted(compareDays);
  const [first] = ordered;
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) throw new Error('A band has days');
  return { ...entryOf(found), first, last, count: days.length };
}

function entryOf({ entry: { kind, title, hour, anchor, roles }, plan }: Found): CalendarEntry {
  const units = [...new Set(roles.map((role) => role.text))].join('、');
  return { kind, title, hour, planId: plan.id, planTitle: plan.short ?? plan.title, anchor, units };
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
