import { tasksCsv } from '../formats/csv/tasks-csv.ts';
import type { Exporter } from './export-request.ts';

/** `tasks.csv` of each chosen plan. */
export const exportCsv: Exporter = ({ plans, reader, workspace }) =>
  plans.map((plan) => ({ name: `${plan.id}.csv`, content: tasksCsv(plan, reader, workspace.site) }));
