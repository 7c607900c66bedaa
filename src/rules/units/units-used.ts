import type { Role } from '../../model/role.ts';
import type { PlanSubject } from '../subject.ts';

/** The ids of the units that a plan gives any part in: by roles, reports, bodies and their posts, inspection groups; not those that issue it. */
export function unitsUsed({ plan, workspace }: Pick<PlanSubject, 'plan' | 'workspace'>): ReadonlySet<string> {
  const roles: readonly Role[] = [
    ...plan.groups.flatMap((group) => [...group.roles, ...rolesOf(group)]),
    ...plan.tasks.flatMap((task) => [task, ...task.parts].flatMap((row) => [...row.roles, ...rolesOf(row)])),
    ...rolesOf(plan),
    ...plan.reports.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
  ];
  const bodies = plan.organisation?.bodies ?? [];
  const posts = bodies.flatMap((body) => body.posts);
  const groups = plan.organisation?.inspectionGroups ?? [];
  const persons = [...roles, ...posts].flatMap((one) => one.persons).concat(groups.flatMap(({ lead, members }) => [...lead, ...members]));
  const named = [...posts.flatMap((post) => post.units), ...bodies.flatMap(({ seat }) => seat ?? [])].flatMap((name) => {
    const hit = workspace.registry.lookUp(name, plan.office, plan.date);
    return hit.found === 'one' ? [hit.unit.id] : [];
  });
  return new Set([...roles.flatMap(({ units }) => units.map(({ id }) => id)), ...persons.flatMap(({ unit }) => unit ?? []), ...named]);
}

interface Bearer {
  readonly milestones: readonly { readonly roles: readonly Role[] }[];
  readonly duties?: readonly { readonly roles: readonly Role[] }[];
}

function rolesOf({ milestones, duties = [] }: Bearer): readonly Role[] {
  return [...milestones, ...duties].flatMap(({ roles }) => roles);
}
