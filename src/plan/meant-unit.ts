import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { roleKinds, type Role, type RoleKind, type UnitRef } from '../model/role.ts';
import type { Task } from '../model/task.ts';
import { successorsOf, type Unit } from '../model/unit.ts';
import { isSplitDecided } from './split-work.ts';

/**
 * Why a row that does not name a unit means it: it is a member of the class, the successor of the unit that is named, or one of the units into
 * which that was split, none of which was named yet.
 */
export type ViaKind = 'class' | 'predecessor' | 'split';

/** A unit with everything under whose name it is meant too: classes (各医疗卫生单位) and the units that it has succeeded, by id. */
export interface MeantUnit {
  readonly id: string;
  readonly through: ReadonlyMap<string, ViaKind>;
  /** Of a unit that was split: the ids of all into which it was, of which changes name one. */
  readonly heirs: ReadonlyMap<string, readonly string[]>;
}

/** What of a unit decides who is meant under its name. */
export type NamedUnit = Pick<Unit, 'id' | 'members' | 'successor'>;

/** A unit as papers may mean it on a day: by its own name, through the classes it belongs to, as the successor of another. */
export function meantUnit(id: string, units: readonly NamedUnit[], asOf: Day): MeantUnit {
  return meantUnits(units, asOf)(id);
}

/** The same for one unit after another: who is meant under whose name is looked up in the registry once. */
export function meantUnits(units: readonly NamedUnit[], asOf: Day): (id: string) => MeantUnit {
  const meaning = meaningNames(units, asOf);
  return (id) => meantThrough(id, meaning);
}

function meantThrough(id: string, meaning: MeaningNames): MeantUnit {
  const through = new Map<string, ViaKind>();
  const heirs = new Map<string, readonly string[]>();
  const search = (from: string): void => {
    for (const { unit, kind } of meaning.get(from) ?? []) {
      if (unit.id === id || through.has(unit.id)) continue;
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

/** By the id of a unit the other units under whose names it is meant too, in the order of the registry. */
type MeaningNames = ReadonlyMap<string, readonly MeaningName[]>;

interface MeaningName {
  readonly unit: NamedUnit;
  readonly kind: ViaKind;
}

function meaningNames(units: readonly NamedUnit[], asOf: Day): MeaningNames {
  const names = new Map<string, MeaningName[]>();
  for (const unit of units) {
    for (const [id, kind] of meantUnder(unit, asOf)) {
      const known = names.get(id);
      if (known === undefined) names.set(id, [{ unit, kind }]);
      else known.push({ unit, kind });
    }
  }
  return names;
}

/** Whom else the name of a unit means: its members, and from its last day on those that took its work over. */
function meantUnder(unit: NamedUnit, asOf: Day): ReadonlyMap<string, ViaKind> {
  const successors = successorsOf(unit);
  const kind = successors.length > 1 ? 'split' : 'predecessor';
  const took = successors.filter(({ from }) => from <= asOf).map((next) => [next.unit, kind] as const);
  return new Map<string, ViaKind>([...took, ...unit.members.map((member) => [member, 'class'] as const)]);
}

/** The same unit as a task means it: once an approved change names one into which a unit was split, the others no longer follow that unit. */
export function meantByTask(unit: MeantUnit, task: Pick<Task, 'id'> | undefined, plan: Pick<Plan, 'changes'>, asOf: Day): MeantUnit {
  if (task === undefined || unit.heirs.size === 0 || plan.changes.length === 0) return unit;
  const isOpen = (id: string): boolean => !isSplitDecided(task, unit.heirs.get(id) ?? [], plan, asOf);
  return { ...unit, through: new Map([...unit.through].filter(([id]) => isOpen(id))) };
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
