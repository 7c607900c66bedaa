import { partsOf } from './day.ts';
import type { Day } from './day.ts';
import type { DateContext } from './date-context.ts';
import { readTerm } from './date-term.ts';
import type { Every } from './every.ts';
import type { Reading } from './parsed.ts';

/** Days that words name one by one, with the yearly rhythm where the same day is named for consecutive years. */
export interface ListedDates {
  readonly dates: Day[];
  readonly every?: Every;
  readonly by?: string;
}

function readDay(words: string, context: DateContext): Reading<{ day: Day }> {
  const term = readTerm(words, context);
  if (typeof term === 'string') return term;
  return term.end ? { day: term.end } : 'no-year';
}

/** Reads every item, each lending its year to the next; the first that is no day ends the reading. */
function readAll(items: readonly string[], context: DateContext): Reading<{ dates: Day[] }> {
  const dates: Day[] = [];
  for (const item of items) {
    const left = dates.at(-1);
    const reading = readDay(item, left ? { ...context, year: partsOf(left).year } : context);
    if (typeof reading === 'string') return reading;
    dates.push(reading.day);
  }
  return { dates };
}

const years = /((?:\d{4}年?[、,和及与]){1,20}\d{4}年)度?的?(\d{1,2}月(?:\d{1,2}[日号]|[底末]))/;

const consecutive = (dates: readonly Day[]): boolean => dates.every((day, i) => partsOf(day).year === partsOf(dates[0] ?? day).year + i);

/** 2020年、2021年、2022年的10月30日前: one day of each of the years. */
function readYears(plain: string): Reading<ListedDates> {
  const match = years.exec(plain);
  if (!match) return 'not-understood';
  const named = (match[1] ?? '').match(/\d{4}/g) ?? [];
  const reading = readAll(
    named.map((year) => `${year}年${match[2] ?? ''}`),
    {},
  );
  if (typeof reading === 'string' || !consecutive(reading.dates)) return reading;
  return { every: { n: 1, unit: 'year' }, by: (reading.dates.at(-1) ?? '').slice(5), dates: reading.dates };
}

const item = '(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}[日号]|[底末])';
const list = new RegExp(`(?<![至到自从\\d-])${item}(?:前?[、和及与]${item}){0,11}(?![至到起-])`);

/** 2022年10月15日前, 6月30日和12月31日前: days named once. */
function readList(plain: string, context: DateContext): Reading<ListedDates> {
  const match = list.exec(plain);
  if (!match) return 'not-understood';
  const reading = readAll(match[0].match(new RegExp(item, 'g')) ?? [], context);
  if (typeof reading === 'string' || reading.dates.length > 1) return reading;
  return { ...reading, by: reading.dates[0] ?? '' };
}

/** Finds days named one by one inside words folded by `plainWords`. */
export function readListedDates(plain: string, context: DateContext): Reading<ListedDates> {
  const found = readYears(plain);
  return found === 'not-understood' ? readList(plain, context) : found;
}
