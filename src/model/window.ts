import { z } from 'zod';
import { daySchema } from './day.ts';
import type { DateContext } from './date-context.ts';
import { dateFlagSchema } from './date-flag.ts';
import type { DateFlag } from './date-flag.ts';
import { readSpan } from './date-span.ts';
import { readTerm } from './date-term.ts';
import { readNamedSeason } from './named-season.ts';
import { firstReading, isProblem, parsed } from './parsed.ts';
import type { Parsed, Reading } from './parsed.ts';
import { keptWords, plainWords } from './plain-words.ts';

/** A span of days with the office's words: either end may be absent (起, 前), both where the words need a day that is not known. */
export const windowSchema = z.strictObject({
  text: z.string().meta({ description: '原文', examples: ['从2020年9月至2022年12月'] }),
  start: daySchema.optional().meta({ description: '第一日', examples: ['2020-09-01'] }),
  end: daySchema.optional().meta({ description: '最后一日（含）', examples: ['2022-12-31'] }),
  flags: z.array(dateFlagSchema).meta({ description: '存疑或附加说明', examples: [['inherited-year']] }),
});

/** A span of days with the office's words. */
export type Window = z.infer<typeof windowSchema>;

/** Examples of every form that `parseWindow` understands, for the hint of a diagnostic. */
export const acceptedForms: readonly string[] = [
  '从2020年9月至2022年12月',
  '2020年9月-10月10日',
  '2020年10-12月',
  '2020—2022年',
  '2021年',
  '2020年第3季度',
  '2020年第3、4季度',
  '2020年下半年',
  '即日起至6月23日',
  '6月23日至6月30日',
  '2021年3月起',
  '2022年底前',
];

/** Longer words are a paragraph, not a window. */
const longest = 200;

type Meaning = Omit<Window, 'text'>;

const unwrapped = (plain: string): string => plain.replace(/^\((.*)\)$/, '$1').replace(/[,;。、]+$/, '');

function readSpanWindow(plain: string, context: DateContext): Reading<Meaning> {
  const span = readSpan(plain.replace(/(?<=[年月日度])期间$/, ''), context);
  if (isProblem(span)) return span;
  return { ...(span.start && { start: span.start }), ...(span.end && { end: span.end }), flags: [...span.flags] };
}

function joinQuarters(year: string, first: string, last: string, context: DateContext): Reading<Meaning> {
  const opening = readTerm(`${year}${first}季度`, context);
  const closing = readTerm(`${year}${last}季度`, context);
  if (isProblem(opening)) return opening;
  if (isProblem(closing)) return closing;
  if (Number(first) > Number(last)) return 'reversed-dates';
  const flags: DateFlag[] = [...opening.flags];
  return { ...(opening.start && { start: opening.start }), ...(closing.end && { end: closing.end }), flags };
}

/** The heads of a control grid: 3、4季度 and 2021年4个季度. */
function readQuarterList(plain: string, context: DateContext): Reading<Meaning> {
  const list = /^((?:\d{4}年)?)第?(\d)(?:、\d){0,2}(?:、|和|及)(\d)季度?$/.exec(plain);
  if (list) return joinQuarters(list[1] ?? '', list[2] ?? '', list[3] ?? '', context);
  const all = /^((?:\d{4}年)?)4个季度$/.exec(plain);
  return all ? joinQuarters(all[1] ?? '', '1', '4', context) : 'not-understood';
}

function readPlain(plain: string, context: DateContext): Reading<Meaning> {
  return firstReading<Meaning>([
    () => readSpanWindow(plain, context),
    () => readQuarterList(plain, context),
    () => copyFlags(readNamedSeason(plain, context)),
  ]);
}

function copyFlags(reading: ReturnType<typeof readNamedSeason>): Reading<Meaning> {
  return isProblem(reading) ? reading : { ...reading, flags: [...reading.flags] };
}

/**
 * Reads the office's words for a span of days: the first day of its left side to the last day of its right side, the year taken
 * from the left where the right has none; words of more than 200 characters are not understood.
 */
export function parseWindow(words: string, context: DateContext = {}): Parsed<Window> {
  if (words.length > longest) return parsed<Meaning>(words, '', 'not-understood');
  return parsed<Meaning>(words, keptWords(words), readPlain(unwrapped(plainWords(words)), context));
}
