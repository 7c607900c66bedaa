/** The first and last day of a period, both inclusive; either may be open. The last is a bound for comparing texts, not always a real day. */
export interface DuePeriod {
  readonly start: string | undefined;
  readonly end: string | undefined;
}

const dayForm = String.raw`\d{4}-\d{2}-\d{2}`;
const range = new RegExp(`^(${dayForm})?\\.\\.(${dayForm})?$`, 'u');

/** Reads a period as addresses write it: `2021`, `2021-H1`, `2021-Q3`, `2021-07`, `2021-07-15`, `2021-06-15..2021-07-15`; undefined for anything else. */
export function parseDuePeriod(text: string): DuePeriod | undefined {
  const [, from, to] = range.exec(text) ?? [];
  if (from !== undefined || to !== undefined) return { start: from, end: to };
  const months = monthsOf(text);
  if (months !== undefined) return { start: `${months.year}-${two(months.first)}-01`, end: `${months.year}-${two(months.last)}-31` };
  return new RegExp(`^${dayForm}$`, 'u').test(text) ? { start: text, end: text } : undefined;
}

/** True where a day lies in the period. */
export function isWithin(day: string, { start, end }: DuePeriod): boolean {
  return (start === undefined || start <= day) && (end === undefined || day <= end);
}

/** A period as people say it: 2021年, 2021年上半年, 2021年第3季度, 2021年7月, 2021年6月15日至2021年7月15日. */
export function duePeriodWords(text: string): string {
  const months = monthsOf(text);
  if (months !== undefined) return `${months.year}年${months.words}`;
  const period = parseDuePeriod(text);
  if (period === undefined) return text;
  const { start, end } = period;
  if (start === end) return dayWords(start);
  return start === undefined
    ? `${dayWords(end)}以前`
    : end === undefined
      ? `${dayWords(start)}以后`
      : `${dayWords(start)}至${dayWords(end)}`;
}

/** How wide a calendar period is. */
export type DuePeriodWidth = 'month' | 'quarter' | 'year';

/** The calendar period in which a day lies, as addresses write it: `2021-07`, `2021-Q3`, `2021`. */
export function duePeriodOf(day: string, width: DuePeriodWidth): string {
  if (width === 'quarter') return quarterOf(day);
  return day.slice(0, width === 'month' ? 7 : 4);
}

/** The shortest list of periods that tells the days apart: years, and below them months where they are few, else quarters. */
export function duePeriodsOf(days: readonly string[]): readonly string[] {
  const years = distinct(days.map((day) => day.slice(0, 4)));
  const months = distinct(days.map((day) => day.slice(0, 7)));
  const finer = months.length <= most ? months : distinct(days.map(quarterOf));
  const listed = finer.length <= most ? finer : [];
  return years.flatMap((year) => {
    const within = listed.filter((period) => period.startsWith(year));
    return years.length === 1 && within.length > 1 ? within : [year, ...(within.length > 1 ? within : [])];
  });
}

/** How many months or quarters a reader can still choose from. */
const most = 16;

const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

interface Months {
  readonly year: string;
  readonly first: number;
  readonly last: number;
  readonly words: string;
}

function monthsOf(text: string): Months | undefined {
  const [, year, half, quarter, month] = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/u.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (half !== undefined)
    return { year, first: half === '1' ? 1 : 7, last: half === '1' ? 6 : 12, words: half === '1' ? '上半年' : '下半年' };
  if (quarter !== undefined) return { year, first: Number(quarter) * 3 - 2, last: Number(quarter) * 3, words: `第${quarter}季度` };
  if (month !== undefined) return { year, first: Number(month), last: Number(month), words: `${String(Number(month))}月` };
  return { year, first: 1, last: 12, words: '' };
}

const two = (value: number): string => String(value).padStart(2, '0');

function dayWords(day: string | undefined): string {
  const [year = '', month, date] = (day ?? '').split('-');
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}
