import type { Change } from '../model/change.ts';
import type { Day } from '../model/day.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Plan } from '../model/plan.ts';
import type { Role, RoleKind } from '../model/role.ts';
import type { Part, Task } from '../model/task.ts';

/** The deadline by which lateness is judged on a day: that of the latest 延期 approved by then, else the first one. */
export function validDeadline(task: Pick<Task, 'id' | 'deadline'>, plan: Pick<Plan, 'changes'>, asOf: Day): Deadline | undefined {
  return (
    latest(plan.changes, (change) => change.task === task.id && change.day <= asOf && change.deadline !== undefined)?.deadline ??
    task.deadline
  );
}

/** The roles that hold on a day: 移交 puts another unit in the place of who leads, 改责任 in the place of who is responsible. */
export function validRoles(task: Pick<Task, 'id' | 'roles'>, plan: Pick<Plan, 'changes'>, asOf: Day): readonly Role[] {
  return roleChanges(task, plan, asOf).reduce<readonly Role[]>(
    (roles, { kind, to }) => replaced(roles, to, takenPlace(kind, roles)),
    task.roles,
  );
}

/** A change that names who takes over. */
export type RoleChange = Change & { readonly to: Role };

/** The changes approved by a day that name another unit for a task, the earliest first. */
export function roleChanges(task: Pick<Task, 'id'>, plan: Pick<Plan, 'changes'>, asOf: Day): readonly RoleChange[] {
  const named = plan.changes.filter(
    (change): change is RoleChange => change.task === task.id && change.day <= asOf && change.to !== undefined,
  );
  return named.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The 取消 or 合并 by which a task no longer stands on a day; undefined while it stands. */
export function strikingChange(task: Pick<Task, 'id'>, plan: Pick<Plan, 'changes'>, asOf: Day): Change | undefined {
  return latest(
    plan.changes,
    (change) => change.task === task.id && change.day <= asOf && (change.kind === '取消' || change.kind === '合并'),
  );
}

/** All tasks of a plan, struck ones too, with the roles that hold on a day; the plan's own list where nothing was approved by then. */
export function tasksOn(plan: Pick<Plan, 'tasks' | 'changes'>, asOf: Day): readonly Task[] {
  if (plan.changes.length === 0) return plan.tasks;
  return plan.tasks.map((task) => withRolesOf(task, plan, asOf));
}

/**
 * The tasks that stand on a day, in their order: those not cancelled or merged into others by then, with the roles that hold; one into which
 * others were merged has their duties, milestones and targets too.
 */
export function standingTasks(plan: Pick<Plan, 'tasks' | 'changes'>, asOf: Day): readonly Task[] {
  if (plan.changes.length === 0) return plan.tasks;
  const tasks = tasksOn(plan, asOf);
  const heirs = Map.groupBy(tasks, (task) => heirOf(task.id, plan, asOf));
  return tasks.flatMap((task) => {
    if (strikingChange(task, plan, asOf) !== undefined) return [];
    return [(heirs.get(task.id) ?? []).filter((one) => one !== task).reduce(withRowsOf, task)];
  });
}

/** The task that stands for another on a day: itself, the one it was merged into, or the one that was merged into in turn; undefined once it was cancelled. */
export function heirOf(id: string, plan: Pick<Plan, 'changes'>, asOf: Day): string | undefined {
  const seen = new Set<string>();
  let here: string | undefined = id;
  while (here !== undefined) {
    const struck = strikingChange({ id: here }, plan, asOf);
    if (struck === undefined) return here;
    if (seen.has(here) || struck.kind === '取消') return undefined;
    seen.add(here);
    here = struck.into;
  }
  return undefined;
}

/** Roles that a part takes over from its task change with it. */
function withRolesOf(task: Task, plan: Pick<Plan, 'changes'>, asOf: Day): Task {
  const roles = validRoles(task, plan, asOf);
  if (roles === task.roles) return task;
  const { rolesText: _first, ...rest } = task;
  return { ...rest, roles: [...roles], parts: task.parts.map((part) => partUnder(part, roles)) };
}

function partUnder(part: Part, roles: readonly Role[]): Part {
  const own = part.roles.filter(({ inherited }) => inherited !== 'task');
  const missing = roles.filter(({ role }) => !own.some((one) => one.role === role));
  return { ...part, roles: [...own, ...missing.map((role) => ({ ...role, inherited: 'task' as const }))] };
}

function withRowsOf(heir: Task, { duties, milestones, targets }: Task): Task {
  return {
    ...heir,
    duties: [...heir.duties, ...duties],
    milestones: [...heir.milestones, ...milestones],
    targets: [...heir.targets, ...targets],
  };
}

/** Whose place is taken: where a plan prints only one kind of role, 移交 and 改责任 both mean that one. */
function takenPlace(kind: Change['kind'], roles: readonly Role[]): RoleKind {
  const [meant, other] = kind === '移交' ? (['lead', 'responsible'] as const) : (['responsible', 'lead'] as const);
  const has = (wanted: RoleKind) => roles.some(({ role }) => role === wanted);
  return !has(meant) && has(other) ? other : meant;
}

function replaced(roles: readonly Role[], to: Role, place: RoleKind): readonly Role[] {
  const at = roles.findIndex(({ role }) => role === place);
  const kept = roles.filter(({ role }) => role !== place);
  const next = { ...to, role: place };
  return at < 0 ? [...kept, next] : [...kept.slice(0, at), next, ...kept.slice(at)];
}

function latest(changes: readonly Change[], counts: (change: Change) => boolean): Change | undefined {
  return changes
    .filter(counts)
    .reduce<Change | undefined>((best, next) => (best === undefined || next.day >= best.day ? next : best), undefined);
}
