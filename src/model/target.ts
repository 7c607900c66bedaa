import { z } from 'zod';
import { daySchema } from './day.ts';
import type { DateContext } from './date-context.ts';
import { dateFlags } from './date-flag.ts';
import type { DateFlag } from './date-flag.ts';
import { parsed } from './parsed.ts';
import type { Parsed } from './parsed.ts';
import { keptWords } from './plain-words.ts';
import { readSeries, saidAccumulation } from './target-series.ts';
import type { Series } from './target-series.ts';
import { mainValue, targetCompares, targetValues, tidyMeasure } from './target-value.ts';
import type { TargetValue } from './target-value.ts';
import { deadlineAt, markWords, wordsBetween } from './target-words.ts';
import type { TargetWords } from './target-words.ts';

/** The flags of a target: those of its date, an unsaid accumulation, and a cap on money, which is a condition and no aim. */
export const targetFlags = [...dateFlags, 'accumulation-unstated', 'condition'] as const;

/** One flag of a target. */
export type TargetFlag = (typeof targetFlags)[number];

const compareSchema = z.enum(targetCompares).meta({ description: '比较方式', examples: ['>='] });

const seriesItemSchema = z.strictObject({
  text: z.string().meta({ description: '原文', examples: ['2021年完成30%'] }),
  year: z
    .int()
    .optional()
    .meta({ description: '年份', examples: [2021] }),
  start: daySchema.optional(),
  end: daySchema.optional(),
  compare: compareSchema.optional(),
  value: z
    .number()
    .optional()
    .meta({ description: '目标值', examples: [30] }),
  unit: z
    .string()
    .optional()
    .meta({ description: '计量单位', examples: ['%'] }),
});

/** A target's words with their meaning: what is measured, how it compares with which number, by when; words without a number keep only the measure. */
export const targetSchema = z.strictObject({
  text: z.string().meta({ description: '原文', examples: ['职工受训率达到100%'] }),
  measure: z.string().meta({ description: '指标的名称，原文没有时为空', examples: ['职工受训率'] }),
  compare: compareSchema.optional(),
  value: z
    .number()
    .optional()
    .meta({ description: '目标值；百分数写 70，不写 0.7', examples: [100] }),
  max: z
    .number()
    .optional()
    .meta({ description: '区间的上限', examples: [5] }),
  unit: z
    .string()
    .optional()
    .meta({ description: '计量单位，照原文', examples: ['%', '次', '万元'] }),
  multiplier: z
    .number()
    .optional()
    .meta({ description: '计量单位中的倍数', examples: [10000] }),
  by: daySchema.optional().meta({ description: '完成日期', examples: ['2022-12-31'] }),
  byText: z
    .string()
    .optional()
    .meta({ description: '完成日期的原文', examples: ['到2022年底'] }),
  accumulation: z.enum(['cumulative', 'yearly', 'unstated']).optional().meta({ description: '累计、分年或原文未说明' }),
  series: z.array(seriesItemSchema).meta({ description: '分年目标' }),
  nature: z
    .string()
    .optional()
    .meta({ description: '属性', examples: ['约束性', '预期性'] }),
  formula: z.string().optional().meta({ description: '计算方法' }),
  source: z.string().optional().meta({ description: '数据来源' }),
  flags: z.array(z.enum(targetFlags)).meta({ description: '存疑或附加说明', examples: [['accumulation-unstated']] }),
  quotas: z
    .array(z.strictObject({ area: z.string(), value: z.number() }))
    .optional()
    .meta({ description: '分地区指标' }),
  group: z.string().optional().meta({ description: '指标所属的组' }),
  note: z.string().optional().meta({ description: '说明' }),
  actual: z.strictObject({ value: z.number(), day: daySchema }).optional().meta({ description: '实际完成值及其日期' }),
});

/** A target's words with their meaning. */
export type Target = z.infer<typeof targetSchema>;

/** Examples of every form that `parseTarget` understands, for the hint of a diagnostic. */
export const acceptedForms: readonly string[] = [
  '职工受训率达到100%',
  '到2022年底执法人员不低于在职人员的75%',
  '培训不少于40学时',
  '不超过2天',
  '重点行业3—5家',
  '约100人',
  '投入200万元以上',
  '2021年完成30%，2022年完成70%',
  '重点领域全覆盖',
  '安全意识明显增强',
];

/** A longer text is not searched: a target is a sentence, and the search must stay short on any input. */
const longest = 2000;

type Meaning = Omit<Target, 'text'>;
type When = Pick<Target, 'by' | 'byText'> & { readonly flags: readonly DateFlag[] };

/** The date of a target: the last that stands before its number, else the first. */
function readWhen(words: TargetWords, at: number, context: DateContext): When {
  const date = words.dates.findLast((one) => one.at < at) ?? words.dates[0];
  const deadline = date && deadlineAt(date, context);
  if (!date || !deadline) return { flags: [] };
  return { byText: date.words, ...(deadline.due && { by: deadline.due }), flags: deadline.flags };
}

const aims = /力争|争取|力求/;
const withAim = (text: string, flags: readonly TargetFlag[]): TargetFlag[] =>
  aims.test(text) && !flags.includes('aim') ? ['aim', ...flags] : [...flags];

function natureOf(text: string): Pick<Target, 'nature'> {
  const nature = /约束性|预期性/.exec(text)?.[0];
  return nature ? { nature } : {};
}

function fromSeries(text: string, { measure, items, accumulation }: Series): Meaning {
  const flags: TargetFlag[] = accumulation === 'unstated' ? ['accumulation-unstated'] : [];
  return { measure, ...(accumulation && { accumulation }), series: items, ...natureOf(text), flags: withAim(text, flags) };
}

function fromValue(words: TargetWords, found: TargetValue, context: DateContext): Meaning {
  const { at, rank: _rank, ...value } = found;
  const { flags: dateDoubts, ...when } = readWhen(words, at, context);
  const capsMoney = value.compare === '<=' && /元$/.test(value.unit ?? '');
  const flags = withAim(words.text, [...dateDoubts, ...(capsMoney ? (['condition'] as const) : [])]);
  const accumulation = saidAccumulation(words.text);
  return { ...value, ...when, ...(accumulation && { accumulation }), series: [], ...natureOf(words.text), flags };
}

function fromWords(words: TargetWords, context: DateContext): Meaning {
  const { flags, ...when } = readWhen(words, words.text.length, context);
  const measure = tidyMeasure(wordsBetween(words, 0, words.text.length));
  return { measure, ...when, series: [], ...natureOf(words.text), flags: withAim(words.text, flags) };
}

function readMeaning(words: TargetWords, context: DateContext): Meaning {
  const values = targetValues(words);
  const series = readSeries(words, values, context);
  if (series) return fromSeries(words.text, series);
  const value = mainValue(values);
  return value ? fromValue(words, value, context) : fromWords(words, context);
}

/**
 * Reads the office's words for a target: its likeliest number with comparison, unit and date, or a series over years; words
 * without a number are a measure alone. Empty words and words of more than 2,000 characters are not understood.
 */
export function parseTarget(words: string, context: DateContext = {}): Parsed<Target> {
  const text = words.length > longest ? '' : keptWords(words);
  return parsed<Meaning>(words, text, text === '' ? 'not-understood' : readMeaning(markWords(text), context));
}
