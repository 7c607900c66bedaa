import type { Every, EveryUnit } from './every.ts';
import type { Reading } from './parsed.ts';

/** A rhythm found in words: every how long, by which point of the period, and the clause whose count belongs to it. */
export interface Rhythm {
  readonly every: Every;
  readonly by?: string;
  readonly clause: string;
  /** How many such spans the period has: two in a month of 每半月. */
  readonly spans?: number;
}

const units: Readonly<Record<string, EveryUnit>> = {
  日: 'day',
  天: 'day',
  周: 'week',
  星: 'week',
  月: 'month',
  季: 'quarter',
  年: 'year',
};

const pad = (value: number): string => String(value).padStart(2, '0');

/** The last day that each month can have; a rule for every year keeps 29 for February and lets the year clamp it. */
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const dayInMonth = (date: number): Reading<ByFound> => (date >= 1 && date <= 31 ? { by: String(date) } : 'impossible-date');

function dayInYear(month: number, date: number | undefined): Reading<ByFound> {
  const length = monthLengths[month - 1];
  if (length === undefined || (date !== undefined && (date < 1 || date > length))) return 'impossible-date';
  return { by: `${pad(month)}-${pad(date ?? length)}` };
}

interface ByFound {
  readonly by: string;
}

type ByForm = readonly [RegExp, (match: RegExpExecArray) => Reading<ByFound>];

const last: ByForm[1] = () => ({ by: 'last' });
const number = (text: string | undefined): number => Number(text ?? '0');

function clockTime(match: RegExpExecArray): Reading<ByFound> {
  const hour = number(match[2]) + (/下午|晚/.test(match[1] ?? '') && number(match[2]) < 12 ? 12 : 0);
  const minute = match[3] === '半' ? 30 : number(match[4] ?? match[5]);
  return hour > 24 || minute > 59 || hour * 60 + minute > 1440 ? 'impossible-date' : { by: `${pad(hour)}:${pad(minute)}` };
}

const daily: readonly ByForm[] = [[/^的?(上午|中午|下午|晚上?)?(\d{1,2})(?:[时点](?:(半|整)|(\d{1,2})分)?|:(\d{2}))/, clockTime]];

const weekly: readonly ByForm[] = [
  [/^[一二三四五六]/, (match) => ({ by: String('一二三四五六'.indexOf(match[0]) + 1) })],
  [/^[日天]/, () => ({ by: '7' })],
];

const monthly: readonly ByForm[] = [
  [/^的?(?:\d{1,2}[日号]?[-至到])?(\d{1,2})[日号]/, (match) => dayInMonth(number(match[1]))],
  [/^(?:的?上旬)/, () => ({ by: '10' })],
  [/^(?:的?中旬)/, () => ({ by: '20' })],
  [/^(?:的?下旬|月?[底末]|的?最后1[日天])/, last],
  [/^月?初/, () => ({ by: '5' })],
];

/** The day within a period of several months, `3-25`: the 25th of its third month. */
function dayInPeriod(month: number, months: number, date: string | undefined): Reading<ByFound> {
  if (month < 1 || month > months || number(date ?? '31') > 31 || number(date ?? '31') < 1) return 'impossible-date';
  return { by: `${month}-${number(date ?? '31')}` };
}

const withinMonths = (months: number): readonly ByForm[] => [
  [/^的?第(\d)个月的?(?:(\d{1,2})[日号]|[底末])/, (match) => dayInPeriod(number(match[1]), months, match[2])],
  [/^的?首(?:个)?月的?(?:(\d{1,2})[日号]|[底末])/, (match) => dayInPeriod(1, months, match[1])],
  [/^的?(?:末月|最后1个月)的?(\d{1,2})[日号]/, (match) => dayInPeriod(months, months, match[1])],
  [/^的?(?:[季年]?[末底]|最后1[天日个])/, last],
];

const yearly: readonly ByForm[] = [
  [/^的?(?:\d{1,2}月?(?:\d{1,2}[日号]?)?[-至到])?(\d{1,2})月(\d{1,2})[日号]/, (match) => dayInYear(number(match[1]), number(match[2]))],
  [/^的?(?:\d{1,2}月?[-至到])?(\d{1,2})月份?[底末]?/, (match) => dayInYear(number(match[1]), undefined)],
  [/^的?第?([1-4])季度/, (match) => dayInYear(number(match[1]) * 3, undefined)],
  [/^的?上半年/, () => ({ by: '06-30' })],
  [/^的?(?:下半年|年?[底末终])/, last],
];

const byForms: Readonly<Record<EveryUnit, readonly ByForm[]>> = {
  'day': daily,
  'week': weekly,
  'month': monthly,
  'quarter': withinMonths(3),
  'half-year': withinMonths(6),
  'year': yearly,
};

/** A second day in the same period (每月10日、25日前, 每周一、周四) cannot be said with one `by`: better none than half. */
const secondDay = /^(?:之?前)?[、和及与](?:周|星期)?(?:\d{1,2}[日号月]|[一二三四五六日天])/;

/** The working days of a period, from its beginning or its end; which days they are the calendar of the year says. */
const workingDays: readonly ByForm[] = [
  [/^的?(?:[周月季年]?[底末]的?)?最[后末]1个工作日/, () => ({ by: 'workday:-1' })],
  [/^的?(?:第|前|头)(\d{1,2})个工作日/, (match) => workingDay(number(match[1]))],
];

function workingDay(count: number): Reading<ByFound> {
  return count >= 1 && count <= 23 ? { by: `workday:${count}` } : 'not-understood';
}

