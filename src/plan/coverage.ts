import { daysBetween, type Day } from '../model/day.ts';
import type { Carry } from '../model/carry.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Plan } from '../model/plan.ts';
import type { Target } from '../model/target.ts';
import type { Part, Task } from '../model/task.ts';
import { heirOf, strikingChange, tasksOn, validDeadline } from './approved-changes.ts';
import { comparedTargets, type LowerTarget } from './lower-target.ts';
import { isOpen } from './window-of.ts';

/** How far a superior task is carried out by tasks of other plans. */
export type Extent = '已承接' | '部分承接' | '未承接' | '不再承接';

/** Why a superior task is carried only in part, or not. */
export type Shortfall = 'parts' | 'assist-only' | 'struck' | 'whole-plan';

/** A task that carries out a superior one, and how it compares with it. */
export interface Carrier {
  readonly plan: Plan;
  readonly task: Task;
  readonly carry: Carry;
  /** The task that named the superior one, where it was merged into this. */
  readonly merged?: Task;
  /** False once it is cancelled. */
  readonly standing: boolean;
  /** The deadline that holds. */
  readonly deadline: Deadline | undefined;
  /** Days by which it is due after the superior task; absent where it is not, or where the two cannot be compared. */
  readonly later?: number;
  /** What the deadlines cannot be compared for: the superior one lies before the carrying plan, or the carrying task has no day. */
  readonly apart?: 'before-plan' | 'no-day';
  /** Targets below those of the superior plan. */
  readonly lower: readonly LowerTarget[];
}

/** A task of a superior plan with all that carries it out. */
export interface CoverageRow {
  readonly task: Task;
  readonly deadline: Deadline | undefined;
  readonly extent: Extent;
  readonly shortfalls: readonly Shortfall[];
  /** The parts that nobody carries, where some are carried. */
  readonly missing: readonly Part[];
  readonly carriers: readonly Carrier[];
}

/** How a plan is carried out: its tasks in their order, and the tasks that name only the plan. */
export interface Coverage {
  readonly rows: readonly CoverageRow[];
  readonly whole: readonly Carrier[];
}

/**
 * How the tasks of a plan are carried out by those of others as of a day; undefined where none names it. A task is carried (已承接) by a standing
 * task that leads or is responsible; in part (部分承接) where only some of its parts are named, only units that assist have taken it up, one of
 * the tasks that carried it was cancelled, or only the plan as a whole is named. A task that is itself cancelled need not be carried.
 */
export function coverageOf(superior: Plan, plans: readonly Plan[], asOf: Day): Coverage | undefined {
  const all = plans.flatMap((plan) => carriersIn(plan, superior, asOf));
  if (all.length === 0) return undefined;
  const byTask = Map.groupBy(all, ({ carry }) => carry.task);
  const whole = byTask.get(undefined) ?? [];
  return { whole, rows: tasksOn(superior, asOf).map((task) => coverageRow(task, superior, byTask.get(task.id) ?? [], whole, asOf)) };
}

/** How one carrying task, or the one it was merged into, compares with what it names of a superior plan, as of a day. */
export function carrierOf(task: Task, plan: Plan, carry: Carry, superior: Plan, asOf: Day): Carrier {
  const above = superior.tasks.find(({ id }) => id === carry.task);
  const heir = tasksOn(plan, asOf).find(({ id }) => id === heirOf(task.id, plan, asOf));
  const standing = heir !== undefined;
  if (heir !== undefined && heir.id !== task.id) return { ...carrierOf(heir, plan, carry, superior, asOf), merged: task };
  const deadline = validDeadline(task, plan, asOf);
  const facts = { plan, task, carry, standing, deadline };
  if (above === undefined || !standing) return { ...facts, lower: [] };
  return {
    ...facts,
    ...compareDeadlines(deadline, deadlineAbove(above, superior, carry, asOf), plan),
    lower: lowerTargets(task, plan, above, superior, asOf),
  };
}

