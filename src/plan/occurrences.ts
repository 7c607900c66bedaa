import { addDays, compareDays, parseDay, type Day } from '../model/day.ts';
import type { Every } from '../model/every.ts';
import type { Plan } from '../model/plan.ts';
import { occurrencesDue, type Occurrence } from '../model/recurrence.ts';

/** What of a duty or a report decides its days. */
export interface Schedule {
  readonly every?: Every | undefined;
  readonly by?: string | undefined;
  readonly dates?: readonly Day[] | undefined;
  readonly start?: Day | undefined;
  readonly end?: Day | undefined;
  readonly except?: readonly Day[] | undefined;
}

/** First and last day, both inclusive. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

/** True where a schedule names days: a rhythm, listed days, or one day; a quota without a rhythm and 定期 name none. */
export function isDated(schedule: Schedule): boolean {
  return schedule.every !== undefined || listedDays(schedule) !== undefined;
}

/** The occurrences of a duty or report that fall due within a span, in order; none where no day is known. */
export function occurrencesOf(schedule: Schedule, plan: Pick<Plan, 'period'>, within: Span): readonly Occurrence[] {
  return [...eachOccurrence(schedule, plan, within)];
}

/** The first occurrence that falls due on a day or within the three years after it; undefined where there is none. */
export function nextOccurrence(schedule: Schedule, plan: Pick<Plan, 'period'>, from: Day): Occurrence | undefined {
  const [next] = eachOccurrence(schedule, plan, { start: from, end: addDays(from, 1096) });
  return next;
}

function* eachOccurrence(schedule: Schedule, plan: Pick<Plan, 'period'>, within: Span): Generator<Occurrence, void> {
  const span = scheduleSpan(schedule, plan, within);
  if (span === undefined || !isDated(schedule)) return;
  const dates = listedDays(schedule);
  const rule = { every: schedule.every, by: schedule.by, ...(dates === undefined ? {} : { dates }) };
  for (const one of occurrencesDue(rule, span, within)) if (schedule.except?.includes(one.due) !== true) yield one;
}

/** The hour of a schedule (`17:00`), as it stands in `by`, alone or behind a day (`5 17:00`). */
export function hourOf({ by }: Schedule): string | undefined {
  return /(?:^| )(\d{2}:\d{2})$/u.exec(by ?? '')?.[1];
}

/** Days listed one by one; a single day may stand in `by` (2022年10月15日前). */
function listedDays({ dates, by, every }: Schedule): readonly Day[] | undefined {
  if (dates !== undefined) return dates;
  const day = every === undefined && by !== undefined ? parseDay(by) : undefined;
  return day === undefined ? undefined : [day];
}

/** A rhythm needs a first day to count from; listed days bring their own. One that begins by itself and has no end never ends with the plan: it runs as far as it is asked for. */
function scheduleSpan(schedule: Schedule, { period }: Pick<Plan, 'period'>, within: Span): Span | undefined {
  const days = (listedDays(schedule) ?? []).toSorted(compareDays);
  const start = schedule.start ?? period?.start ?? days[0];
  const end = schedule.end ?? (schedule.start === undefined ? period?.end : undefined) ?? days.at(-1) ?? beyond(schedule, within);
  return start === undefined ? undefined : { start: days[0] !== undefined && days[0] < start ? days[0] : start, end };
}

/** A day so far after a span that no period which begins in the span is cut by its end. */
function beyond({ every }: Schedule, { end }: Span): Day {
  return addDays(end, 366 * (every?.n ?? 1));
}
