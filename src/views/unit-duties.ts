import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { roleNames, type Person, type Role, type UnitRef } from '../model/role.ts';
import { isExpired } from '../plan/expired.ts';
import { meantByTask, rolesIn, type FoundRole, type MeantUnit } from '../plan/meant-unit.ts';
import { namedPlaces, placesOf } from '../plan/named-places.ts';
import { nextOccurrence, occurrencesOf, type Schedule } from '../plan/occurrences.ts';
import type { TaskStatus } from '../plan/state.ts';
import { changeWords } from './change-words.ts';
import type { UnitDuty } from './due-list.ts';
import { statusFor, type LightRules } from './light-rules.ts';
import { planEntries, type PlanEntry } from './plan-entries.ts';
import type { Reader } from './reader.ts';
import { unitsOf } from './table-cells.ts';
import { roleLabel } from './table-columns.ts';

/** A row of a unit's list, and whether its plan is over. */
export interface FoundDuty {
  readonly duty: UnitDuty;
  readonly expired: boolean;
}

/** What is owed in some plans, by whomever: worked out once and asked for each unit. */
export type OwedRows = (unit: MeantUnit) => readonly FoundDuty[];

/** Everything that is owed in some plans: tasks, parts, milestones with roles of their own, duties, reports. A unit gets its own in their order. */
export function owedRows(plans: readonly Plan[], reader: Reader, rules: LightRules): OwedRows {
  const rows = plans.flatMap((plan) => rowsOfPlan(plan, reader, rules));
  const places = namedPlaces(rows.map(({ entry }) => entry.roles));
  return (unit) => placesOf(unit, places).flatMap((place) => foundIn(rows[place], unit, reader.asOf));
}

/** A row of a plan, before anybody has asked whose it is. */
interface OwedRow {
  readonly entry: PlanEntry;
  readonly row: () => Row;
  readonly plan: Plan;
  readonly expired: boolean;
}

function rowsOfPlan(plan: Plan, reader: Reader, rules: LightRules): readonly OwedRow[] {
  const expired = isExpired(plan, reader.asOf);
  return rowEntries(plan, reader.asOf).map((entry) => ({
    entry,
    plan,
    expired,
    row: workedOutOnce(() => rowOfEntry(entry, plan, reader, rules)),
  }));
}

/** The entries of a plan that are rows of the lists of units. */
export function rowEntries(plan: Plan, asOf: Day): readonly PlanEntry[] {
  return planEntries(plan, asOf).filter(isRow);
}

function workedOutOnce<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: work() }).value;
}

function rowOfEntry(entry: PlanEntry, plan: Plan, reader: Reader, rules: LightRules): Row {
  return {
    ...entry,
    ...changesOf(entry, plan, reader.asOf),
    status: statusOfRow(entry, plan, reader, rules),
    due: dueOf(entry, plan, reader.asOf),
    units: unitsOf(entry.roles),
    persons: personsText(entry.roles),
  };
}

function foundIn(owed: OwedRow | undefined, unit: MeantUnit, asOf: Day): readonly FoundDuty[] {
  if (owed === undefined) return [];
  const { entry, row, plan, expired } = owed;
  const found = rolesIn(entry.roles, meantByTask(unit, entry.task, plan, asOf));
  return found.map((role) => ({ duty: rowOf(row(), role, unit.id, plan), expired }));
}

/** The days and roles by which a unit owes what has a day of its own: for its calendar. */
export function owesEntry({ roles, task }: PlanEntry, unit: MeantUnit, plan: Pick<Plan, 'changes'>, asOf: Day): boolean {
  return rolesIn(roles, meantByTask(unit, task, plan, asOf)).length > 0;
}

/** A part or milestone is a row of its own only where it names people of its own: the others go with their task; a group is its rows. */
function isRow({ kind, level, own }: PlanEntry): boolean {
  if (kind === '任务') return level === 'task' || (level === 'part' && own.length > 0);
  return kind !== '节点' || own.length > 0;
}

function statusOfRow({ kind, level, task }: PlanEntry, plan: Plan, reader: Reader, rules: LightRules): TaskStatus | undefined {
  return task !== undefined && kind === '任务' && level === 'task' ? statusFor(task, plan, reader, rules) : undefined;
}

/** The first words stand beside the row of the task itself. */
function changesOf({ kind, level, task }: PlanEntry, plan: Plan, asOf: Day): Pick<UnitDuty, 'changes'> {
  const first = kind === '任务' && level === 'task' ? plan.tasks.find(({ id }) => id === task?.id) : undefined;
  return { changes: first === undefined ? [] : changeWords(first, plan, asOf) };
}

function dueOf({ due, schedule }: PlanEntry, plan: Plan, asOf: Day): Day | undefined {
  return schedule === undefined ? due : (nextOccurrence(schedule, plan, asOf)?.due ?? lastDue(schedule, plan, asOf));
}

function lastDue(schedule: Schedule, plan: Plan, asOf: Day): Day | undefined {
  return occurrencesOf(schedule, plan, { start: '0001-01-01' as Day, end: asOf }).at(-1)?.due;
}

/** An entry with what all units that owe it are told alike. */
type Row = Omit<PlanEntry, 'due'> & Pick<UnitDuty, 'due' | 'status' | 'changes' | 'persons'> & { readonly units: readonly UnitRef[] };

function rowOf(row: Row, { role, via }: FoundRole, unitId: string, plan: Plan): UnitDuty {
  const { kind, key, anchor, no, text, words, changes, due, status, persons, units } = row;
  const otherUnits = units.filter(({ id }) => id !== unitId && id !== via?.id);
  return {
    role,
    roleLabel: roleLabel(plan, role),
    planId: plan.id,
    planTitle: plan.short ?? plan.title,
    anchor,
    key,
    kind,
    no,
    text,
    words,
    changes,
    due,
    others: otherUnits.map(({ name }) => name).join('、'),
    otherUnits,
    persons,
    via: via?.name,
    viaId: via?.id,
    viaKind: via?.kind,
    status,
  };
}

/** The persons of all roles: 牵头：张某某（副局长）；责任：李某. */
function personsText(roles: readonly Role[]): string | undefined {
  const named = roles.filter(({ persons }) => persons.length > 0);
  const texts = named.map(({ role, persons }) => `${roleNames[role]}：${persons.map(personWords).join('、')}`);
  return texts.length === 0 ? undefined : texts.join('；');
}

function personWords({ name, post }: Person): string {
  return name === undefined || post === undefined ? (name ?? post ?? '') : `${name}（${post}）`;
}
