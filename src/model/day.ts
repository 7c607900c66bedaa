import { z } from 'zod';

/** A civil date of Asia/Shanghai, `YYYY-MM-DD`; a real day of the Gregorian calendar. */
export type Day = string & { readonly __day: true };

/** The year, month (1–12) and day of the month (1–31) of a `Day`. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const firstYear = 1;
const lastYear = 9999;

/** Days from 1 March of the year 0 to 1970-01-01. */
const epoch = 719_468;

/** Days since 1970-01-01, counted without `Date`, which takes ten times as long: years begin in March, so that leap days come last. */
function ordinal(day: Day): number {
  const { year, month, date } = partsOf(day);
  const years = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + dayOfYear - epoch;
}

const firstOrdinal = ordinal('0001-01-01' as Day);
const lastOrdinal = ordinal('9999-12-31' as Day);
const daysOf400Years = 146_097;

/** The day of an ordinal, held within the years 1–9999 so that a hostile number cannot leave the calendar; `ordinal` the other way round. */
function dayAt(count: number): Day {
  const days = Math.floor(Math.min(lastOrdinal, Math.max(firstOrdinal, count))) + epoch;
  const ages = Math.floor(days / daysOf400Years);
  const inAge = days - ages * daysOf400Years;
  // What the leap days of 4, 100 and 400 years add is taken away, so that every year has 365 days.
  const years = Math.floor((inAge - Math.floor(inAge / 1460) + Math.floor(inAge / 36_524) - Math.floor(inAge / 146_096)) / 365);
  const dayOfYear = inAge - (years * 365 + Math.floor(years / 4) - Math.floor(years / 100));
  const months = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * months + 2) / 5) + 1;
  return months < 10 ? written(ages * 400 + years, months + 3, date) : written(ages * 400 + years + 1, months - 9, date);
}

const between = (value: number, low: number, high: number): boolean => Number.isInteger(value) && value >= low && value <= high;

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function written(year: number, month: number, date: number): Day {
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits(month)}-${twoDigits(date)}` as Day;
}

function twoDigits(count: number): string {
  return count < 10 ? `0${count}` : `${count}`;
}

/** The day of a year (1–9999), month and day of the month; undefined where no such day exists (2022-02-30). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (!between(year, firstYear, lastYear) || !between(month, 1, 12) || !between(date, 1, 31)) return undefined;
  return date <= daysIn(year, month) ? written(year, month, date) : undefined;
}

/** The day that a text `YYYY-MM-DD` names; undefined where the text has another form or no such day exists. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The year, month and day of the month of a day. */
export function partsOf(day: Day): DayParts {
  const year = digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3);
  return { year, month: digit(day, 5) * 10 + digit(day, 6), date: digit(day, 8) * 10 + digit(day, 9) };
}

/** The digit at a place of a text, without cutting it out: days are read a million times in a build. */
function digit(text: string, place: number): number {
  return text.charCodeAt(place) - 48;
}

/** The day a number of days later (earlier where negative), held within the years 1–9999. */
export function addDays(day: Day, days: number): Day {
  return dayAt(ordinal(day) + days);
}

/** The same day of the month a number of months later (earlier where negative), or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const to = heldMonth(year, month + months);
  return written(to.year, to.month, Math.min(date, daysIn(to.year, to.month)));
}

/** How many days the second day lies after the first; negative where it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return ordinal(to) - ordinal(from);
}

/** The last day of a month; months beyond 1–12 roll into the neighbouring years, held within the years 1–9999. */
export function lastDayOfMonth(year: number, month: number): Day {
  const held = heldMonth(year, month);
  return written(held.year, held.month, daysIn(held.year, held.month));
}

/** A month whose number may lie beyond 1–12, held within the years 1–9999. */
function heldMonth(year: number, month: number): Pick<DayParts, 'year' | 'month'> {
  const months = Math.min(lastYear * 12 + 11, Math.max(firstYear * 12, year * 12 + month - 1));
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** The quarter of a day, 1–4. */
export function quarterOf(day: Day): 1 | 2 | 3 | 4 {
  return Math.ceil(partsOf(day).month / 3) as 1 | 2 | 3 | 4;
}

/** The day of the week of a day, as ISO 8601 numbers it: Monday 1 … Sunday 7. */
export function weekday(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // Ordinal 0, 1970-01-01, was a Thursday; the second modulus lifts the days before it.
  return (((((ordinal(day) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Orders two days for `sort`: negative, zero or positive. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day as a document prints it, without zero padding: 2022年12月31日 (GB/T 9704-2012 §7.3.5). */
export function formatDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${year}年${month}月${date}日`;
}

const isDay = (text: string): boolean => parseDay(text) !== undefined;

/** Reads a text `YYYY-MM-DD` that is a real day; no transform, so that it still becomes a JSON Schema. */
export const daySchema = z.iso
  .date({ abort: true })
  .refine(isDay)
  .meta({
    description: '公历日期，写作 YYYY-MM-DD',
    examples: ['2022-12-31'],
    errorMessage: '日期写作 YYYY-MM-DD，如 2022-12-31，并且要有这一天',
  }) as z.ZodType<string, string> as z.ZodType<Day, string>;
