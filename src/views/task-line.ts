import type { Day } from '../model/day.ts';
import type { UnitRef } from '../model/role.ts';
import { validDeadline } from '../plan/approved-changes.ts';
import { shortTitle } from '../plan/short-title.ts';
import type { TaskStatus } from '../plan/state.ts';
import { mainRoles } from '../plan/main-roles.ts';
import type { JudgedTask } from './judged-tasks.ts';
import { unitsOf } from './table-cells.ts';

/** A task as reports and reminders list it. */
export interface TaskLine {
  readonly planId: string;
  readonly planTitle: string;
  readonly taskId: string;
  readonly no: string | undefined;
  /** The short name. */
  readonly title: string;
  readonly text: string;
  /** Who leads, else who is responsible, in the words that hold on the day. */
  readonly units: string;
  readonly unitRefs: readonly UnitRef[];
  /** The words of the deadline by which lateness is judged. */
  readonly deadline: string | undefined;
  /** The words of the first deadline, where an approved change has put another in its place. */
  readonly first: string | undefined;
  readonly status: TaskStatus;
}

/** A judged task as a line of a list, with its first and its valid deadline. */
export function taskLine({ plan, task, status }: JudgedTask, asOf: Day): TaskLine {
  const owed = mainRoles(task.roles);
  const valid = validDeadline(task, plan, asOf)?.text;
  const first = task.deadline?.text;
  return {
    planId: plan.id,
    planTitle: plan.short ?? plan.title,
    taskId: task.id,
    no: task.no,
    title: shortTitle(task),
    text: task.text,
    units: owed.map(({ text }) => text).join('、'),
    unitRefs: unitsOf(owed),
    deadline: valid,
    first: first === valid ? undefined : first,
    status,
  };
}