/** The deadline that holds of a superior task, or of the part of it that is carried, where the part has its own. */
export function deadlineAbove(above: Task, superior: Plan, { part }: Carry, asOf: Day): Deadline | undefined {
  return above.parts.find(({ id }) => id === part)?.deadline ?? validDeadline(above, superior, asOf);
}

function carriersIn(plan: Plan, superior: Plan, asOf: Day): readonly Carrier[] {
  return tasksOn(plan, asOf).flatMap((task) => {
    return task.carries.filter((carry) => carry.plan === superior.id).map((carry) => carrierOf(task, plan, carry, superior, asOf));
  });
}

function compareDeadlines(own: Deadline | undefined, above: Deadline | undefined, plan: Plan): Pick<Carrier, 'later' | 'apart'> {
  if (above?.due === undefined || isOpen(above)) return {};
  // What was due before the plan began goes on in it: nobody could have set an earlier day.
  if (plan.period?.start !== undefined && above.due < plan.period.start) return { apart: 'before-plan' };
  if (own?.due === undefined || isOpen(own)) return { apart: 'no-day' };
  return own.due > above.due ? { later: daysBetween(above.due, own.due) } : {};
}

function lowerTargets(task: Task, plan: Plan, above: Task, superior: Plan, asOf: Day): readonly LowerTarget[] {
  const group = superior.groups.find(({ id }) => id === above.group);
  const wanted: readonly Target[] = [
    ...above.targets,
    ...above.parts.flatMap(({ targets }) => targets),
    ...(group?.targets ?? []),
    ...superior.targets,
  ];
  const end = validDeadline(task, plan, asOf)?.due ?? plan.period?.end;
  return comparedTargets([...task.targets, ...task.parts.flatMap(({ targets }) => targets)], wanted, end);
}

function coverageRow(task: Task, superior: Plan, carriers: readonly Carrier[], whole: readonly Carrier[], asOf: Day): CoverageRow {
  const standing = carriers.filter((carrier) => carrier.standing);
  const missing = missingParts(task, standing);
  const shortfalls = shortfallsOf(carriers, standing, missing, whole);
  const struck = strikingChange(task, superior, asOf) !== undefined;
  return {
    task,
    deadline: validDeadline(task, superior, asOf),
    extent: extentOf(struck, standing, shortfalls),
    shortfalls,
    missing,
    carriers,
  };
}

function extentOf(struck: boolean, standing: readonly Carrier[], shortfalls: readonly Shortfall[]): Extent {
  if (struck) return '不再承接';
  if (standing.length === 0 && !shortfalls.includes('whole-plan')) return '未承接';
  return shortfalls.length > 0 ? '部分承接' : '已承接';
}

function shortfallsOf(
  carriers: readonly Carrier[],
  standing: readonly Carrier[],
  missing: readonly Part[],
  whole: readonly Carrier[],
): readonly Shortfall[] {
  return [
    ...(missing.length > 0 ? (['parts'] as const) : []),
    ...(standing.length > 0 && standing.every(assistsOnly) ? (['assist-only'] as const) : []),
    ...(carriers.length > standing.length ? (['struck'] as const) : []),
    ...(standing.length === 0 && whole.some((carrier) => carrier.standing) ? (['whole-plan'] as const) : []),
  ];
}

/** Parts count only where no task takes up the whole; without roles nobody can say that only assistance was promised. */
function missingParts({ parts }: Task, standing: readonly Carrier[]): readonly Part[] {
  if (standing.length === 0 || standing.some(({ carry }) => carry.part === undefined)) return [];
  return parts.filter(({ id }) => !standing.some(({ carry }) => carry.part === id));
}

function assistsOnly({ task: { roles } }: Carrier): boolean {
  return roles.length > 0 && !roles.some(({ role }) => role === 'lead' || role === 'responsible');
}
