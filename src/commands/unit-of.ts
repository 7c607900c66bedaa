import type { Unit } from '../model/unit.ts';
import type { ExportRequest } from './export-request.ts';

/** The unit whose own list is asked for: one is named, and no plan. */
export function unitOf({ options, selection, workspace }: ExportRequest): Unit | undefined {
  return options.plan === undefined ? workspace.units.find(({ id }) => id === selection.unit) : undefined;
}
