import { addDays, addMonths, lastDayOfMonth, partsOf, type Day } from './day.ts';
import { parsePeriod, type Period } from './period.ts';

/** How long the period of a report is: 周, 月, 季度, 半年, 年度. */
export type SpanKind = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** The period of a report with its neighbours, all of the same kind. */
export interface ReportSpan extends Period {
  /** As file names and addresses write it: `2021-w23`, `2021-06`, `2021-q2`, `2021-h1`, `2021`. */
  readonly name: string;
  readonly kind: SpanKind;
  /** 2024年5月, 2024年第2季度, 2024年第23周（6月3日至6月9日）. */
  readonly words: string;
  readonly before: Period;
  readonly next: Period;
}

/** Examples of every period that a report can be made of, for the hint of a message. */
export const reportPeriods: readonly string[] = ['2021-W23', '2021-06', '2021Q2', '2021H1', '2021'];

const form = /^(\d{4})(?:-?[Hh]([12])|-?[Qq]([1-4])|-(\d{2})|-?[Ww](\d{2}))?$/u;

/**
 * The period that a report is asked for; undefined where the words are none. A week is the one of ISO 8601, Monday to Sunday, whole also where a
 * month or a year ends in it (2021-W53 does not exist, 2020-W53 ends on 2021-01-03): nothing is cut off, and each day lies in one week.
 */
export function reportSpan(text: string): ReportSpan | undefined {
  const period = parsePeriod(text);
  const [, year = '', half, quarter, month, week] = form.exec(text) ?? [];
  if (period === undefined || year === '') return undefined;
  const parts = { year, half, quarter, month, week };
  const kind = kindOf(parts);
  return { ...period, kind, name: nameOf(parts), words: wordsOf(parts, period), ...neighbours(kind, period) };
}

interface Parts {
  readonly year: string;
  readonly half: string | undefined;
  readonly quarter: string | undefined;
  readonly month: string | undefined;
  readonly week: string | undefined;
}

function kindOf({ half, quarter, month, week }: Parts): SpanKind {
  if (week !== undefined) return 'week';
  if (month !== undefined) return 'month';
  if (quarter !== undefined) return 'quarter';
  return half === undefined ? 'year' : 'half-year';
}

function nameOf({ year, half, quarter, month, week }: Parts): string {
  const rest = week !== undefined ? `w${week}` : (month ?? (quarter !== undefined ? `q${quarter}` : half && `h${half}`));
  return rest === undefined ? year : `${year}-${rest}`;
}

function wordsOf({ year, half, quarter, month, week }: Parts, { start, end }: Period): string {
  if (week !== undefined) return `${year}年第${Number(week)}周（${shortDay(start)}至${shortDay(end)}）`;
  if (month !== undefined) return `${year}年${Number(month)}月`;
  if (quarter !== undefined) return `${year}年第${quarter}季度`;
  return half === undefined ? `${year}年` : `${year}年${half === '1' ? '上半年' : '下半年'}`;
}

function shortDay(day: Day): string {
  const { month, date } = partsOf(day);
  return `${month}月${date}日`;
}

const monthsOf: Readonly<Record<Exclude<SpanKind, 'week'>, number>> = { 'month': 1, 'quarter': 3, 'half-year': 6, 'year': 12 };

function neighbours(kind: SpanKind, { start, end }: Period): Pick<ReportSpan, 'before' | 'next'> {
  const [before, after] = [addDays(start, -1), addDays(end, 1)];
  if (kind === 'week') return { before: { start: addDays(start, -7), end: before }, next: { start: after, end: addDays(end, 7) } };
  const { year, month } = partsOf(after);
  const next = { start: after, end: lastDayOfMonth(year, month + monthsOf[kind] - 1) };
  return { before: { start: addMonths(start, -monthsOf[kind]), end: before }, next };
}
