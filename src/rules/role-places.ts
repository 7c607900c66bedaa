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
    places.push(wordsPlace('from', from, ['reports', index, 'from']));
    if (to !== undefined) places.push(wordsPlace('to', to, ['reports', index, 'to']));
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
  const { milestones = [], duties = [] } = bearer;
  for (const [index, milestone] of milestones.entries()) addFields(places, milestone, [...path, 'milestones', index], row);
  for (const [index, duty] of duties.entries()) if (typeof duty !== 'string') addFields(places, duty, [...path, 'duties', index], row);
}

function addFields(places: RolePlace[], fields: RoleFields | undefined, path: Path, row?: Row): void {
  if (fields === undefined) return;
  for (const key of shorthand) {
    const source = fields[key];
    if (source !== undefined) places.push(wordsPlace(key, source, [...path, key], row));
  }
  if (fields.roles !== undefined) places.push(...rolesPlaces(fields.roles, [...path, 'roles'], row));
}

const shorthand = ['lead', 'responsible', 'assist'] as const;

function rolesPlaces(roles: NonNullable<RoleFields['roles']>, path: Path, row: Row | undefined): readonly RolePlace[] {
  if (typeof roles === 'string') return [{ key: 'roles', lists: roleClauses(roles).map(({ text }) => text), path, ...(row && { row }) }];
  return roles.map((role, index) => wordsPlace('roles', role, [...path, index], row));
}

function wordsPlace(key: RolePlace['key'], source: RoleSource, path: Path, row?: Row): RolePlace {
  const isExplained = typeof source === 'object' && (source.units !== undefined || (source.persons ?? []).length > 0);
  const words = typeof source === 'string' ? source : source.text;
  return { key, lists: isExplained ? [] : [words], path: wordsPath(source, path), ...(row && { row }) };
}
