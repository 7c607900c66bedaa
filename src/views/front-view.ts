import type { Day } from '../model/day.ts';
import type { DueItem } from './due-list.ts';
import type { StateTally } from './tally.ts';

/** A plan as a row of the front page. */
export interface PlanRow {
  readonly id: string;
  readonly title: string;
  readonly issuers: string;
  readonly period: string;
  readonly taskCount: number;
  readonly tally: StateTally;
  readonly expired: boolean;
  readonly nextDue: Day | undefined;
}

/** What the front page says: the counts of plans that run, what is due next, all plans, all documents. */
export interface FrontView {
  readonly asOf: Day;
  readonly runningPlans: number;
  readonly taskCount: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly unreported: number;
  readonly tally: StateTally;
  readonly showLights: boolean;
  readonly due: readonly DueItem[];
  readonly plans: readonly PlanRow[];
  readonly documents: readonly { readonly id: string; readonly title: string; readonly no: string | undefined; readonly date: Day | undefined }[];
}
