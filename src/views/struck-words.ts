import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Task } from '../model/task.ts';
import { strikingChange } from '../plan/approved-changes.ts';
import { taskLabel } from './table-cells.ts';

/** What stands beside a task that is approved away by a day: 已取消, 已并入任务4; undefined while it stands. It is shown struck, has no state, and is counted nowhere. */
export function struckWords(task: Pick<Task, 'id'>, plan: Pick<Plan, 'tasks' | 'changes'>, asOf: Day): string | undefined {
  const change = strikingChange(task, plan, asOf);
  if (change === undefined) return undefined;
  return change.kind === '取消' ? '已取消' : `已并入${intoWords(plan.tasks.find(({ id }) => id === change.into))}`;
}

/** The tasks of a plan that are approved away by a day, the words of each by its id. */
export function struckTasks(plan: Pick<Plan, 'tasks' | 'changes'>, asOf: Day): ReadonlyMap<string, string> {
  if (plan.changes.length === 0) return new Map();
  return new Map(
    plan.tasks.flatMap((task) => {
      const words = struckWords(task, plan, asOf);
      return words === undefined ? [] : [[task.id, words] as const];
    }),
  );
}

/** A selection of rows may lack the task that took another in. */
function intoWords(into: Task | undefined): string {
  if (into === undefined) return '其他任务';
  return into.no === undefined ? `“${taskLabel(into)}”` : taskLabel(into);
}
