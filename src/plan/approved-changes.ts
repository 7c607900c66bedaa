import type { Change } from '../model/change.ts';
import type { Day } from '../model/day.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Plan } from '../model/plan.ts';
import type { Task } from '../model/task.ts';

/** The deadline by which lateness is judged on a day: that of the latest 延期 approved by then, else the first one. */
export function validDeadline(task: Pick<Task, 'id' | 'deadline'>, plan: Pick<Plan, 'changes'>, asOf: Day): Deadline | undefined {
  return (
    latest(plan.changes, (change) => change.task === task.id && change.day <= asOf && change.deadline !== undefined)?.deadline ??
    task.deadline
  );
}

/** The 取消 or 合并 by which a task no longer stands on a day; undefined while it stands. */
export function strikingChange(task: Pick<Task, 'id'>, plan: Pick<Plan, 'changes'>, asOf: Day): Change | undefined {
  return latest(
    plan.changes,
    (change) => change.task === task.id && change.day <= asOf && (change.kind === '取消' || change.kind === '合并'),
  );
}

/** The tasks that stand on a day: those not cancelled or merged into others by then, in their order. */
export function standingTasks(plan: Pick<Plan, 'tasks' | 'changes'>, asOf: Day): readonly Task[] {
  if (plan.changes.length === 0) return plan.tasks;
  return plan.tasks.filter((task) => strikingChange(task, plan, asOf) === undefined);
}

function latest(changes: readonly Change[], counts: (change: Change) => boolean): Change | undefined {
  return changes
    .filter(counts)
    .reduce<Change | undefined>((best, next) => (best === undefined || next.day >= best.day ? next : best), undefined);
}
