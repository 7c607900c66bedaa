import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { roleKinds, roleNames, type Person, type Role, type RoleKind, type UnitRef } from '../model/role.ts';
import type { Task } from '../model/task.ts';
import { successorsOf, type Unit } from '../model/unit.ts';
import { isExpired } from '../plan/expired.ts';
import { nextOccurrence, occurrencesOf, type Schedule } from '../plan/occurrences.ts';
import { isSplitDecided } from '../plan/split-work.ts';
import type { TaskStatus } from '../plan/state.ts';
import { changeWords } from './change-words.ts';
import type { UnitDuty, ViaKind } from './due-list.ts';
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

/** A unit with everything under whose name it is meant too: classes (各医疗卫生单位) and the units that it has succeeded, by id. */
export interface MeantUnit {
  readonly id: string;
  readonly through: ReadonlyMap<string, ViaKind>;
  /** Of a unit that was split: the ids of all into which it was, of which changes name one. */
  readonly heirs: ReadonlyMap<string, readonly string[]>;
}

/** A unit as papers may mean it on a day: by its own name, through the classes it belongs to, as the successor of another. */
export function meantUnit(id: string, units: readonly Unit[], asOf: Day): MeantUnit {
  const through = new Map<string, ViaKind>();
  const heirs = new Map<string, readonly string[]>();
  const search = (from: string): void => {
    for (const unit of units) {
      const kind = viaKind(unit, from, asOf);
      if (kind === undefined || unit.id === id || through.has(unit.id)) continue;
      // What was merged into a unit before that was split is as open as the unit's own work.
      const among = kind === 'split' ? successorsOf(unit).map((next) => next.unit) : kind === 'predecessor' ? heirs.get(from) : undefined;
      if (among !== undefined) heirs.set(unit.id, among);
      through.set(unit.id, among === undefined ? kind : 'split');
      search(unit.id);
    }
  };
  search(id);
  return { id, through, heirs };
}

function viaKind(unit: Unit, id: string, asOf: Day): ViaKind | undefined {
  if (unit.members.includes(id)) return 'class';
  const successors = successorsOf(unit);
  if (!successors.some((next) => next.unit === id && next.from <= asOf)) return undefined;
  return successors.length > 1 ? 'split' : 'predecessor';
}

/** The same unit as a task means it: once an approved change names one into which a unit was split, the others no longer follow that unit. */
export function meantByTask(unit: MeantUnit, task: Pick<Task, 'id'> | undefined, plan: Pick<Plan, 'changes'>, asOf: Day): MeantUnit {
  if (task === undefined || unit.heirs.size === 0 || plan.changes.length === 0) return unit;
  const isOpen = (id: string): boolean => !isSplitDecided(task, unit.heirs.get(id) ?? [], plan, asOf);
  return { ...unit, through: new Map([...unit.through].filter(([id]) => isOpen(id))) };
}

/** What a unit owes in one plan: tasks, parts, milestones with roles of their own, duties, reports. */
export function dutiesOf(unit: MeantUnit, plan: Plan, reader: Reader, rules: LightRules): readonly FoundDuty[] {
  const expired = isExpired(plan, reader.asOf);
  return planEntries(plan, reader.asOf)
    .filter(isRow)
    .flatMap((entry) => {
      const row = {
        ...entry,
        ...changesOf(entry, plan, reader.asOf),
        status: statusOfRow(entry, plan, reader, rules),
        due: dueOf(entry, plan, reader.asOf),
      };
      return rolesIn(entry.roles, meantByTask(unit, entry.task, plan, reader.asOf)).map((found) => ({
        duty: rowOf(row, found, unit.id, plan),
        expired,
      }));
    });
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

/** A role in which a unit is meant, and through which other name. */
export interface FoundRole {
  readonly role: RoleKind;
  readonly via: (UnitRef & { readonly kind: ViaKind }) | undefined;
}

/** The roles that mean a unit, each kind once, by its own name before a class; a class adds no lesser role to a unit that is named. */
export function rolesIn(roles: readonly Role[], { id, through }: MeantUnit): readonly FoundRole[] {
  const kinds = roleKinds.filter((kind) => roles.some((role) => role.role === kind && names(role, id)));
  if (kinds.length > 0) return kinds.map((role) => ({ role, via: undefined }));
  const meant = roles.flatMap(({ role, units }) =>
    units.flatMap((unit) => {
      const kind = through.get(unit.id);
      return kind === undefined ? [] : [{ role, via: { ...unit, kind } }];
    }),
  );
  return roleKinds.flatMap((kind) => meant.find(({ role }) => role === kind) ?? []);
}

/** A unit is named by itself, or by a person of its own. */
function names({ units, persons }: Role, id: string): boolean {
  return units.some((unit) => unit.id === id) || persons.some((person) => person.unit === id);
}

type Row = Omit<PlanEntry, 'due'> & Pick<UnitDuty, 'due' | 'status' | 'changes'>;

function rowOf(row: Row, { role, via }: FoundRole, unitId: string, plan: Plan): UnitDuty {
  const { kind, key, anchor, no, text, words, changes, due, status, roles } = row;
  const otherUnits = unitsOf(roles).filter(({ id }) => id !== unitId && id !== via?.id);
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
    persons: personsText(roles),
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
