import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Role } from '../model/role.ts';
import type { Unit } from '../model/unit.ts';
import { groupPlaces, ungroupedTasks } from '../plan/group-tree.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import { duePeriodOf, duePeriodWords, type DuePeriodWidth } from './due-period.ts';
import { judgedTasks, runningTasks, type JudgedTask } from './judged-tasks.ts';
import type { LightRules } from './light-rules.ts';
import type { Reader } from './reader.ts';
import { countTasks, type TaskCounts } from './task-counts.ts';
import { meantByTask, meantUnits, rolesIn, type MeantUnit } from '../plan/meant-unit.ts';
import { namedPlaces, placesOf } from '../plan/named-places.ts';

/** One row of a roll-up: what was rolled up, its counts, and those of the earlier day where one was asked for. */
export interface RollUpRow {
  /** The id of the plan or unit, `plan/group` (`plan/` for tasks outside all groups), the period (`2024-Q2`), 持续推进 or 无时限. */
  readonly key: string;
  readonly label: string;
  readonly counts: TaskCounts;
  /** The counts as of the earlier day, by what was entered and approved by then. */
  readonly before: TaskCounts | undefined;
}

/** By what tasks are rolled up. */
export type RollUpBy = 'plan' | 'group' | 'unit' | 'month' | 'quarter' | 'year';

/** What is rolled up: plans, and the units that owe their tasks. */
export type RolledUp = Pick<PublishedWorkspace, 'plans' | 'units' | 'site'>;

/** What is rolled up to a single row. */
type AllRolledUp = Pick<PublishedWorkspace, 'plans'> & { readonly site: LightRules };

/** The counts of all tasks of the plans that run, and of the earlier day where one is given. */
export function rollUpAll({ plans, site }: AllRolledUp, reader: Reader, since?: Day): Pick<RollUpRow, 'counts' | 'before'> {
  const countOn = (asOf: Day) => countOf(runningTasks(plans, { ...reader, asOf }, site));
  return { counts: countOn(reader.asOf), before: since === undefined ? undefined : countOn(since) };
}

/**
 * The tasks of plans rolled up. By plan and by group all plans are counted, whose rows add up to each plan's; by unit and by period only the
 * plans that run. A unit counts what it leads or is responsible for, by its own name, its class or as a successor: a task of two units
 * counts with both. Rows without a task on either day are left out, except plans.
 */
export function rollUp(what: RolledUp, by: RollUpBy, reader: Reader, since?: Day): readonly RollUpRow[] {
  const rowsOn = (asOf: Day) => bundles[by](what, { ...reader, asOf });
  const before = since === undefined ? undefined : new Map(rowsOn(since).map(({ key, tasks }) => [key, countOf(tasks)]));
  const rows = rowsOn(reader.asOf).map(({ key, label, tasks }) => ({ key, label, counts: countOf(tasks), before: before?.get(key) }));
  return by === 'plan' ? rows : rows.filter(({ counts, before: then }) => counts.total + (then?.total ?? 0) > 0);
}

/** Rows with what needs eyes first at the top: most overdue, then most without an entry, then in their order. */
export function lateFirst(rows: readonly RollUpRow[]): readonly RollUpRow[] {
  return rows.toSorted((a, b) => b.counts.overdue - a.counts.overdue || b.counts.unreported - a.counts.unreported);
}

interface Bundle {
  readonly key: string;
  readonly label: string;
  readonly tasks: readonly JudgedTask[];
}

const bundles: Readonly<Record<RollUpBy, (what: RolledUp, reader: Reader) => readonly Bundle[]>> = {
  plan: ({ plans, site }, reader) =>
    plans.map((plan) => ({ key: plan.id, label: plan.short ?? plan.title, tasks: judgedTasks([plan], reader, site) })),
  group: ({ plans, site }, reader) => plans.flatMap((plan) => groupBundles(plan, reader, site)),
  unit: unitBundles,
  month: periodBundles('month'),
  quarter: periodBundles('quarter'),
  year: periodBundles('year'),
};

/** A group holds the tasks of the groups below it too; those outside all groups stand last, under a key without a group. */
function groupBundles(plan: Plan, reader: Reader, rules: LightRules): readonly Bundle[] {
  const judged = new Map(judgedTasks([plan], reader, rules).map((one) => [one.task.id, one]));
  const tasksOf = (tasks: readonly { readonly id: string }[]) => tasks.flatMap(({ id }) => judged.get(id) ?? []);
  const groups = groupPlaces(plan).map(({ group, all }) => ({ key: `${plan.id}/${group.id}`, label: group.title, tasks: tasksOf(all) }));
  return [...groups, { key: `${plan.id}/`, label: '不分组', tasks: tasksOf(ungroupedTasks(plan)) }];
}

function unitBundles({ plans, units, site }: RolledUp, reader: Reader): readonly Bundle[] {
  const judged = runningTasks(plans, reader, site);
  const tasksOf = tasksOfUnits(judged, units, reader.asOf);
  return units.map(({ id, name }) => ({ key: id, label: name, tasks: tasksOf(id) }));
}

/** Of these tasks those that a unit leads or is responsible for, in their order: asked for one unit after another by its id. */
export function tasksOfUnits(judged: readonly JudgedTask[], units: readonly Unit[], asOf: Day): (id: string) => readonly JudgedTask[] {
  const places = namedPlaces(judged.map(({ task }) => task.roles));
  const meant = meantUnits(units, asOf);
  return (id) => {
    const unit = meant(id);
    return placesOf(unit, places).flatMap((place) => ownTask(judged[place], unit, asOf));
  };
}

function ownTask(judged: JudgedTask | undefined, unit: MeantUnit, asOf: Day): readonly JudgedTask[] {
  if (judged === undefined) return [];
  return answersFor(judged.task.roles, meantByTask(unit, judged.task, judged.plan, asOf)) ? [judged] : [];
}

/** Whether a unit leads or is responsible: who assists answers for nothing that is late. */
export function answersFor(roles: readonly Role[], unit: MeantUnit): boolean {
  return rolesIn(roles, unit).some(({ role }) => role === 'lead' || role === 'responsible');
}

function periodBundles(width: DuePeriodWidth) {
  return ({ plans, site }: RolledUp, reader: Reader): readonly Bundle[] => {
    const tasks = Map.groupBy(runningTasks(plans, reader, site), ({ status }) =>
      status.due === undefined ? (status.mark ?? '无时限') : duePeriodOf(status.due, width),
    );
    return [...tasks]
      .map(([key, found]) => ({ key, label: duePeriodWords(key), tasks: found }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  };
}

function countOf(judged: readonly JudgedTask[]): TaskCounts {
  return countTasks(judged.map(({ status }) => status));
}
