import type { Unit } from '../model/unit.ts';
import { unitRegistry } from '../plan/unit-registry.ts';
import type { Workspace } from '../plan/workspace.ts';

/** The units of the same office, in the order of the registry. */
export function siblingUnits(unit: Unit, { units }: Workspace): readonly { readonly id: string; readonly name: string }[] {
  const { officeOf } = unitRegistry(units);
  const office = officeOf(unit.id);
  return units.filter((other) => officeOf(other.id) === office).map(({ id, name }) => ({ id, name }));
}
