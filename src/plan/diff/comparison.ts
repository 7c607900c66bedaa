import type { Day } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';

/** Two states of a plan, and the day by which changes must have been approved to be in force. */
export interface Comparison {
  readonly before: Plan;
  readonly after: Plan;
  readonly asOf: Day;
}
