import { z } from 'zod';
import { daySchema } from './day.ts';
import type { DateContext } from './date-context.ts';
import { dateFlagSchema, joinFlags } from './date-flag.ts';
import type { DateFlag } from './date-flag.ts';
import { readSpan } from './date-span.ts';
import type { DateSpan } from './date-span.ts';
import { datePrecisions } from './date-term.ts';
import { readNamedSeason } from './named-season.ts';
import { firstReading, isProblem, parsed } from './parsed.ts';
import type { Parsed, Reading } from './parsed.ts';
import { keptWords, plainWords } from './plain-words.ts';
import { readRelative } from './relative-date.ts';
import { undatedKind } from './undated-words.ts';
import type { Undated } from './undated-words.ts';

/** What the words of a deadline can mean. */
export const deadlineKinds = ['day', 'month', 'quarter', 'half-year', 'year', 'window', 'open', 'relative', 'none'] as const;

/** A deadline: the office's words with their meaning; a day that the words do not give is absent. */
export const deadlineSchema = z.strictObject({
  text: z.string().meta({ description: '原文', examples: ['2022年底'] }),
  kind: z.enum(deadlineKinds).meta({ description: '时限的种类', examples: ['year'] }),
  due: daySchema.optional().meta({ description: '截止日（含当日）', examples: ['2022-12-31'] }),
  start: daySchema.optional().meta({ description: '起始日', examples: ['2021-06-15'] }),
  hour: z
    .int()
    .min(0)
    .max(24)
    .optional()
    .meta({ description: '截止的钟点，0–24', examples: [17] }),
  precision: z
    .enum(datePrecisions)
    .optional()
    .meta({ description: '原文精确到什么', examples: ['month'] }),
  flags: z.array(dateFlagSchema).meta({ description: '存疑或附加说明', examples: [['aim']] }),
});

/** A deadline: the office's words with their meaning. */
export type Deadline = z.infer<typeof deadlineSchema>;

/** Examples of every form that `parseDeadline` understands, for the hint of a diagnostic. */
export const acceptedForms: readonly string[] = [
  '2022年12月31日前',
  '6月17日17时前',
  '2022年12月',
  '2022年底前',
  '2021年第3季度',
  '2022年上半年',
  '力争2022年底',
  '即日起至7月10日',
  '2020年9月-10月10日',
  '2021年3月起',
  '持续推进',
  '2022年底并长期坚持',
  '自印发之日起30日内',
  '三年内',
  '立即',
  '及时',
  '无',
];

/** Longer words are a paragraph, not a deadline. */
const longest = 200;

type Meaning = Omit<Deadline, 'text'>;

function readUndated(plain: string, { documentDate }: DateContext): Reading<Meaning> {
  const kind = undatedKind(plain);
  if (!kind) return 'not-understood';
  if (kind === 'immediate' && documentDate) return { kind: 'day', due: documentDate, precision: 'day', flags: [] };
  return withoutDay[kind];
}

const withoutDay: Readonly<Record<Undated, Meaning>> = {
  none: { kind: 'none', flags: [] },
  uncheckable: { kind: 'none', flags: ['uncheckable'] },
  immediate: { kind: 'day', flags: ['relative-unresolved'] },
  open: { kind: 'open', flags: [] },
};

function readRelativeDeadline(plain: string, context: DateContext, aim: readonly DateFlag[]): Reading<Meaning> {
  const reading = readRelative(plain, context);
  if (isProblem(reading)) return reading;
  const { due, flags } = reading;
  return { kind: 'relative', ...(due && { due, precision: 'day' as const }), flags: joinFlags(aim, flags) };
}

function kindOf({ shape, precision }: DateSpan): Meaning['kind'] {
  if (shape === 'range') return 'window';
  if (shape === 'from') return 'open';
  return precision === 'hour' ? 'day' : precision;
}

/** A date of one width is a deadline without a start: the plan says where its work begins. */
function fromSpan(span: DateSpan): Meaning {
  const bounded = span.shape === 'range' || span.shape === 'from';
  const { start, end, hour, precision, flags } = span;
  return {
    kind: kindOf(span),
    ...(bounded && start && { start }),
    ...(end && { due: end }),
    ...(hour !== undefined && { hour }),
    precision,
    flags: [...flags],
  };
}

