import type { DateContext } from './date-context.ts';
import { parseDeadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { foldWidth } from './plain-words.ts';

/** Stands in `marked` for each sign of a date; such signs belong to no measure. */
export const dateMark = '\u0001';

/** Stands in `marked` for each sign of a title, quotation, document number or other year; such signs are words but hold no target value. */
const quoteMark = '\u0002';

/** A date inside a target's words. */
export interface DateAt {
  readonly at: number;
  readonly words: string;
}

/** A target's words with the same words marked: as long as the text, folded to ASCII, dates and quotations blotted out. */
export interface TargetWords {
  readonly text: string;
  readonly marked: string;
  readonly dates: readonly DateAt[];
}

const year = '(?<!\\d)\\d{4}年度?';
const part = '(?:年?[底末终]|年?内|[上下]半年|第?[1-4一二三四]季度末?|\\d{1,2}(?:-\\d{1,2})?月(?:\\d{1,2}日|[底末])?)';
const bare = '(?<![\\d每])(?:\\d{1,2}月(?:\\d{1,2}日|[底末])|(?:\\d{1,2}|[一二三五十])年内|(?<![\\d一二三五十])年(?:[底末]|内))';
const opening = '(?:力争|争取|力求)?(?:到|截至|至|(?<![低少高多大小等])于|在)?';
const listed = '(?<!\\d)\\d{4}(?=[、和及](?:\\d{4}[、和及]){0,10}\\d{4}年)';
const named = `(?:${year}${part}?|${listed}|${bare})(?:之前|以前|前|内)?`;

// 自…起, 比…, 较…水平 name the day or year that something is counted from or compared with: no date of the target.
const date = new RegExp(`(?<![比较对自])${opening}(?<![比较对自])${named}(?!水平|相比|以来|的?基础|底?起|\\d{1,2}月)`, 'g');

const quotations = /〔[^〕]{0,12}〕|《[^》]{0,80}》|“[^”]{0,40}”|"[^"]{0,40}"/g;

/** A year that is no date of the target (自2020年起, 比2020年) is no number of it either. */
const otherYear = /(?<!\d)\d{4}年/g;

/** An age that says whose measure it is (65岁以上老年人, 3-6岁儿童) is no value of it. */
const ages = /\d{1,3}(?:-\d{1,3})?周?岁(?:及?以[上下])?(?!及?以|左右|上下|水平)(?=[\u4e00-\u9fff])/g;

const blot = (mark: string) => (words: string) => mark.repeat(words.length);

/** `foldWidth` makes of ， a comma that could pass for the one in 1,000: put it back. */
const restoreCommas = (text: string, folded: string): string =>
  folded.replace(/,/g, (sign, at: number) => (text[at] === '，' ? '，' : sign));

/** Marks the dates and quotations of a target's words. */
export function markWords(text: string): TargetWords {
  const folded = restoreCommas(text, foldWidth(text)).replace(quotations, blot(quoteMark)).replace(ages, blot(quoteMark));
  const dates = [...folded.matchAll(date)].map((match) => ({
    at: match.index,
    words: text.slice(match.index, match.index + match[0].length),
  }));
  return { text, marked: folded.replace(date, blot(dateMark)).replace(otherYear, blot(quoteMark)), dates };
}

/** The words between two places without the dates among them. */
export function wordsBetween({ text, marked }: TargetWords, from: number, to: number): string {
  let words = '';
  let start = from;
  for (let date = marked.indexOf(dateMark, from); date !== -1 && date < to; date = marked.indexOf(dateMark, date + 1)) {
    words += text.slice(start, date);
    start = date + 1;
  }
  return words + text.slice(start, Math.max(start, to));
}

/** The deadline that a date inside a target's words names; undefined where it has no meaning as one. */
export function deadlineAt({ words }: DateAt, context: DateContext): Deadline | undefined {
  const reading = parseDeadline(words, context);
  return reading.ok ? reading.value : undefined;
}
