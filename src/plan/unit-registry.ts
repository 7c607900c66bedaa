import type { Day } from '../model/day.ts';
import { nearestNames } from '../model/nearest.ts';
import { remembered } from '../model/remembered.ts';
import type { Unit } from '../model/unit.ts';

/** What a name means in an office: one unit, several, or none (with what was probably meant). */
export type UnitLookup =
  | { readonly found: 'one'; readonly unit: Unit }
  | { readonly found: 'several'; readonly units: readonly Unit[] }
  | { readonly found: 'none'; readonly nearest: readonly string[] };

/** The registry of units, asked by id and by any name that a paper may use. */
export interface UnitRegistry {
  readonly units: readonly Unit[];
  readonly byId: (id: string) => Unit | undefined;
  /** The id of the office (the topmost parent) that a unit belongs to. */
  readonly officeOf: (id: string) => string;
  /** The units that belong to an office, itself among them, in the order of the registry. */
  readonly unitsOf: (office: string) => readonly Unit[];
  /** The units of a kind, in the order of the registry. */
  readonly unitsOfKind: (kind: Unit['kind']) => readonly Unit[];
  /** The ids that several units have. */
  readonly repeatedIds: ReadonlySet<string>;
  /** Looks a printed name up, first within `office`, then everywhere; of several units those that were called so on `day`. */
  readonly lookUp: (name: string, office: string | undefined, day?: Day) => UnitLookup;
}

/** A registry over the units of `units.yaml`; a parent that does not exist ends the line of offices. */
export function unitRegistry(units: readonly Unit[]): UnitRegistry {
  const ids = new Map(units.map((unit) => [unit.id, unit]));
  const names = indexNames(units);
  const officeOf = remembered((id: string) => topmost(ids, id));
  // For speed: the same few names stand in row after row of the plans of an office.
  const asked = remembered((office: string | undefined) =>
    remembered((day: Day | undefined) => remembered((name: string) => lookUp(names, officeOf, name, office, day))),
  );
  const byOffice = Map.groupBy(units, ({ id }) => officeOf(id));
  const byKind = Map.groupBy(units, ({ kind }) => kind);
  return {
    units,
    byId: (id) => ids.get(id),
    officeOf,
    unitsOf: (office) => byOffice.get(office) ?? [],
    unitsOfKind: (kind) => byKind.get(kind) ?? [],
    repeatedIds: new Set(units.filter((unit) => ids.get(unit.id) !== unit).map(({ id }) => id)),
    lookUp: (name, office, day) => asked(office)(day)(name),
  };
}

/** Every name of a unit: its own and its aliases. */
export function namesOf(unit: Unit): readonly string[] {
  return [unit.name, ...unit.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.name))];
}

/** The stretches of days in which a unit bears a name, each open where no day is given; empty where it never does. */
export function daysOfName(unit: Unit, name: string): readonly { readonly from?: Day | undefined; readonly to?: Day | undefined }[] {
  const aliases = unit.aliases.map((alias) => (typeof alias === 'string' ? { name: alias } : alias));
  return [{ name: unit.name }, ...aliases].filter((one) => one.name === name);
}

/** Whether a unit was called so on a day. */
export function bears(unit: Unit, name: string, day: Day): boolean {
  return daysOfName(unit, name).some(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to));
}

function indexNames(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const names = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const name of new Set(namesOf(unit))) {
      const known = names.get(name);
      if (known) known.push(unit);
      else names.set(name, [unit]);
    }
  }
  return names;
}

function topmost(ids: ReadonlyMap<string, Unit>, id: string): string {
  const seen = new Set<string>();
  let here = id;
  for (;;) {
    const parent = ids.get(here)?.parent;
    // The rule `parent-loop` reports a loop of parents; here it must only end.
    if (parent === undefined || seen.has(here) || !ids.has(parent)) return here;
    seen.add(here);
    here = parent;
  }
}

function lookUp(
  names: ReadonlyMap<string, readonly Unit[]>,
  officeOf: (id: string) => string,
  name: string,
  office: string | undefined,
  day: Day | undefined,
): UnitLookup {
  const all = names.get(name) ?? [];
  const own = office === undefined ? [] : all.filter((unit) => officeOf(unit.id) === office);
  const hits = calledSo(own.length > 0 ? own : all, name, day);
  const [first] = hits;
  if (first === undefined) return unknown(() => near(name, names, officeOf, office));
  return hits.length === 1 ? { found: 'one', unit: first } : { found: 'several', units: hits };
}

/** Near names are looked for only where somebody asks for them: rules pass over what is unknown. */
function unknown(nearest: () => readonly string[]): UnitLookup {
  return {
    found: 'none',
    get nearest() {
      return nearest();
    },
  };
}

/** A name out of its days still means somebody where nobody else bears it: rules tell it. */
function calledSo(units: readonly Unit[], name: string, day: Day | undefined): readonly Unit[] {
  if (day === undefined || units.length < 2) return units;
  const then = units.filter((unit) => bears(unit, name, day));
  return then.length > 0 ? then : units;
}

/** Near names of the own office; where it has none, those of all. */
function near(
  name: string,
  names: ReadonlyMap<string, readonly Unit[]>,
  officeOf: (id: string) => string,
  office: string | undefined,
): readonly string[] {
  const inOffice = [...names].filter(([, units]) => units.some((unit) => officeOf(unit.id) === office)).map(([known]) => known);
  const own = nearestNames(name, inOffice);
  return own.length > 0 ? own : nearestNames(name, names.keys());
}
