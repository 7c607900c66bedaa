import { addDays, dayOf, partsOf, type Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';

/** When an open deadline (持续推进) is to be looked at again: it never turns red, it asks for its review. */
export interface Review {
  /** The review day: the last day of a calendar year, or of the plan in its last year. */
  readonly day: Day;
  /** True from so many days before it until an entry is made, also once it has passed. */
  readonly asked: boolean;
}

/**
 * The review that an open deadline owes on a day: the last one that has passed, while nothing was entered for it; else the next. An entry counts
 * for a review from `ahead` days before it.
 */
export function reviewOf(plan: Pick<Plan, 'period' | 'date'>, lastEntry: Day | undefined, asOf: Day, ahead: number): Review {
  const isMade = (day: Day) => lastEntry !== undefined && lastEntry >= addDays(day, -ahead);
  const passed = passedReview(plan, asOf);
  if (passed !== undefined && !isMade(passed)) return { day: passed, asked: true };
  const end = plan.period?.end;
  if (end !== undefined && end < asOf) return { day: end, asked: false };
  const next = end !== undefined && end < yearEnd(asOf) ? end : yearEnd(asOf);
  return { day: next, asked: asOf >= addDays(next, -ahead) && !isMade(next) };
}

/** The latest review day before a day that lies within the plan. */
function passedReview({ period, date }: Pick<Plan, 'period' | 'date'>, asOf: Day): Day | undefined {
  const first = period?.start ?? date;
  if (period?.end !== undefined && period.end < asOf) return period.end;
  const last = yearEnd(asOf, -1);
  return first !== undefined && first <= last ? last : undefined;
}

function yearEnd(day: Day, years = 0): Day {
  return dayOf(partsOf(day).year + years, 12, 31) ?? day;
}
