import type { Plan } from '../model/plan.ts';
import type { Task } from '../model/task.ts';
import { standingTasks } from '../plan/approved-changes.ts';
import { isRunning } from '../plan/expired.ts';
import type { TaskStatus } from '../plan/state.ts';
import { statusFor, type LightRules } from './light-rules.ts';
import type { Reader } from './reader.ts';

/** A standing task with what it is on the reader's day: of these all counts are made. */
export interface JudgedTask {
  readonly plan: Plan;
  readonly task: Task;
  readonly status: TaskStatus;
}

/** The standing tasks of plans as a reader may see them, in the order of the record. */
export function judgedTasks(plans: readonly Plan[], reader: Reader, rules: LightRules): readonly JudgedTask[] {
  return plans.flatMap((plan) =>
    standingTasks(plan, reader.asOf).map((task) => ({ plan, task, status: statusFor(task, plan, reader, rules) })),
  );
}

/** Those of the plans that have begun and are not over: what sites and units are counted by. */
export function runningTasks(plans: readonly Plan[], reader: Reader, rules: LightRules): readonly JudgedTask[] {
  return judgedTasks(
    plans.filter((plan) => isRunning(plan, reader.asOf)),
    reader,
    rules,
  );
}
