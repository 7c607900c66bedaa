import { z } from 'zod';
import { daySchema } from './day.ts';
import type { DateContext } from './date-context.ts';
import { everySchema } from './every.ts';
import { readListedDates } from './listed-dates.ts';
import { firstReading, isProblem, parsed } from './parsed.ts';
import type { Parsed, Reading } from './parsed.ts';
import { keptWords, plainWords } from './plain-words.ts';
import { readQuota } from './quota.ts';
import { readRhythm, speaksOfRhythm } from './rhythm.ts';

export { everyUnits } from './every.ts';
export type { Every, EveryUnit } from './every.ts';
export { expandRecurrence, occurrencesDue } from './occurrence.ts';
export type { Occurrence } from './occurrence.ts';

const byForm = new RegExp(
  [
    '^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00',
    '(?:last|workday:(?:-1|[1-9]|1\\d|2[0-3])|0?[1-9]|[12]\\d|3[01]|(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\\d|3[01]))(?: (?:[01]\\d|2[0-3]):[0-5]\\d| 24:00)?',
    '\\d{4}-\\d{2}-\\d{2})$',
  ].join('|'),
);

/** A recurring duty's words with their meaning: a rhythm, a quota of times, days named one by one, or several of these. */
export const recurrenceSchema = z.strictObject({
  text: z.string().meta({ description: '原文', examples: ['每月25日前'] }),
  every: everySchema.optional(),
  by: z
    .string()
    .regex(byForm)
    .optional()
    .meta({
      description:
        '每期截止：按日写钟点 HH:MM；按周写星期 1–7；按月写日或 last；按季、半年写“第几月-日”或 last；按年写 MM-DD 或 last；第几个工作日写 workday:3，最后一个写 workday:-1；后面可再写钟点（5 17:00）；一次性写 YYYY-MM-DD',
      examples: ['17:00', '5', '25', 'last', '3-25', '10-30', '2022-10-15'],
    }),
  times: z
    .int()
    .min(1)
    .optional()
    .meta({ description: '每期次数', examples: [1] }),
  compare: z
    .enum(['>=', '<=', '=', '约'])
    .optional()
    .meta({ description: '次数的比较方式', examples: ['>='] }),
  dates: z
    .array(daySchema)
    .optional()
    .meta({ description: '逐一列出的日期', examples: [['2020-10-30', '2021-10-30']] }),
});

/** A recurring duty's words with their meaning. */
export type Recurrence = z.infer<typeof recurrenceSchema>;

/** Examples of every form that `parseRecurrence` understands, for the hint of a diagnostic. */
export const acceptedForms: readonly string[] = [
  '每日17时前',
  '每周五17时前',
  '每月25日前',
  '每月最后一个工作日',
  '每季度至少召开1次',
  '每年10月30日前',
  '至少2次',
  '2022年10月15日前',
  '每周五',
  '每半月',
  '每两个月',
  '每季度第三个月25日前',
  '每半年',
  '每年不少于1次',
  '周动态',
  '按月报送',
  '2020年、2021年、2022年的10月30日前',
];

/** Words that leave the time to those who act (适时报送, 不定期抽查), where nothing else gives a day or a span. */
const leftOpen = /适时|随时|及时|不定期|择机/u;
const timed = /\d|[半数两几]|[按每][日天周旬月季年]|[日周旬月季年][底末初中内前]/u;

/** A longer text is not searched: a duty is a sentence, and the search must stay short on any input. */
const longest = 2000;

type Meaning = Omit<Recurrence, 'text'>;

function readRhythmic(plain: string): Reading<Meaning> {
  const rhythm = readRhythm(plain);
  if (isProblem(rhythm)) return rhythm;
  const { every, by, clause, spans } = rhythm;
  const quota = readQuota(clause);
  if (spans !== undefined) return { every, times: spans * (quota?.times ?? 1), compare: quota?.compare ?? '=' };
  return { every, ...(by !== undefined && { by }), ...quota };
}

/** What is owed without a rhythm: days named one by one, a quota for the whole period of the plan, or a quota by such a day. */
function readOnce(plain: string, context: DateContext): Reading<Meaning> {
  const quota = readQuota(plain);
  const dates = readListedDates(plain, context);
  if (dates === 'not-understood') return quota ? { ...quota } : dates;
  return isProblem(dates) ? dates : { ...dates, ...quota };
}

function readLeftOpen(plain: string): Reading<Meaning> {
  return leftOpen.test(plain) && !timed.test(plain) && !speaksOfRhythm(plain) ? {} : 'not-understood';
}

function readDatesOfYears(plain: string, context: DateContext): Reading<Meaning> {
  const dates = readListedDates(plain, context);
  return isProblem(dates) || !dates.every ? 'not-understood' : { ...dates, ...readQuota(plain) };
}

/**
 * Finds the first recurrence or quota inside the office's words: 每月25日前, 每年至少开展1次, 周动态; 适时 and its like owe no day. What cannot be said
 * with one rhythm (每月10日、25日, 次月5日前) is not understood; neither are words of more than 2,000 characters.
 */
export function parseRecurrence(words: string, context: DateContext = {}): Parsed<Recurrence> {
  if (words.length > longest) return parsed<Meaning>(words, '', 'not-understood');
  const plain = plainWords(words);
  const reading = firstReading<Meaning>([
    () => readDatesOfYears(plain, context),
    () => readRhythmic(plain),
    () => (speaksOfRhythm(plain) ? 'not-understood' : readOnce(plain, context)),
    () => readLeftOpen(plain),
  ]);
  return parsed<Meaning>(words, keptWords(words), reading);
}
