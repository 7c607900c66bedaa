import type { ReportLinks } from '../formats/mdx/report-links.ts';
import { ledgersPath, planPath, planRowsPath, receiptsPath, unitPath } from '../site/links.ts';
import { livingPath } from '../site/living-pages.ts';
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
  ledgers: (plan) => `/${ledgersPath(plan)}`,
  receipts: (plan) => `/${receiptsPath(plan)}`,
  duties: (plan) => `/${livingPath(plan, 'duties')}`,
  changes: (plan) => `/${livingPath(plan, 'changes')}`,
  progress: (plan) => `/${livingPath(plan, 'progress')}`,
};
