import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import type { Task } from '../model/task.ts';
import { statusOf, type TaskStatus } from '../plan/state.ts';
import type { Reader } from './reader.ts';

/** The settings of a site that views read: thresholds, and whether the public edition shows lights. */
export type LightRules = Pick<Site, 'states' | 'editions'>;

/** True where lights and overdue counts are shown: always inside, in public only where the site says so (product principle 4). */
export function lightsShown(rules: LightRules, reader: Reader): boolean {
  return reader.edition === 'internal' || rules.editions.lightsInPublic;
}

/** The status of a task as a reader may see it. */
export function statusFor(task: Task, plan: Plan, reader: Reader, rules: LightRules): TaskStatus {
  return shownStatus(statusOf(task, plan, reader.asOf, rules.states), lightsShown(rules, reader));
}

/** A status without lights says only whether a thing is done, begun, not begun or unreported: never that it is late, near or slow. */
export function shownStatus(status: TaskStatus, showLights: boolean): TaskStatus {
  if (showLights) return status;
  const { expectedPercent: _expected, review: _review, daysLeft, ...rest } = status;
  return { ...rest, state: status.reported ?? '未填报', ...(daysLeft === undefined || daysLeft < 0 ? {} : { daysLeft }) };
}
