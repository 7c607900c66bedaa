import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';

/** True once a plan's period is over (已到期); a plan without a last day never is. */
export function isExpired(plan: Pick<Plan, 'period'>, asOf: Day): boolean {
  return plan.period?.end !== undefined && plan.period.end < asOf;
}

/** True from the first day of a plan's period, else from the date of its document; a plan without either has always begun. */
export function hasBegun(plan: Pick<Plan, 'period' | 'date'>, asOf: Day): boolean {
  const first = plan.period?.start ?? plan.date;
  return first === undefined || first <= asOf;
}

/** True while a plan counts on the front page: begun and not over. Nobody has failed to report on a plan that is still to come. */
export function isRunning(plan: Pick<Plan, 'period' | 'date'>, asOf: Day): boolean {
  return hasBegun(plan, asOf) && !isExpired(plan, asOf);
}
