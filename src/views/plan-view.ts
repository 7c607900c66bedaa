import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { GanttView } from './gantt-view.ts';
import type { GridView } from './grid-view.ts';
import type { TableView } from './table-view.ts';
import type { StateTally } from './tally.ts';

/** A target as a row of the plan page. */
export interface TargetRow {
  readonly text: string;
  readonly wanted: string;
  readonly when: string;
  readonly actual: string | undefined;
  readonly where: { readonly label: string; readonly anchor: string } | undefined;
  readonly flags: readonly string[];
}

/** A duty or report as a row of the plan page. */
export interface DutyRow {
  readonly kind: '定期' | '报送';
  readonly text: string;
  /** How often, in the office's words. */
  readonly often: string;
  readonly units: string;
  /** The next day it falls due on or after the as-of day. */
  readonly next: Day | undefined;
  readonly where: { readonly label: string; readonly anchor: string } | undefined;
  readonly note: string | undefined;
}

/** Everything that a plan page shows. */
export interface PlanView {
  readonly id: string;
  readonly plan: Plan;
  readonly title: string;
  readonly short: string;
  readonly issuers: readonly string[];
  readonly facts: readonly { readonly label: string; readonly text: string; readonly day?: Day; readonly href?: string }[];
  readonly asOf: Day;
  /** True once the period is over: such a plan is outside the counts of the front page. */
  readonly expired: boolean;
  readonly tally: StateTally;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly unreported: number;
  readonly showLights: boolean;
  readonly table: TableView;
  readonly grid: GridView | undefined;
  readonly gantt: GanttView | undefined;
  readonly targets: readonly TargetRow[];
  readonly duties: readonly DutyRow[];
  readonly documents: readonly { readonly id: string; readonly title: string; readonly no?: string | undefined }[];
  readonly nextDue: Day | undefined;
}
