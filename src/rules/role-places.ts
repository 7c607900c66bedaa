import type { Plan, PlanSource } from '../model/plan.ts';
import { remembered } from '../model/remembered.ts';
import type { RoleSource } from '../model/role.ts';
import type { Unit } from '../model/unit.ts';
import type { Path } from '../plan/finding.ts';
import type { RoleFields } from '../plan/resolve-roles.ts';
import { roleClauses, roleNames } from '../plan/role-words.ts';
import type { UnitRegistry } from '../plan/unit-registry.ts';
import type { Row } from './subject.ts';
import { wordsPath } from './words-path.ts';

/** Role words as an author wrote them, once for each place where they are written. */
export interface RolePlace {
  /** The key they stand under; a report's sender and receiver under `from` and `to`. */
  readonly key: 'lead' | 'responsible' | 'assist' | 'roles' | 'from' | 'to';
  /** The lists of names in the words; none where the author wrote beside them what they mean. */
  readonly lists: readonly string[];
  readonly path: Path;
  /** The row they belong to, where they do. */
  readonly row?: Row;
}

/** For speed its path is put together where somebody asks for it: nearly every place has nothing to be found at it. */
class WrittenRole implements RolePlace {
  readonly key: RolePlace['key'];
  readonly lists: readonly string[];
  readonly row?: Row;
  readonly #source: RoleSource;
  readonly #above: Path;
  readonly #step: string | number;

  constructor(key: RolePlace['key'], source: RoleSource, above: Path, step: string | number, row: Row | undefined) {
    this.key = key;
    this.lists = listsIn(source);
    this.#source = source;
    this.#above = above;
    this.#step = step;
    if (row !== undefined) this.row = row;
  }

  get path(): Path {
    return wordsPath(this.#source, [...this.#above, this.#step]);
  }
}

/** A name in role words with the one unit that it means. */
export interface NamedUnit {
  readonly name: string;
  readonly unit: Unit;
  readonly place: RolePlace;
}

/** Every place of a plan where roles are written: rules, groups, rows, milestones, duties, reports. */
export function rolePlaces(source: PlanSource, rows: readonly Row[]): readonly RolePlace[] {
  // For speed one list, filled: there are several for every row.
  const places: RolePlace[] = [];
  addFields(places, source.rules?.defaults, ['rules', 'defaults']);
  for (const [index, group] of source.groups.entries()) {
    addBearer(places, group, ['groups', index]);
    addFields(places, group.defaults, ['groups', index, 'defaults']);
  }
  for (const row of rows) addBearer(places, row.source, row.path, row);
  addBearer(places, { milestones: source.milestones, duties: source.duties }, []);
  for (const [index, { from, to }] of source.reports.entries()) {
    places.push(new WrittenRole('from', from, ['reports', index], 'from', undefined));
    if (to !== undefined) places.push(new WrittenRole('to', to, ['reports', index], 'to', undefined));
  }
  return places;
}

/** Every name in role words that means one unit, in the order of the places; names that cannot be told, and units whose id stands twice, are not here. */
export function namedUnits({ office, date }: Plan, places: readonly RolePlace[], registry: UnitRegistry): readonly NamedUnit[] {
  const { lookUp, repeatedIds } = registry;
  // For speed: the same names stand in row after row.
  const unitsIn = remembered((list: string) =>
    roleNames(list).names.flatMap((name) => {
      const hit = lookUp(name, office, date);
      return hit.found === 'one' && !repeatedIds.has(hit.unit.id) ? [{ name, unit: hit.unit }] : [];
    }),
  );
  const named: NamedUnit[] = [];
  for (const place of places) {
    for (const list of place.lists) for (const { name, unit } of unitsIn(list)) named.push({ name, unit, place });
  }
  return named;
}

interface Bearer extends RoleFields {
  readonly milestones?: readonly RoleFields[];
  readonly duties?: readonly (string | RoleFields)[];
}

function addBearer(places: RolePlace[], bearer: Bearer, path: Path, row?: Row): void {
  addFields(places, bearer, path, row);
  const { milestones, duties } = bearer;
  milestones?.forEach((milestone, index) => addFields(places, milestone, [...path, 'milestones', index], row));
  duties?.forEach((duty, index) => typeof duty !== 'string' && addFields(places, duty, [...path, 'duties', index], row));
}

function addFields(places: RolePlace[], fields: RoleFields | undefined, path: Path, row?: Row): void {
  if (fields === undefined) return;
  for (const key of shorthand) {
    const source = fields[key];
    if (source !== undefined) places.push(new WrittenRole(key, source, path, key, row));
  }
  if (fields.roles !== undefined) places.push(...rolesPlaces(fields.roles, [...path, 'roles'], row));
}

const shorthand = ['lead', 'responsible', 'assist'] as const;

function rolesPlaces(roles: NonNullable<RoleFields['roles']>, path: Path, row: Row | undefined): readonly RolePlace[] {
  if (typeof roles === 'string') return [{ key: 'roles', lists: roleClauses(roles).map(({ text }) => text), path, ...(row && { row }) }];
  return roles.map((role, index) => new WrittenRole('roles', role, path, index, row));
}

function listsIn(source: RoleSource): readonly string[] {
  if (typeof source === 'string') return [source];
  return source.units !== undefined || (source.persons ?? []).length > 0 ? [] : [source.text];
}
