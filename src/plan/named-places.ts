import type { Role } from '../model/role.ts';
import type { MeantUnit } from './meant-unit.ts';

/** Where in a list of rows a name stands: by the id of a unit the places, in order, so that not every row is asked about every unit. */
export type NamedPlaces = ReadonlyMap<string, readonly number[]>;

/** The places of all names in the roles of a list of rows. */
export function namedPlaces(rows: readonly (readonly Role[])[]): NamedPlaces {
  const places = new Map<string, number[]>();
  for (const [place, roles] of rows.entries()) {
    for (const name of new Set(roles.flatMap(idsIn))) {
      const known = places.get(name);
      if (known === undefined) places.set(name, [place]);
      else known.push(place);
    }
  }
  return places;
}

/** The ids of all units that a role names, by themselves or by a person of theirs. */
export function idsIn({ units, persons }: Role): readonly string[] {
  return [...units.map(({ id }) => id), ...persons.flatMap(({ unit }) => unit ?? [])];
}

/** The places in which a unit stands by its own name or by one under which it is meant, in order. */
export function placesOf({ id, through }: MeantUnit, places: NamedPlaces): readonly number[] {
  if (through.size === 0) return places.get(id) ?? [];
  return [...new Set([id, ...through.keys()].flatMap((name) => places.get(name) ?? []))].toSorted((a, b) => a - b);
}
