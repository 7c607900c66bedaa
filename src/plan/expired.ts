import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';

/** True once a plan's period is over (已到期); a plan without a last day never is. */
export function isExpired(plan: Pick<Plan, 'period'>, asOf: Day): boolean {
  return plan.period?.end !== undefined && plan.period.end < asOf;
}
