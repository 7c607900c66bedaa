import { addMonths, dayOf, lastDayOfMonth } from './day.ts';
import type { Day } from './day.ts';
import type { DateContext } from './date-context.ts';
import type { DateFlag } from './date-flag.ts';
import { inheritedYear } from './date-term.ts';
import type { Reading } from './parsed.ts';

/** A span of days known by a name; either end may be absent where it cannot be known. */
export interface NamedSeason {
  readonly start?: Day;
  readonly end?: Day;
  readonly flags: readonly DateFlag[];
}

type Season = readonly [RegExp, (year: number) => readonly [Day | undefined, Day | undefined], readonly DateFlag[]];

const seasons: readonly Season[] = [
  [/^“?安全生产月”?(?:活动)?$/, (year) => [dayOf(year, 6, 1), dayOf(year, 6, 30)], ['customary']],
  [/^“?(?:119)?消防宣传月”?(?:活动)?$/, (year) => [dayOf(year, 11, 1), dayOf(year, 11, 30)], ['customary']],
  [/^“?《?安全生产法》?宣传周”?(?:活动)?$/, (year) => [dayOf(year, 12, 1), dayOf(year, 12, 7)], ['customary']],
  [/^“?《?职业病防治法》?宣传周”?(?:活动)?$/, (year) => [dayOf(year, 4, 25), dayOf(year, 5, 1)], ['customary']],
  [/^冬春季节?$/, (year) => [dayOf(year, 11, 1), lastDayOfMonth(year + 1, 3)], ['customary', 'approximate']],
];

function readSeason(plain: string, context: DateContext): Reading<NamedSeason> {
  const words = plain.replace(/^\d{4}年(?:度|的)?/, '');
  const said = words === plain ? undefined : Number(plain.slice(0, 4));
  const found = seasons.find(([pattern]) => pattern.test(words));
  if (!found) return 'not-understood';
  const year = said ?? inheritedYear(context);
  if (year === undefined) return { flags: [...found[2], 'no-year'] };
  const [start, end] = found[1](year);
  return { ...(start && { start }), ...(end && { end }), flags: [...found[2], ...(said ? [] : (['inherited-year'] as const))] };
}

/** 近3年: the years before the document, a look back and no deadline. */
function readLookBack(plain: string, { documentDate }: DateContext): Reading<NamedSeason> {
  const years = /^(?:近|最近|过去)(\d{1,2})年(?:来|内)?$/.exec(plain)?.[1];
  if (!years) return 'not-understood';
  if (!documentDate) return { flags: ['approximate', 'relative-unresolved'] };
  return { start: addMonths(documentDate, -12 * Number(years)), end: documentDate, flags: ['approximate'] };
}

/** 专项行动期间 is the plan's period; 节假日期间 needs the official calendar and has no days here. */
function readDuring(plain: string, { period }: DateContext): Reading<NamedSeason> {
  if (/^(?:重点)?(?:节假日|节日|假期|重要时段|敏感时期)(?:等关键节点|期间)?$/.test(plain)) return { flags: ['relative-unresolved'] };
  if (!/^(?:本次|整个)?(?:专项|集中)?(?:行动|整治|检查|活动|攻坚)(?:开展)?期间$/.test(plain)) return 'not-understood';
  const { start, end } = period ?? {};
  return { ...(start && { start }), ...(end && { end }), flags: start || end ? [] : ['relative-unresolved'] };
}

/** Reads a span known by its name: campaign months and weeks, 冬春季, 近N年, 专项行动期间, 节假日期间. */
export function readNamedSeason(plain: string, context: DateContext): Reading<NamedSeason> {
  for (const read of [readSeason, readLookBack, readDuring]) {
    const reading = read(plain, context);
    if (reading !== 'not-understood') return reading;
  }
  return 'not-understood';
}
