import { formatDay, type Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { roleNames } from '../model/role.ts';
import type { Task } from '../model/task.ts';
import { roleChanges, validDeadline } from '../plan/approved-changes.ts';

/** What stands beside a task whose deadline or roles were changed: 原时限2023年6月底前，2023年6月15日批准延期. The task is that of the plan as issued. */
export function changeWords(task: Task, plan: Pick<Plan, 'changes'>, asOf: Day): readonly string[] {
  return [...deadlineWords(task, plan, asOf), ...roleWords(task, plan, asOf)];
}

function deadlineWords(task: Task, plan: Pick<Plan, 'changes'>, asOf: Day): readonly string[] {
  const valid = validDeadline(task, plan, asOf);
  if (valid === task.deadline) return [];
  const change = plan.changes.find(({ deadline }) => deadline === valid);
  const approved = change === undefined ? '' : `，${formatDay(change.day)}批准${change.kind}`;
  return [task.deadline === undefined ? `原未写时限${approved}` : `原时限${task.deadline.text}${approved}`];
}

function roleWords(task: Task, plan: Pick<Plan, 'changes'>, asOf: Day): readonly string[] {
  const last = roleChanges(task, plan, asOf).at(-1);
  if (last === undefined) return [];
  const first = task.roles
    .filter(({ role }) => role === 'lead' || role === 'responsible')
    .map(({ role, text }) => `${text}${roleNames[role]}`)
    .join('，');
  return [`${first === '' ? '' : `原由${first}，`}${formatDay(last.day)}批准${last.kind}`];
}
