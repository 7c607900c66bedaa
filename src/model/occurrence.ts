import { addDays, addMonths, compareDays, dayOf, daysBetween, partsOf, weekday } from './day.ts';
import type { Day } from './day.ts';
import type { Every, EveryUnit } from './every.ts';

/** One period of a recurring duty within its window: first and last day, the day it is due, whether the window cut the period. */
export interface Occurrence {
  readonly start: Day;
  readonly end: Day;
  readonly due: Day;
  readonly partial: boolean;
}

/** What of a recurrence decides its days; see `recurrenceSchema`. */
export interface OccurrenceRule {
  readonly every?: Every | undefined;
  readonly by?: string | undefined;
  readonly dates?: readonly Day[] | undefined;
}

/** First and last day, both inclusive. */
export interface OccurrenceWindow {
  readonly start: Day;
  readonly end: Day;
}

type Occurrences = Generator<Occurrence, void>;

/** A bound on the work that a hostile window (each day of 9999 years) can ask for. */
const mostOccurrences = 20_000;

const monthsOf: Readonly<Record<EveryUnit, number>> = { 'day': 0, 'week': 0, 'month': 1, 'quarter': 3, 'half-year': 6, 'year': 12 };

const later = (day: Day, unit: EveryUnit, n: number): Day =>
  monthsOf[unit] > 0 ? addMonths(day, monthsOf[unit] * n) : addDays(day, (unit === 'week' ? 7 : 1) * n);