function readDated(plain: string, context: DateContext): Reading<Meaning> {
  const span = readSpan(plain, context);
  return isProblem(span) ? span : fromSpan(span);
}

/** 持续推进至2022年底: a window that begins with the plan's period. */
function readContinuing(plain: string, context: DateContext): Reading<Meaning> {
  const match = /^(?:持续|长期)\p{Script=Han}{0,8}?[至到](.{2,40})$/u.exec(plain);
  const span = match ? readSpan(match[1] ?? '', context) : 'not-understood';
  if (isProblem(span)) return span;
  const start = context.period?.start;
  return { ...fromSpan(span), kind: 'window', ...(start && { start }) };
}

/** 安全生产月, 专项行动期间: a window by name. */
function readSeasonal(plain: string, context: DateContext): Reading<Meaning> {
  if (/^(?:近|最近|过去)/.test(plain)) return 'not-understood';
  const season = readNamedSeason(plain, context);
  if (isProblem(season)) return season;
  const { start, end, flags } = season;
  return { kind: 'window', ...(start && { start }), ...(end && { due: end }), flags: [...flags] };
}

const leadToRelative = /^(?:力争|争取|力求|努力|确保|务必|在|于)+/;

function readWhole(plain: string, context: DateContext): Reading<Meaning> {
  const opening = leadToRelative.exec(plain)?.[0] ?? '';
  const aim: readonly DateFlag[] = /[力争]/.test(opening) ? ['aim'] : [];
  return firstReading<Meaning>([
    () => readUndated(plain, context),
    () => readDated(plain, context),
    () => readContinuing(plain, context),
    () => readSeasonal(plain, context),
    () => readRelativeDeadline(plain.slice(opening.length), context, aim),
  ]);
}

const deeds =
  '完成|建成|建立|建设|完善|健全|优化|形成|取得|达到|达标|实现|整改|落实|到位|销号|验收|结束|全覆盖|基本' +
  '|印发|出台|制定|报送|上报|报|摸底|部署|启动|开展|组织|举办|召开|实施|推进';
const deed = new RegExp(`(?:全面|全部|如期|按时|要|应|须)?(?:${deeds})[\\p{Script=Han}\\w、《》“”"%+]{0,40}$`, 'u');

/** What would turn the deed after a date into another meaning (起, 每月…), so that it must not be left out. */
const turning = /\d[年月日号时点]|每|起|以后|之后|不得|不再|[年月]底/;

/** Leaves out the deed after a date (前完成, 达到创建要求): it says what, not when. */
function withoutDeed(plain: string): string {
  const match = deed.exec(plain);
  return match && match.index > 0 && !turning.test(match[0]) ? plain.slice(0, match.index).replace(/[,、]$/, '') : plain;
}

const tail = /(?<=[,;。、并且后底前起日月年成])(?:并且|并|且|后)?(?:持续|长期|常态|常抓)\p{Script=Han}{0,12}$/u;

/** 2022年底并长期坚持: a date whose work goes on after it. */
function readOpenTail(plain: string, context: DateContext): Reading<Meaning> {
  const match = tail.exec(plain);
  if (!match) return 'not-understood';
  const head = plain.slice(0, match.index).replace(/[,;。、]?(?:并且|并|且|后)?$/, '');
  const reading = readWithDeed(head, context);
  if (isProblem(reading) || reading.kind === 'open') return reading;
  return { ...reading, flags: joinFlags(reading.flags, ['open-tail']) };
}

function readWithDeed(plain: string, context: DateContext): Reading<Meaning> {
  return firstReading([() => readWhole(plain, context), () => readWhole(withoutDeed(plain), context)]);
}

const unwrapped = (plain: string): string => plain.replace(/^\((.*)\)$/, '$1').replace(/[,;。、]+$/, '');

/**
 * Reads the office's words for a deadline: a day is meant inclusively, a wider date means its last day, and
 * what needs a year, a document or an event that the context lacks has no `due`. Words of more than 200 characters are not understood.
 */
export function parseDeadline(words: string, context: DateContext = {}): Parsed<Deadline> {
  if (words.length > longest) return parsed<Meaning>(words, '', 'not-understood');
  const plain = unwrapped(plainWords(words));
  const reading = firstReading([() => readOpenTail(plain, context), () => readWithDeed(plain, context)]);
  return parsed<Meaning>(words, keptWords(words), reading);
}
