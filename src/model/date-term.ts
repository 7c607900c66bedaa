import { addMonths, dayOf, lastDayOfMonth, partsOf } from './day.ts';
import type { Day } from './day.ts';
import type { DateContext } from './date-context.ts';
import type { DateFlag } from './date-flag.ts';
import type { Reading } from './parsed.ts';

/** How fine the words of a date are. */
export const datePrecisions = ['hour', 'day', 'month', 'quarter', 'half-year', 'year'] as const;

/** How fine the words of one date are. */
export type DatePrecision = (typeof datePrecisions)[number];

/** One date of any width: its first day (none where the words name only an end: 年底), its last day, and what was needed to find them. */
export interface DateTerm {
  readonly precision: DatePrecision;
  readonly start?: Day;
  readonly end?: Day;
  readonly hour?: number;
  readonly flags: readonly DateFlag[];
}

interface Named {
  readonly [name: string]: string | undefined;
}

interface YearFound {
  readonly year?: number;
  readonly flags: readonly DateFlag[];
}

/** Any leap year: lets 2月29日 pass until its year is known. */
const leapYear = 2000;

const singleYear = ({ period }: DateContext): number | undefined => {
  if (!period?.start || !period.end) return undefined;
  const year = partsOf(period.start).year;
  return partsOf(period.end).year === year ? year : undefined;
};

/** The year that a date without one takes: the left neighbour's, else the document's, else that of a one-year period. */
export function inheritedYear(context: DateContext): number | undefined {
  return context.year ?? (context.documentDate && partsOf(context.documentDate).year) ?? singleYear(context);
}

function findYear(named: Named, context: DateContext): YearFound {
  if (named['year']) return { year: Number(named['year']), flags: [] };
  const year = inheritedYear(context);
  if (year === undefined) return { flags: ['no-year'] };
  return { year: named['next'] ? year + 1 : year, flags: ['inherited-year'] };
}

/** Builds a term from its first and last day within a year, whether or not the year is known. */
function term(
  precision: DatePrecision,
  found: YearFound,
  days: (year: number) => { start?: Day | undefined; end: Day | undefined },
): Reading<DateTerm> {
  const { start, end } = days(found.year ?? leapYear);
  if (!end) return 'impossible-date';
  if (found.year === undefined) return { precision, flags: found.flags };
  return { precision, ...(start && { start }), end, flags: found.flags };
}

const months = (year: number, first: number, last: number): { start?: Day | undefined; end: Day | undefined } => ({
  start: dayOf(year, first, 1),
  end: dayOf(year, last, 1) && lastDayOfMonth(year, last),
});

function withFlags(reading: Reading<DateTerm>, ...flags: DateFlag[]): Reading<DateTerm> {
  return typeof reading === 'string' ? reading : { ...reading, flags: [...reading.flags, ...flags] };
}

type MonthReader = (year: number, month: number) => { start?: Day | undefined; end: Day | undefined };

/** A month named by its place beside the document's month (本月, 下月), or not named at all (月底). */
function nearMonth(named: Named, context: DateContext, precision: DatePrecision, days: MonthReader): Reading<DateTerm> {
  if (!context.documentDate) return { precision, flags: ['relative-unresolved'] };
  const { year, month } = partsOf(addMonths(context.documentDate, /[下次]/.test(named['near'] ?? '') ? 1 : 0));
  return term(precision, { year, flags: named['near'] ? [] : ['inherited-month'] }, (known) => days(known, month));
}

function monthTerm(named: Named, context: DateContext, precision: DatePrecision, days: MonthReader): Reading<DateTerm> {
  if (!named['month']) return nearMonth(named, context, precision, days);
  const month = Number(named['month']);
  return term(precision, findYear(named, context), (year) => (dayOf(year, month, 1) ? days(year, month) : { end: undefined }));
}

const monthEnd: MonthReader = (year, month) => ({ end: lastDayOfMonth(year, month) });
const oneDay =
  (date: number): MonthReader =>
  (year, month) => ({ start: dayOf(year, month, date), end: dayOf(year, month, date) });

const partsOfMonth: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 5],
  中: [11, 20],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
};

function partOfMonth(part: string): MonthReader {
  const [first, last] = partsOfMonth[part] ?? [1, 31];
  return (year, month) => ({ start: dayOf(year, month, first), end: dayOf(year, month, last) ?? lastDayOfMonth(year, month) });
}

