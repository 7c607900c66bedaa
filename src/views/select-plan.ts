import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Role, RoleKind } from '../model/role.ts';
import type { Part, Task } from '../model/task.ts';
import type { Unit } from '../model/unit.ts';
import { tasksOn, validDeadline } from '../plan/approved-changes.ts';
import { groupPath } from '../plan/group-tree.ts';
import { occurrencesOf, type Span } from '../plan/occurrences.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import type { State } from '../plan/state.ts';
import { statusFor } from './light-rules.ts';
import { owners } from './plan-entries.ts';
import type { Reader } from './reader.ts';
import { struckTasks } from './struck-words.ts';
import { meantUnit } from '../plan/meant-unit.ts';

/** Which rows of the plans are wanted; what is not said is not asked. */
export interface Selection {
  /** The id of a unit: rows that name it, a class it belongs to, or a unit that it has succeeded. */
  readonly unit?: string | undefined;
  /** What the unit does in the row; without a unit, a row in which anybody does it. */
  readonly role?: RoleKind | undefined;
  /** Rows with a deadline, milestone or occurrence within these days. */
  readonly due?: Span | undefined;
  /** Tasks in this state as the reader may see it; what recurs has none. */
  readonly state?: State | undefined;
}

/** The plans of a workspace with only the wanted rows; a plan of which no row is wanted is left out, unless nothing was asked. */
export function selectPlans(workspace: PublishedWorkspace, selection: Selection, reader: Reader): readonly Plan[] {
  if (Object.values(selection).every((asked) => asked === undefined)) return workspace.plans;
  return workspace.plans.map((plan) => selectRows(plan, selection, reader, workspace)).filter(hasRows);
}

function hasRows(plan: Plan): boolean {
  return plan.tasks.length + plan.milestones.length + plan.duties.length + plan.reports.length > 0;
}

function selectRows(plan: Plan, selection: Selection, reader: Reader, { units, site }: PublishedWorkspace): Plan {
  const asks = askingOf(selection, units, reader.asOf);
  const struck = struckTasks(plan, reader.asOf);
  const inState = (task: Task): boolean =>
    selection.state === undefined || (!struck.has(task.id) && statusFor(task, plan, reader, site).state === selection.state);
  const daysIn = (task: Task) => (struck.has(task.id) ? [] : daysOf(task, plan, reader.asOf));
  const stateless = selection.state === undefined;
  const isAsked = (task: Task): boolean => asks.roles(rolesWithin(task)) && asks.days(daysIn(task)) && inState(task);
  const asked = new Set(tasksOn(plan, reader.asOf).flatMap((task) => (isAsked(task) ? task.id : [])));
  const tasks = plan.tasks.filter(({ id }) => asked.has(id));
  const groups = new Set(tasks.flatMap(({ group }) => groupPath(plan, group)));
  const recurs = (schedule: Parameters<typeof occurrencesOf>[0]): boolean =>
    selection.due === undefined || occurrencesOf(schedule, plan, selection.due).length > 0;
  return {
    ...plan,
    tasks,
    groups: plan.groups.filter(({ id }) => groups.has(id)),
    milestones: stateless ? plan.milestones.filter(({ roles, due }) => asks.roles(roles) && asks.days([due])) : [],
    duties: stateless ? plan.duties.filter((duty) => asks.roles(duty.roles) && recurs(duty)) : [],
    reports: stateless ? plan.reports.filter((report) => asks.roles([report.from]) && recurs(report)) : [],
  };
}

interface Asking {
  readonly roles: (roles: readonly Role[]) => boolean;
  readonly days: (days: readonly (Day | undefined)[]) => boolean;
}

function askingOf({ unit, role, due }: Selection, units: readonly Unit[], asOf: Day): Asking {
  const meant = unit === undefined ? undefined : new Set([unit, ...meantUnit(unit, units, asOf).through.keys()]);
  const fits = (one: Role): boolean => (role === undefined || one.role === role) && (!meant || one.units.some(({ id }) => meant.has(id)));
  return {
    roles: (roles) => (role === undefined && !meant) || roles.some(fits),
    days: (days) => due === undefined || days.some((day) => day !== undefined && due.start <= day && day <= due.end),
  };
}

/** The roles of a task and of everything in it. */
function rolesWithin(task: Task): readonly Role[] {
  const inside = (row: Task | Part): readonly Role[] => [
    ...row.roles,
    ...row.milestones.flatMap(({ roles }) => roles),
    ...row.duties.flatMap(({ roles }) => owners(roles, row.roles)),
  ];
  return [...inside(task), ...task.parts.flatMap(inside)];
}

/** The days on which something of a task falls due. */
function daysOf(task: Task, plan: Plan, asOf: Day): readonly (Day | undefined)[] {
  const inside = (row: Task | Part): readonly (Day | undefined)[] => [
    ...row.milestones.map(({ due }) => due),
    ...row.targets.map(({ by }) => by),
  ];
  const deadline = validDeadline(task, plan, asOf);
  const end = deadline?.kind === 'open' ? undefined : deadline?.due;
  return [end, ...inside(task), ...task.parts.flatMap((part) => [part.deadline?.due, ...inside(part)])];
}
