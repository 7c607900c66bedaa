import { planXlsx } from '../formats/xlsx/plan-xlsx.ts';
import { unitXlsx } from '../formats/xlsx/unit-xlsx.ts';
import { unitView } from '../views/unit-view.ts';
import type { Exporter } from './export-request.ts';
import { unitOf } from './unit-of.ts';

/** `tasks.xlsx` of each chosen plan; with a unit and no plan that of the unit, over the chosen rows. */
export const exportXlsx: Exporter = async (request) => {
  const { plans, workspace, reader } = request;
  const unit = unitOf(request);
  if (unit === undefined)
    return Promise.all(plans.map(async (plan) => ({ name: `${plan.id}.xlsx`, content: await planXlsx(plan, workspace, reader) })));
  const chosen = { ...workspace, plans };
  return [{ name: `${unit.id}.xlsx`, content: await unitXlsx(unitView(unit, chosen, reader), chosen, reader) }];
};
