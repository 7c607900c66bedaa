import { unitsFileSchema, type Unit } from '../model/unit.ts';
import { checkUnits } from '../plan/check-units.ts';
import { place, readShape } from './read-shape.ts';
import type { SourceFiles } from './source-files.ts';
import type { YamlFile } from './yaml.ts';

/** The registry of units as read. */
export interface ReadUnits {
  readonly units: readonly Unit[];
  readonly yaml: YamlFile;
}

/** The registry; undefined where `units.yaml` cannot be used: then no unit is called unknown. */
export async function readUnits(files: SourceFiles): Promise<ReadUnits | undefined> {
  const read = await readShape(files, 'units.yaml', unitsFileSchema);
  if (!read) return undefined;
  checkUnits(read.value.units, place(files, read.yaml));
  return { units: read.value.units, yaml: read.yaml };
}
