import type { Plan } from '../../model/plan.ts';
import type { Role } from '../../model/role.ts';
import type { PlanSubject } from '../subject.ts';

/** The ids of the units that a plan gives any part in: by roles, reports, bodies and their posts, inspection groups; not those that issue it. */
export function unitsUsed({ plan, workspace }: Pick<PlanSubject, 'plan' | 'workspace'>): ReadonlySet<string> {
  const bodies = plan.organisation?.bodies ?? [];
  const posts = bodies.flatMap((body) => body.posts);
  const groups = plan.organisation?.inspectionGroups ?? [];
  const used = new Set<string>();
  for (const { units, persons } of rolesIn(plan)) {
    for (const { id } of units) used.add(id);
    for (const { unit } of persons) if (unit !== undefined) used.add(unit);
  }
  const persons = [...posts.flatMap((post) => post.persons), ...groups.flatMap(({ lead, members }) => [...lead, ...members])];
  for (const { unit } of persons) if (unit !== undefined) used.add(unit);
  for (const name of [...posts.flatMap((post) => post.units), ...bodies.flatMap(({ seat }) => seat ?? [])]) {
    const hit = workspace.registry.lookUp(name, plan.office, plan.date);
    if (hit.found === 'one') used.add(hit.unit.id);
  }
  return used;
}

/** For speed one list, filled: there are roles in every row. */
function rolesIn(plan: Plan): readonly Role[] {
  const roles: Role[] = [];
  for (const group of plan.groups) addRoles(roles, group);
  for (const task of plan.tasks) {
    addRoles(roles, task);
    for (const part of task.parts) addRoles(roles, part);
  }
  addRoles(roles, { roles: [], milestones: plan.milestones, duties: plan.duties });
  for (const { from, to } of plan.reports) roles.push(from, ...(to === undefined ? [] : [to]));
  return roles;
}

interface Bearer {
  readonly roles: readonly Role[];
  readonly milestones: readonly { readonly roles: readonly Role[] }[];
  readonly duties?: readonly { readonly roles: readonly Role[] }[];
}

function addRoles(list: Role[], { roles, milestones, duties = [] }: Bearer): void {
  list.push(...roles);
  for (const milestone of milestones) list.push(...milestone.roles);
  for (const duty of duties) list.push(...duty.roles);
}