const partTerm = (named: Named, context: DateContext): Reading<DateTerm> =>
  withFlags(monthTerm(named, context, 'day', partOfMonth(named['part'] ?? '')), 'approximate');

/** The hour of the day, 0–24, that a clock phrase names (下午5时 → 17). */
function hourOf(named: Named): number {
  const hour = Number(named['hour']);
  return hour < 12 && /下午|晚/.test(named['noon'] ?? '') ? hour + 12 : hour;
}

function dayTerm(named: Named, context: DateContext): Reading<DateTerm> {
  const reading = monthTerm(named, context, 'day', oneDay(Number(named['day'])));
  if (typeof reading === 'string' || named['hour'] === undefined) return reading;
  const hour = hourOf(named);
  return hour > 24 ? 'impossible-date' : { ...reading, precision: 'hour', hour };
}

function quarterTerm(named: Named, context: DateContext): Reading<DateTerm> {
  const last = Number(named['quarter']) * 3;
  return term('quarter', findYear(named, context), (year) => months(year, last - 2, last));
}

function halfTerm(named: Named, context: DateContext): Reading<DateTerm> {
  const first = named['half'] === '上' ? 1 : 7;
  return term('half-year', findYear(named, context), (year) => months(year, first, first + 5));
}

const wholeMonth = (named: Named, context: DateContext): Reading<DateTerm> =>
  monthTerm(named, context, 'month', (year, month) => months(year, month, month));
const wholeYear = (named: Named, context: DateContext): Reading<DateTerm> =>
  term('year', findYear(named, context), (year) => months(year, 1, 12));
const yearEnd = (named: Named, context: DateContext): Reading<DateTerm> =>
  term('year', findYear(named, context), (year) => ({ end: dayOf(year, 12, 31) }));

function issueDay(_named: Named, { documentDate }: DateContext): Reading<DateTerm> {
  if (!documentDate) return { precision: 'day', flags: ['relative-unresolved'] };
  return { precision: 'day', start: documentDate, end: documentDate, flags: [] };
}

const y = '(?:(?<year>\\d{4})年度?的?|(?:当年|本年度?|今年)|(?<next>次年|翌年|明年))';
const m = '(?:(?<month>\\d{1,2})|(?<near>[本当下次]))月份?';
const clock = '(?<noon>上午|中午|下午|晚上?)?(?<hour>\\d{1,2})(?:[时点]|:00)(?:整|00分)?';

type Form = readonly [string, (named: Named, context: DateContext) => Reading<DateTerm>];

const forms: readonly Form[] = [
  [`${y}(?:年?内|全年)?|全年|年内|年度内?`, wholeYear],
  [`(?:${y}年?|年)[底末终]`, yearEnd],
  [`${y}?(?<half>[上下])半年[末底]?`, halfTerm],
  [`${y}?第?(?<quarter>\\d{1,2})季度?[末底]?`, quarterTerm],
  [`${y}?${m}`, wholeMonth],
  [`${y}?${m}月?[底末]|月[底末]`, (named, context) => monthTerm(named, context, 'month', monthEnd)],
  [`${y}?(?<month>\\d{1,2})[底末]`, (named, context) => withFlags(monthTerm(named, context, 'month', monthEnd), 'typo')],
  [`${y}?${m}的?(?<part>[上中下]旬|初|中)`, partTerm],
  ['(?<part>[上中下]旬)', partTerm],
  ['月(?<part>初|中)', partTerm],
  [`${y}?${m}(?<day>\\d{1,2})[日号](?:${clock})?`, dayTerm],
  [`${y}?${m}(?<day>\\d{1,2})`, (named, context) => withFlags(dayTerm(named, context), 'typo')],
  ['(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})日?', dayTerm],
  ['(?<year>\\d{4})[./](?<month>\\d{1,2})', wholeMonth],
  ['(?<year>\\d{4})-(?<month>\\d{2})', wholeMonth],
  ['即日|即时|今日|(?:印发|发文)之日', issueDay],
];

const patterns = forms.map(([source, read]) => [new RegExp(`^(?:${source})$`), read] as const);

/** Reads words that are exactly one date, of any width from an hour to a year, already folded by `plainWords`. */
export function readTerm(plain: string, context: DateContext): Reading<DateTerm> {
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(plain);
    if (match) return read(match.groups ?? {}, context);
  }
  return 'not-understood';
}
