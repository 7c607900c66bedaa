import { addDays, type Day } from '../model/day.ts';
import type { Every } from '../model/every.ts';
import { periodsOf, workdayOf, type OccurrenceWindow } from '../model/occurrence.ts';
import type { DayKind } from './working-days.ts';

/** Whether a day is worked, by the calendars of a workspace. */
export type KindOfDay = (day: Day) => DayKind;

/** What of a duty or report decides on which working days it is due. */
export interface WorkdayRule {
  readonly every?: Every | undefined;
  readonly by?: string | undefined;
  readonly start?: Day | undefined;
  readonly end?: Day | undefined;
}

/**
 * The days of a rhythm by working days (每月最后一个工作日) within its span; a period whose calendar nobody entered has none. Undefined where the
 * rhythm goes by other days.
 */
export function listWorkdays({ every, by, start, end }: WorkdayRule, kindOf: KindOfDay = () => 'unknown'): Day[] | undefined {
  const count = workdayOf(by);
  if (every === undefined || count === undefined) return undefined;
  if (start === undefined || end === undefined) return [];
  return periodsOf(every, { start, end }).flatMap((period) => {
    const day = nthWorkday(period, count, kindOf);
    return day === undefined || day < start || day > end ? [] : [day];
  });
}

/** The whole periods of such a rhythm whose working days nobody knows, in order. */
export function unknownWorkdays({ every, by, start, end }: WorkdayRule, kindOf: KindOfDay): readonly OccurrenceWindow[] {
  const count = workdayOf(by);
  if (every === undefined || count === undefined || start === undefined || end === undefined) return [];
  return periodsOf(every, { start, end }).filter((period) => nthWorkday(period, count, kindOf) === undefined);
}

function nthWorkday({ start, end }: OccurrenceWindow, count: number, kindOf: KindOfDay): Day | undefined {
  const [first, step] = count > 0 ? [start, 1] : [end, -1];
  let left = Math.abs(count);
  for (let day = first; day >= start && day <= end; day = addDays(day, step)) {
    const kind = kindOf(day);
    if (kind === 'unknown') return undefined;
    if (kind === 'work' && --left === 0) return day;
  }
  return undefined;
}
