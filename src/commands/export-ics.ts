import { deadlinesIcs, unitIcs } from '../formats/ics/deadlines-ics.ts';
import type { Exporter } from './export-request.ts';
import { unitOf } from './unit-of.ts';

/** One calendar of all chosen plans; with a unit and no plan that of the unit. */
export const exportIcs: Exporter = (request) => {
  const { plans, workspace, reader } = request;
  const unit = unitOf(request);
  const content = unit ? unitIcs(unit, { ...workspace, plans }, reader.asOf) : deadlinesIcs(plans, reader.asOf, workspace.site);
  return [{ name: `${unit?.id ?? (plans.length === 1 ? plans[0]?.id : undefined) ?? 'deadlines'}.ics`, content }];
};
