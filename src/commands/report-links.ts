import type { ReportLinks } from '../formats/mdx/report-links.ts';
import { planPath, planRowsPath, unitPath } from '../site/links.ts';
import { stateSigns } from '../site/state-sign.ts';

/** The addresses of the site behind the numbers of a report. */
export const reportLinks: Omit<ReportLinks, 'plans'> = {
  rows: (plan, { state, unit, due } = {}) =>
    `/${planRowsPath(plan, {
      ...(unit === undefined ? {} : { unit }),
      ...(state === undefined ? {} : { state: stateSigns[state].key }),
      ...(due === undefined ? {} : { due }),
    })}`,
  task: (plan, task) => `/${planPath(plan, task)}`,
  unit: (unit) => `/${unitPath(unit)}`,
  ledgers: (plan) => `/plans/${plan}/ledgers/`,
  receipts: (plan) => `/${planPath(plan, 'duty')}`,
  duties: (plan) => `/${planPath(plan, 'duty')}`,
  changes: (plan) => `/${planPath(plan, 'changes')}`,
  progress: (plan) => `/${planPath(plan, 'progress')}`,
};