/** The first day of the calendar unit a day lies in; weeks begin on Monday. */
function unitStart(day: Day, unit: EveryUnit): Day {
  if (unit === 'day') return day;
  if (unit === 'week') return addDays(day, 1 - weekday(day));
  const { year, month } = partsOf(day);
  return dayOf(year, month - ((month - 1) % monthsOf[unit]), 1) ?? day;
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const latest = (a: Day, b: Day): Day => (a > b ? a : b);

/** The day of a month, or its last day where the month is shorter. */
const dateInMonth = (monthStart: Day, date: number): Day => earlier(addDays(monthStart, date - 1), addDays(addMonths(monthStart, 1), -1));

/** Gives the day by which the work of a unit is due: the day that `by` names, else the unit's last day. */
type DueOf = (start: Day, end: Day) => Day;

const lastDay: DueOf = (_start, end) => end;

/** The due days of one rhythm: what `by` says is read once for all its units. */
function dueBy(unit: EveryUnit, rule: string | undefined): DueOf {
  if (rule === undefined || unit === 'day') return lastDay;
  const [by = ''] = rule.split(' ');
  if (unit === 'week') return /^[1-7]$/.test(by) ? (start) => addDays(start, Number(by) - 1) : lastDay;
  return dueInMonths(unit, by);
}

/** The due day in a unit of months: `25` counts in its last month, `3-25` and `10-30` in the month they name. */
function dueInMonths(unit: EveryUnit, by: string): DueOf {
  const match = /^(?:(\d{1,2})-)?(\d{1,2})$/.exec(by);
  const month = Number(match?.[1] ?? monthsOf[unit]);
  const date = Number(match?.[2]);
  return match && month >= 1 && month <= monthsOf[unit] ? (start) => dateInMonth(addMonths(start, month - 1), date) : lastDay;
}

/** True where `by` names a day of each period (每月25日前, 每周五, 月底): a rhythm without one (每季度1次) leaves the whole period. */
function namesDay(unit: EveryUnit, by: string | undefined): boolean {
  const [day = ''] = (by ?? '').split(' ');
  return unit !== 'day' && day !== '' && !day.includes(':');
}

/**
 * A day that had passed when the window opened was never owed in it, and a named day after its end is not owed either: the office gave no
 * other. Where no day is named, what is left of the period is owed by the window's end.
 */
function isOwed(due: Day, isNamed: boolean, window: OccurrenceWindow): boolean {
  return due >= window.start && (!isNamed || due <= window.end);
}

function clip(start: Day, end: Day, due: Day, window: OccurrenceWindow): Occurrence {
  const partial = start < window.start || end > window.end;
  return { start: latest(start, window.start), end: earlier(end, window.end), due: earlier(due, window.end), partial };
}

function* expandRhythm({ n, unit }: Every, by: string | undefined, window: OccurrenceWindow, within: OccurrenceWindow): Occurrences {
  // Which days are worked is not known here; who knows it lists the days.
  if (workdayOf(by) !== undefined) return;
  const [isNamed, dueOf] = [namesDay(unit, by), dueBy(unit, by)];
  const first = unitStart(window.start, unit);
  const passed = Math.floor(unitsBetween(first, within.start, unit) / n);
  let start = later(first, unit, passed * n);
  for (let count = passed; start <= window.end && start <= within.end && count < mostOccurrences; count += 1) {
    const next = later(start, unit, n);
    if (next <= start) return;
    const end = addDays(next, -1);
    const due = dueOf(n === 1 ? start : later(start, unit, n - 1), end);
    if (isOwed(due, isNamed, window)) yield clip(start, end, due, window);
    start = next;
  }
}

/** How many whole units lie between the first day of one and a later day; 0 where the day is not later. */
function unitsBetween(first: Day, day: Day, unit: EveryUnit): number {
  if (day <= first) return 0;
  if (monthsOf[unit] === 0) return Math.floor(daysBetween(first, day) / (unit === 'week' ? 7 : 1));
  const [from, to] = [partsOf(first), partsOf(day)];
  return Math.floor(((to.year - from.year) * 12 + to.month - from.month) / monthsOf[unit]);
}

/** Which working day of its period `by` names: 3 the third, -1 the last; undefined where it names none. */
export function workdayOf(by: string | undefined): number | undefined {
  const count = /^workday:(-?\d+)/.exec(by ?? '')?.[1];
  return count === undefined ? undefined : Number(count);
}

/** The whole periods of a rhythm that a window touches, in order and at most 20,000. */
export function periodsOf({ n, unit }: Every, window: OccurrenceWindow): OccurrenceWindow[] {
  const periods: OccurrenceWindow[] = [];
  let start = unitStart(window.start, unit);
  while (start <= window.end && periods.length < mostOccurrences) {
    const next = later(start, unit, n);
    if (next <= start) break;
    periods.push({ start, end: addDays(next, -1) });
    start = next;
  }
  return periods;
}

/** Days named one by one: each closes its own calendar unit, or the time since the day before it. */
function expandDates(dates: readonly Day[], every: Every | undefined, window: OccurrenceWindow): Occurrence[] {
  const inside = [...new Set(dates)].sort(compareDays).filter((day) => day >= window.start && day <= window.end);
  return inside.slice(0, mostOccurrences).map((due, i) => {
    if (every) return unitOccurrence(due, every.unit, window);
    const before = inside[i - 1];
    return { start: before ? addDays(before, 1) : window.start, end: due, due, partial: false };
  });
}

function unitOccurrence(due: Day, unit: EveryUnit, window: OccurrenceWindow): Occurrence {
  const start = unitStart(due, unit);
  return clip(start, addDays(later(start, unit, 1), -1), due, window);
}

/**
 * The periods of a recurrence within a window, in order and at most 20,000: calendar units, or every n units counted from the one
 * the window begins in; a quota without a rhythm has the whole window. `due` is the day `by` names (clamped to the month's end);
 * a period whose named day lies outside the window is left out. Where no day is named it is the period's last day, cut at the window's end.
 */
export function expandRecurrence(recurrence: OccurrenceRule, window: OccurrenceWindow): Occurrence[] {
  return [...occurrencesDue(recurrence, window, window)];
}

/** Of these periods those that are due within a span, one after another: periods before and after it are not looked at. */
export function* occurrencesDue(recurrence: OccurrenceRule, window: OccurrenceWindow, within: OccurrenceWindow): Occurrences {
  if (window.start > window.end) return;
  for (const one of occurrencesIn(recurrence, window, within)) if (within.start <= one.due && one.due <= within.end) yield one;
}

function occurrencesIn({ every, by, dates }: OccurrenceRule, window: OccurrenceWindow, within: OccurrenceWindow): Iterable<Occurrence> {
  if (dates) return expandDates(dates, every, window);
  if (every) return expandRhythm(every, by, window, within);
  return [{ start: window.start, end: window.end, due: window.end, partial: false }];
}
