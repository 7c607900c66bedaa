import { addDays, addMonths, partsOf } from './day.ts';
import type { Day } from './day.ts';
import type { DateContext } from './date-context.ts';
import type { DateFlag } from './date-flag.ts';
import type { Reading } from './parsed.ts';
import { plainWords } from './plain-words.ts';

/** A date counted from another day: that day where it could be found, else none. */
export interface RelativeDate {
  readonly due?: Day;
  readonly flags: readonly DateFlag[];
}

const unresolved: RelativeDate = { flags: ['relative-unresolved'] };

const issued = /^(?:自|从)?(?:本|该|此|文件|通知|方案|意见|计划|公告|办法|细则|要点){0,3}(?:印发|发文|发布|下发|公布|成文|即日|今日)$/;

/** The day an event happened or will happen, by the author's name of it; undefined where nobody said. */
function eventDay(name: string, { events }: DateContext): Day | undefined {
  const known = Object.entries(events ?? {}).find(([words]) => plainWords(words) === name);
  return known?.[1];
}

const anchorDay = (name: string, context: DateContext): Day | undefined =>
  eventDay(name, context) ?? (issued.test(name) ? context.documentDate : undefined);

/**
 * The last day of N units after a day. The day itself is not counted; without a corresponding day the month's last day holds
 * (民法典 arts. 201, 202).
 */
function countFrom(day: Day, count: number, unit: string): RelativeDate {
  if (/[日天]/.test(unit)) return { due: addDays(day, count), flags: [] };
  if (/[周期]/.test(unit)) return { due: addDays(day, count * 7), flags: [] };
  const due = addMonths(day, /年/.test(unit) ? count * 12 : count);
  return { due, flags: partsOf(due).date === partsOf(day).date ? [] : ['clamped'] };
}

/** Working days need the year's official calendar and hours need the hour of the event: neither is known here. */
const uncountable = /工作日|小时/;

const unitWords = '个?工作日|小时|日|天|个?星期|周|个月|年';
const within = new RegExp(`^(?:自|从)?(.{1,40}?)(?:之日起|之日后|起|之后|以后|后)的?(\\d{1,3})(${unitWords})(?:之|以)?内$`, 'u');

function readWithin(plain: string, context: DateContext): Reading<RelativeDate> {
  const match = within.exec(plain);
  if (!match) return 'not-understood';
  const day = anchorDay(match[1] ?? '', context);
  const unit = match[3] ?? '';
  return day && !uncountable.test(unit) ? countFrom(day, Number(match[2]), unit) : unresolved;
}

const bare = new RegExp(`^(\\d{1,3})(${unitWords})(?:之|以)?内$`);

/** 三年内 with nothing to count from counts from the start of the plan's period, else from the document, and ends with the period. */
function readBare(plain: string, context: DateContext): Reading<RelativeDate> {
  const match = bare.exec(plain);
  if (!match) return 'not-understood';
  return match[2] === '年' ? yearsOfPlan(Number(match[1]), context) : unresolved;
}

function yearsOfPlan(years: number, { period, documentDate }: DateContext): RelativeDate {
  // A period's first day is a day of work and counts; the day of a document does not.
  const due = period?.start ? addDays(addMonths(period.start, years * 12), -1) : documentDate && addMonths(documentDate, years * 12);
  if (!due) return unresolved;
  return period?.end && due > period.end ? { due: period.end, flags: ['clipped'] } : { due, flags: [] };
}

const ahead = new RegExp(`^(.{1,40}?)前(\\d{1,3})(${unitWords})$`, 'u');

function readAhead(plain: string, context: DateContext): Reading<RelativeDate> {
  const match = ahead.exec(plain);
  if (!match) return 'not-understood';
  const day = anchorDay(match[1] ?? '', context);
  const unit = match[3] ?? '';
  if (!day || uncountable.test(unit)) return unresolved;
  return countFrom(day, -Number(match[2]), unit);
}

/** A named event itself, or the day before it (国庆节前); 节后 and holidays whose days nobody gave stay without a date. */
function readEvent(plain: string, context: DateContext): Reading<RelativeDate> {
  const day = eventDay(plain, context);
  if (day) return { due: day, flags: [] };
  const eve = eventDay(plain.replace(/(?:之|以)?前$/, ''), context);
  if (eve) return { due: addDays(eve, -1), flags: [] };
  return /^.{0,20}节(?:假日)?(?:之|以)?[前后]$/u.test(plain) || namedTime.test(plain) ? unresolved : 'not-understood';
}

/** Times that everybody knows and no calendar gives: 入汛前, 春、秋季开学前. */
const namedTime =
  /^(?:[春秋冬夏]季?[、和及]?){0,3}(?:入汛|主?汛期?|入冬|入夏|开学|放假|寒假|暑假|返校|供暖|采暖期?|春耕|春播|秋收|复工(?:复产)?)(?:之|以)?[前后]$/u;

/** Reads words that count from a day or an event, folded by `plainWords`: 印发之日起30日内, 三年内, 会议召开前5日, 国庆节前. */
export function readRelative(plain: string, context: DateContext): Reading<RelativeDate> {
  for (const read of [readEvent, readWithin, readBare, readAhead]) {
    const reading = read(plain, context);
    if (reading !== 'not-understood') return reading;
  }
  return 'not-understood';
}
