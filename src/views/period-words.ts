import { addDays, dayOf, daysBetween, formatDay, partsOf, quarterOf, weekday, type Day } from '../model/day.ts';
import type { Every, EveryUnit } from '../model/every.ts';
import type { Occurrence } from '../model/recurrence.ts';

/** How a period is named: in full (2022年6月), in a column of its stretch (6月), and the stretch that its column stands in (2022年). */
export interface PeriodWords {
  readonly full: string;
  readonly short: string;
  readonly stretch: string;
}

/** The words for a period of a report; listed days are named by the day they are due. */
export function periodWords({ start, end, due }: Occurrence, every: Every | undefined): PeriodWords {
  if (every === undefined) return { full: formatDay(due), short: formatDay(due), stretch: '' };
  if (every.n > 1)
    return { full: `${formatDay(start)}至${formatDay(end)}`, short: `${monthDay(start)}至${monthDay(end)}`, stretch: yearOf(end) };
  return ofUnit[every.unit](start, end);
}

const ofUnit: Readonly<Record<EveryUnit, (start: Day, end: Day) => PeriodWords>> = {
  'day': (_, end) => {
    const { year, month, date } = partsOf(end);
    return { full: formatDay(end), short: `${String(date)}日`, stretch: `${String(year)}年${String(month)}月` };
  },
  'week': (start, end) => {
    const thursday = addDays(end, 4 - weekday(end));
    const week = `第${String(weekOf(thursday))}周`;
    const full = `${yearOf(thursday)}${week}（${monthDay(start)}至${monthDay(end)}）`;
    return { full, short: week, stretch: `${yearOf(thursday)}第${String(quarterOf(thursday))}季度` };
  },
  'month': (_, end) => named(end, `${String(partsOf(end).month)}月`),
  'quarter': (_, end) => named(end, `第${String(quarterOf(end))}季度`),
  'half-year': (_, end) => named(end, partsOf(end).month > 6 ? '下半年' : '上半年'),
  'year': (_, end) => ({ full: yearOf(end), short: yearOf(end), stretch: '' }),
};

function named(end: Day, short: string): PeriodWords {
  return { full: `${yearOf(end)}${short}`, short, stretch: yearOf(end) };
}

function yearOf(day: Day): string {
  return `${String(partsOf(day).year)}年`;
}

function monthDay(day: Day): string {
  const { month, date } = partsOf(day);
  return `${String(month)}月${String(date)}日`;
}

/** The week of a Thursday by ISO 8601: week 1 has the first Thursday of the year. */
function weekOf(thursday: Day): number {
  const first = dayOf(partsOf(thursday).year, 1, 1) ?? thursday;
  return Math.floor(daysBetween(first, thursday) / 7) + 1;
}
