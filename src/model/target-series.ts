import type { Day } from './day.ts';
import type { DateContext } from './date-context.ts';
import type { DateAt, TargetWords } from './target-words.ts';
import { tidyMeasure } from './target-value.ts';
import type { TargetCompare, TargetValue } from './target-value.ts';
import { parseWindow } from './window.ts';

/** The target of one year or span of a series. */
export interface SeriesItem {
  text: string;
  year?: number;
  start?: Day;
  end?: Day;
  compare?: TargetCompare;
  value?: number;
  unit?: string;
}

/** A measure with its targets over several years, and whether their numbers add up where the words say so. */
export interface Series {
  readonly measure: string;
  readonly items: SeriesItem[];
  readonly accumulation: 'cumulative' | 'yearly' | 'unstated' | undefined;
}

const yearOf = ({ words }: DateAt): number | undefined => {
  const year = /\d{4}/.exec(words)?.[0];
  return year === undefined ? undefined : Number(year);
};

interface Dated {
  readonly date: DateAt;
  readonly value: TargetValue;
  readonly text: string;
}

const trailing = /[\s，,;；。、）)]+(?:\d{1,2}[.．、]\s?)?$/;

/** Pairs each date that names a year with the first value before the next such date. */
function pairs({ text, dates }: TargetWords, values: readonly TargetValue[]): readonly Dated[] {
  const years = dates.filter((date) => yearOf(date) !== undefined);
  return years.flatMap((date, i) => {
    const to = years[i + 1]?.at ?? text.length;
    const value = values.find(({ at }) => at > date.at && at < to);
    return value ? [{ date, value, text: text.slice(date.at, to).replace(trailing, '') }] : [];
  });
}

/** 2020年、2021年、2022年整改率分别达到70%、90%、100%: as many years as values, in the same order, under one measure and comparison. */
function respective({ text, dates }: TargetWords, values: readonly TargetValue[]): readonly Dated[] {
  const years = dates.filter((date) => yearOf(date) !== undefined);
  const [first, word] = [values[0], text.indexOf('分别')];
  if (!first || word < 0 || years.length !== values.length) return [];
  const last = years.at(-1);
  const measure = tidyMeasure(text.slice(last ? last.at + last.words.length : 0, word));
  return years.map((date, i) => ({ date, value: { ...(values[i] ?? first), measure, compare: first.compare }, text }));
}

function seriesItem({ date, value, text }: Dated, context: DateContext): SeriesItem {
  const span = parseWindow(/^\d{4}$/.test(date.words) ? `${date.words}年` : date.words, context);
  const { start, end } = span.ok ? span.value : {};
  const year = yearOf(date);
  return {
    text,
    ...(year !== undefined && { year }),
    ...(start && { start }),
    ...(end && { end }),
    compare: value.compare,
    value: value.value,
    ...(value.unit !== undefined && { unit: value.unit }),
  };
}

const verbs = /^(?:完成|达到|实现|的)+/;

/** The words that name the measure: those beside a number where they are more than a verb, else those before the first year. */
function measureOf(words: TargetWords, dated: readonly Dated[]): string {
  const own = dated.map(({ value }) => value.measure.replace(verbs, '')).find((measure) => measure !== '');
  const head = tidyMeasure(words.text.slice(0, dated[0]?.date.at ?? 0));
  return own ?? (head === '' ? (dated[0]?.value.measure ?? '') : head);
}

/** What the words themselves say about how numbers of several years add up; undefined where they say nothing. */
export function saidAccumulation(text: string): 'cumulative' | 'yearly' | undefined {
  if (/累计|累积/.test(text)) return 'cumulative';
  return /每年(?:新增|完成)|年均/.test(text) ? 'yearly' : undefined;
}

/** How the numbers add up: as the words say; a rate is a level and does not; anything else the words leave open. */
function accumulationOf(text: string, measure: string): Series['accumulation'] {
  const said = saidAccumulation(text);
  if (said) return said;
  return /(?:率|比例|比重|占比)$/.test(measure) ? undefined : 'unstated';
}

const distinctYears = (dated: readonly Dated[]): number => new Set(dated.map(({ date }) => yearOf(date))).size;

/** Finds a series over two or more years in a target's words; undefined where there is none. */
export function readSeries(words: TargetWords, values: readonly TargetValue[], context: DateContext): Series | undefined {
  const listed = respective(words, values);
  const dated = listed.length > 0 ? listed : pairs(words, values);
  if (distinctYears(dated) < 2) return undefined;
  const measure = measureOf(words, dated);
  const items = dated.map((one) => seriesItem(one, context));
  return { measure, items, accumulation: accumulationOf(words.text, measure) };
}
