import { daysBetween, formatDay, type Day } from '../model/day.ts';
import type { Change } from '../model/change.ts';
import type { Plan } from '../model/plan.ts';
import { roleNames } from '../model/role.ts';
import type { Task } from '../model/task.ts';
import { validDeadline, validRoles } from '../plan/approved-changes.ts';
import { shortTitle } from '../plan/short-title.ts';

/** An approved change as a row. */
export interface ChangeRow {
  readonly change: Change;
  readonly no: string | undefined;
  readonly title: string;
  /** What stood before this change, in the office's words; none where nothing was said. */
  readonly before: string | undefined;
  readonly after: string;
  /** By how many days the deadline was moved, where both days are known. */
  readonly days: number | undefined;
  /** False for a change approved after the as-of day. */
  readonly effective: boolean;
}

/** The approved changes of a plan, the earliest first, each with what stood before it. */
export function changeRows(plan: Plan, asOf: Day): readonly ChangeRow[] {
  return plan.changes.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map((change) => rowOf(change, plan, asOf));
}

/** By how much a change moved a deadline: 后延30天; undefined where a day is unknown. */
export function movedWords({ days }: Pick<ChangeRow, 'days'>): string | undefined {
  if (days === undefined) return undefined;
  return days > 0 ? `后延${String(days)}天` : days < 0 ? `提前${String(-days)}天` : '日期不变';
}

function rowOf(change: Change, plan: Plan, asOf: Day): ChangeRow {
  const task = plan.tasks.find(({ id }) => id === change.task);
  const earlier = { changes: plan.changes.filter((one) => one !== change && one.day <= change.day && isBefore(one, change, plan)) };
  const valid = task && validDeadline(task, earlier, change.day);
  const moved = valid?.due !== undefined && change.deadline?.due !== undefined ? daysBetween(valid.due, change.deadline.due) : undefined;
  return {
    change,
    no: task?.no,
    title: task === undefined ? change.task : shortTitle(task),
    before: change.deadline !== undefined ? valid?.text : change.to !== undefined && task ? rolesBefore(task, change, earlier) : undefined,
    after: afterWords(change, plan),
    days: moved,
    effective: change.day <= asOf,
  };
}

/** Of two changes of one day the one that is written first came first. */
function isBefore(one: Change, change: Change, { changes }: Plan): boolean {
  return one.day < change.day || changes.indexOf(one) < changes.indexOf(change);
}

function rolesBefore(task: Task, change: Change, earlier: Pick<Plan, 'changes'>): string | undefined {
  const before = validRoles(task, earlier, change.day);
  const after = validRoles({ id: task.id, roles: [...before] }, { changes: [change] }, change.day);
  const gone = before.filter((role) => !after.includes(role));
  return gone.length === 0 ? undefined : gone.map(({ text, role }) => `${text}${roleNames[role]}`).join('，');
}

function afterWords({ kind, deadline, to, into }: Change, { tasks }: Plan): string {
  if (deadline !== undefined) return deadline.text;
  if (to !== undefined) return to.text;
  if (into === undefined) return kind === '取消' ? '不再做' : '';
  const target = tasks.find(({ id }) => id === into);
  return `并入${target?.no === undefined ? `“${target === undefined ? into : shortTitle(target)}”` : `任务${target.no}`}`;
}

/** The last change of a plan by a day, in words: 最近一次2024年5月10日; undefined where there is none. */
export function lastChangeWords({ changes }: Pick<Plan, 'changes'>, asOf: Day): string | undefined {
  const days = changes.map(({ day }) => day).filter((day) => day <= asOf);
  const last = days.toSorted().at(-1);
  return last === undefined ? undefined : `最近一次${formatDay(last)}`;
}
