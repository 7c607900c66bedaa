import type { Unit } from '../../model/unit.ts';
import type { ValueSpot } from '../spot.ts';

/** Where a name of the unit at `index` of `units.yaml` stands: its own at place 0, then its aliases, as `namesOf` counts them. */
export function nameSpot(unit: Unit, index: number, place: number): ValueSpot {
  if (place === 0) return { file: 'units.yaml', path: ['units', index, 'name'] };
  const alias = typeof unit.aliases[place - 1] === 'string' ? [] : ['name'];
  return { file: 'units.yaml', path: ['units', index, 'aliases', place - 1, ...alias] };
}
