import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Task } from '../model/task.ts';
import { roleChanges } from './approved-changes.ts';

/** Whether a 移交 or 改责任 approved by a day names one of the units, given by id, into which the unit of a task was split. */
export function isSplitDecided(task: Pick<Task, 'id'>, heirs: readonly string[], plan: Pick<Plan, 'changes'>, asOf: Day): boolean {
  return roleChanges(task, plan, asOf).some(({ to }) => to.units.some(({ id }) => heirs.includes(id)));
}
