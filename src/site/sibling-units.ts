import type { Unit } from '../model/unit.ts';
import { unitRegistry } from '../plan/unit-registry.ts';
import { oncePerBuild } from './current-build.ts';
import { siteData } from './site-data.ts';

const registry = oncePerBuild(() => unitRegistry(siteData().workspace.units));

/** The units of the same office, in the order of the registry. */
export function siblingUnits({ id: of }: Unit): readonly { readonly id: string; readonly name: string }[] {
  const { officeOf, unitsOf } = registry();
  return unitsOf(officeOf(of)).map(({ id, name }) => ({ id, name }));
}
