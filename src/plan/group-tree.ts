import type { Group } from '../model/group.ts';
import type { Plan } from '../model/plan.ts';
import type { Task } from '../model/task.ts';

/** A group in its place: how deep it stands, and the tasks under it. */
export interface GroupPlace {
  readonly group: Group;
  /** 1 to 3; deeper levels count as 3. */
  readonly level: number;
  /** The tasks that name this group. */
  readonly own: readonly Task[];
  /** Those, and the tasks of all groups below. */
  readonly all: readonly Task[];
}

/** The groups of a plan in reading order (each before those below it), with the tasks under each. */
export function groupPlaces(plan: Pick<Plan, 'groups' | 'tasks'>): readonly GroupPlace[] {
  const children = byKey(plan.groups, (group) => parentOf(group, plan.groups));
  const tasks = byKey(plan.tasks, (task) => task.group ?? '');
  const placed = (children.get('') ?? []).flatMap((group) => placesUnder(group, 1, children, tasks));
  return [...placed, ...lost(plan.groups, placed, tasks)];
}

/** The tasks that stand in no group of the plan, in their order. */
export function ungroupedTasks(plan: Pick<Plan, 'groups' | 'tasks'>): readonly Task[] {
  const known = new Set(plan.groups.map((group) => group.id));
  return plan.tasks.filter((task) => task.group === undefined || !known.has(task.group));
}

/** The ids of a group and of those above it, the lowest first; empty for no group. A loop of parents ends where it closes. */
export function groupPath(
  { groups }: { readonly groups: readonly Pick<Group, 'id' | 'parent'>[] },
  id: string | undefined,
  below: readonly string[] = [],
): readonly string[] {
  const group = groups.find((one) => one.id === id);
  if (group === undefined || below.includes(group.id)) return below;
  return groupPath({ groups }, group.parent, [...below, group.id]);
}

function placesUnder(group: Group, level: number, children: Children, tasks: ReadonlyMap<string, readonly Task[]>): readonly GroupPlace[] {
  const below = (children.get(group.id) ?? []).flatMap((child) => placesUnder(child, level + 1, children, tasks));
  const own = tasks.get(group.id) ?? [];
  const direct = below.filter((place) => place.group.parent === group.id);
  return [{ group, level: Math.min(level, 3), own, all: [...own, ...direct.flatMap((place) => place.all)] }, ...below];
}

type Children = ReadonlyMap<string, readonly Group[]>;

/** A parent that the plan does not know makes no child: `check` names it, the view still shows the group. */
function parentOf(group: Group, groups: readonly Group[]): string {
  return groups.some((other) => other.id === group.parent) ? (group.parent ?? '') : '';
}

/** Groups that are each other's parents hang on no root; they are shown at the top rather than dropped. */
function lost(groups: readonly Group[], placed: readonly GroupPlace[], tasks: ReadonlyMap<string, readonly Task[]>): readonly GroupPlace[] {
  if (placed.length === groups.length) return [];
  const known = new Set(placed.map((place) => place.group.id));
  const own = (group: Group) => tasks.get(group.id) ?? [];
  return groups.filter((group) => !known.has(group.id)).map((group) => ({ group, level: 1, own: own(group), all: own(group) }));
}

function byKey<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(items, key);
}
