import type { State, DeadlineMark } from '../../plan/state.ts';

/** The addresses behind the numbers of a report, from the top of the site with the first `/`. */
export interface ReportLinks {
  /** The id of the heading in the report over the table of plans. */
  readonly plans: string;
  /** The tasks of a plan, in a state, of a unit, due on these days. */
  readonly rows: (
    plan: string,
    wanted?: { readonly state?: State | DeadlineMark; readonly unit?: string | undefined; readonly due?: string },
  ) => string;
  readonly task: (plan: string, task: string) => string;
  readonly unit: (unit: string) => string;
  /** The hazard ledgers of a plan. */
  readonly ledgers: (plan: string) => string;
  /** Who has sent which report. */
  readonly receipts: (plan: string) => string;
  readonly duties: (plan: string) => string;
  readonly changes: (plan: string) => string;
  /** The entries of progress. */
  readonly progress: (plan: string) => string;
}
