import { partsOf } from './day.ts';
import type { Day } from './day.ts';
import type { DateContext } from './date-context.ts';
import { joinFlags } from './date-flag.ts';
import type { DateFlag } from './date-flag.ts';
import { readTerm } from './date-term.ts';
import type { DatePrecision, DateTerm } from './date-term.ts';
import { firstReading, isProblem } from './parsed.ts';
import type { Reading } from './parsed.ts';

/** The days that words about time cover: one date, everything until a date, everything from a date, or a range. */
export interface DateSpan {
  readonly shape: 'term' | 'until' | 'from' | 'range';
  readonly precision: DatePrecision;
  readonly start?: Day;
  readonly end?: Day;
  readonly hour?: number;
  readonly flags: readonly DateFlag[];
}

const aimWords = '力争|争取|力求|努力|尽量';
const untilWords = '截止到|截至|截止|不晚于|不迟于|最迟|最晚|到|至';
const lead = new RegExp(`^(?:并且|并|应当|应|要|须|需|必须|务必|确保|计划|预计|自|从|于|在|${aimWords}|${untilWords})+`);
const aimed = new RegExp(aimWords);
const untilLead = new RegExp(untilWords);
const untilTail = /(?:之前|以前|(?:下班)?前|为止|止|以内|之内)$/;
const before = /(?:之前|以前|前)$/;
const fromTail = /(?:起始|起|开始)$/;

/** Which doubt 前 leaves on a date of a width: within the day is practice, within the month or longer is only likely. */
function beforeFlag(term: DateTerm): DateFlag | undefined {
  const namesAnEnd = term.start === undefined || term.flags.includes('approximate');
  if (term.precision === 'hour' || (namesAnEnd && term.precision !== 'day')) return undefined;
  return term.precision === 'day' ? 'inclusive-assumed' : 'doubt-before';
}

/** Whether the words name an end (年底, 6月末) and so leave nothing open before 前; without a year the term itself cannot tell. */
const endsInEnd = /[底末终内]$/;

function readUntil(core: string, context: DateContext): Reading<DateSpan> {
  const tail = untilTail.exec(core)?.[0] ?? '';
  const words = core.slice(0, core.length - tail.length);
  const term = readTerm(words, context);
  if (isProblem(term)) return term;
  const doubt = before.test(tail) && !tail.startsWith('下班') && !endsInEnd.test(words) ? beforeFlag(term) : undefined;
  const { start: _start, ...end } = term;
  return { ...end, shape: 'until', flags: joinFlags(term.flags, doubt ? [doubt] : []) };
}

function readFrom(core: string, context: DateContext): Reading<DateSpan> {
  const words = core.replace(fromTail, '');
  if (words === core) return 'not-understood';
  const term = readTerm(words, context);
  if (isProblem(term)) return term;
  const start = term.start ?? term.end;
  return { shape: 'from', precision: term.precision, ...(start && { start }), flags: term.flags };
}

/** Completes a left side that leaves its unit to the right one (2020—2022年, 10-12月, 6月23-30日). */
function shareUnit(left: string, right: string): string {
  if (!/\d$/.test(left) || /\d[-./]\d/.test(left)) return left;
  if (left.includes('月')) return `${left}日`;
  const unit = /^第?\d{1,4}(年|月|日|号|季度|[底末])/.exec(right)?.[1] ?? '';
  return left + unit.replace(/[底末]/, '月');
}

/** Completes a right side that leaves its month to the left one (6月23日至30日, 6月15日至月底). */
function shareMonth(left: string, right: string): string {
  const month = /(\d{1,2})月|^\d{4}[-/.](\d{1,2})/.exec(left)?.slice(1).find(Boolean);
  return month && /^(?:\d{1,2}[日号]|月[底末])/.test(right) ? `${month}月${right.replace(/^月/, '')}` : right;
}

/** The year a right side takes from its left neighbour: the one it stands in, else the context's. */
function afterLeft(left: DateTerm, context: DateContext): DateContext {
  const day = left.start ?? left.end;
  return day ? { ...context, year: partsOf(day).year } : context;
}

function joinRange(left: DateTerm, right: DateTerm, flags: readonly DateFlag[]): Reading<DateSpan> {
  const start = left.start ?? left.end;
  if (start && right.end && start > right.end) return 'reversed-dates';
  const { start: _start, ...end } = right;
  return { ...end, shape: 'range', ...(start && { start }), flags };
}

function readSides(left: string, right: string, context: DateContext): Reading<DateSpan> {
  const whole = shareUnit(left.replace(fromTail, ''), right);
  const first = readTerm(whole, context);
  if (isProblem(first)) return first;
  const last = readTerm(shareMonth(whole, right).replace(/止$|为止$/, ''), afterLeft(first, context));
  if (isProblem(last)) return last;
  // 2020年10-12月 says its year once for both sides: that is grammar, not inheritance.
  const saidOnce = whole !== left && !fromTail.test(left);
  const lastFlags = saidOnce ? last.flags.filter((flag) => flag !== 'inherited-year') : last.flags;
  return joinRange(first, last, joinFlags(first.flags, lastFlags));
}

/** Where a range may be cut in two: at 至 or 到, else at each of the first dashes (a date may hold dashes itself). */
function cuts(core: string): readonly number[] {
  const word = core.search(/[至到]/);
  if (word > 0) return [word];
  return [...core.matchAll(/-/g)].map((dash) => dash.index).slice(0, 6);
}

function readRange(core: string, context: DateContext): Reading<DateSpan> {
  return firstReading(cuts(core).map((at) => () => readSides(core.slice(0, at), core.slice(at + 1), context)));
}

function readOne(core: string, context: DateContext, until: boolean): Reading<DateSpan> {
  if (until || untilTail.test(core)) return readUntil(core, context);
  const term = readTerm(core, context);
  return isProblem(term) ? term : { ...term, shape: 'term' };
}

/** Reads words that are one span of time, already folded by `plainWords`: a date, a range, 起, 前, with 力争, 到, 从 before it. */
export function readSpan(plain: string, context: DateContext): Reading<DateSpan> {
  const opening = lead.exec(plain)?.[0] ?? '';
  const core = plain.slice(opening.length);
  const span = firstReading([
    () => readOne(core, context, untilLead.test(opening)),
    () => readRange(core, context),
    () => readFrom(core, context),
  ]);
  if (isProblem(span)) return span;
  return aimed.test(opening) ? { ...span, flags: joinFlags(['aim'], span.flags) } : span;
}