function readBy(unit: EveryUnit, rest: string): Reading<{ by?: string }> {
  const forms = unit === 'day' ? byForms.day : [...workingDays, ...byForms[unit]];
  for (const [pattern, read] of forms) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const behind = rest.slice(match[0].length);
    return secondDay.test(behind) ? 'not-understood' : withHour(read(match), unit, behind);
  }
  return {};
}

/** The hour that stands straight behind a day: 每周五17时前. */
function withHour(found: Reading<ByFound>, unit: EveryUnit, behind: string): Reading<ByFound> {
  const match = unit === 'day' || typeof found === 'string' ? null : (daily[0]?.[0].exec(behind) ?? null);
  if (match === null || typeof found === 'string') return found;
  const hour = clockTime(match);
  return typeof hour === 'string' ? hour : { by: `${found.by} ${hour.by}` };
}

const every = /每(\d{1,3}|半)?个?(日|天|周|星期|季度?|半年|年度?|月份?)/;

/** Words that put the day into the next period, which `by` cannot say. */
const nextPeriod = /次[日周月季年]|下月|下个月|下一?(?:季度|周|年)|翌年|结束后/;

/** Rhythms that no unit here can say; with `every` they mean that words without a reading must not be read as a mere quota. */
const unsayable = /每(?:隔|逢|旬|个?(?:工作日|学期))/;

/** Whether words folded by `plainWords` speak of a rhythm, understood or not. */
export function speaksOfRhythm(plain: string): boolean {
  return every.test(plain) || unsayable.test(plain);
}

/** The words up to the end of the sentence or to the next 每: what is counted there belongs to this rhythm. */
function clauseFrom(plain: string, from: number): string {
  const rest = plain.slice(from);
  const end = /[。;!?\n]|(?<=.)每/.exec(rest)?.index ?? rest.length;
  return rest.slice(0, end);
}

function unitOf(count: string | undefined, name: string): Every | undefined {
  if (count === '半' && name.startsWith('月')) return { n: 1, unit: 'month' };
  const unit = name === '半年' || (count === '半' && name.startsWith('年')) ? 'half-year' : units[name.charAt(0)];
  const n = count === undefined || count === '半' ? 1 : Number(count);
  if (!unit || n < 1 || (count === '半' && unit !== 'half-year')) return undefined;
  return { n, unit };
}

/** 每…: the rhythm itself, its `by`, and its clause with a 至少 that stands before it. */
function readEvery(plain: string): Reading<Rhythm> {
  const match = every.exec(plain);
  const found = match ? unitOf(match[1], match[2] ?? '') : undefined;
  if (!match || !found) return 'not-understood';
  const clause = clauseFrom(plain, match.index);
  const by = nextPeriod.test(clause) ? 'not-understood' : readBy(found.unit, clause.slice(match[0].length));
  if (typeof by === 'string') return by;
  const before = /(?:至少|不少于)$/.exec(plain.slice(0, match.index))?.[0] ?? '';
  const spans = match[1] === '半' && found.unit === 'month' ? { spans: 2 } : {};
  return { every: found, ...by, ...spans, clause: before + clause.slice(match[0].length) };
}

const deeds = '动态|小结|汇报|总结|报告|调度|通报|例会|研判|会商|检查|排查|巡查|考核|评估|计划|目标|会议';
const cadences: readonly RegExp[] = [
  new RegExp(`(?:^|[“"、,;。(及和])([日周月季年])度?(?:${deeds}|报(?=制度|表|、|$))`),
  /[按逐]([日天周月季年])度?(?![期龄节然])/,
  new RegExp(`(?<![\\d第一二三四上下])(半年|[月季年])度?(?:度(?=[一-鿿]{0,8}(?:${deeds})|$)|(?<=半年)(?=${deeds}))`),
];

/** 周动态, 按月, 年度考核; 24小时值班 never rests and so recurs each day. */
function readCadence(plain: string): Reading<Rhythm> {
  if (/24小时(?!之?内|以内|之?前|后)/.test(plain)) return { every: { n: 1, unit: 'day' }, clause: '' };
  for (const pattern of cadences) {
    const match = pattern.exec(plain);
    const found = match ? unitOf(undefined, match[1] ?? '') : undefined;
    if (match && found) return { every: found, clause: clauseFrom(plain, match.index + match[0].length) };
  }
  return 'not-understood';
}

const inOnePeriod = /(?<![\d第近])(?:(\d{1,2})个?(年|周|天|个月)|半(年))(?=(?:至少|不少于|不低于)?(?:开展|召开|进行|组织)?\d{1,3}[次场])/;

/** 一年两次, 半年一次. */
function readOnePeriod(plain: string): Reading<Rhythm> {
  const match = inOnePeriod.exec(plain);
  const found = match ? unitOf(match[3] ? '半' : match[1], (match[3] ?? match[2] ?? '').replace('个', '')) : undefined;
  return match && found ? { every: found, clause: clauseFrom(plain, match.index + match[0].length) } : 'not-understood';
}

/** Finds the first rhythm inside words folded by `plainWords`. */
export function readRhythm(plain: string): Reading<Rhythm> {
  const found = readEvery(plain);
  // A 每 whose day cannot be said must not fall back to a weaker reading of the same words.
  if (found !== 'not-understood' || speaksOfRhythm(plain)) return found;
  const cadence = readCadence(plain);
  return cadence === 'not-understood' ? readOnePeriod(plain) : cadence;
}
