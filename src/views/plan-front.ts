import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { dueItems, planDueItems, type DueItem } from './due-list.ts';
import { lateRows, type LateRow } from './late-list.ts';
import { lightsShown, type LightRules } from './light-rules.ts';
import { planCounts, type PlanCounts } from './plan-view.ts';
import type { Reader } from './reader.ts';
import { rollUpAll, type RollUpRow } from './roll-up.ts';
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
  /** True before the first day of the plan: its tasks are not counted yet. */
  readonly pending: boolean;
  readonly nextDue: Day | undefined;
}

/** What the front page takes from one plan. */
export interface PlanFront extends Pick<PlanCounts, 'dueSoon' | 'overdue' | 'unreported'> {
  readonly row: PlanRow;
  /** What is due next, as many rows as the page can show; none of a plan that does not run. */
  readonly due: readonly DueItem[];
  readonly late: readonly LateRow[];
  /** The counts of now and of the earlier day, of a day on which the plan does not run all 0; none where no lights are shown. */
  readonly trend: Pick<RollUpRow, 'counts' | 'before'> | undefined;
}

/** For whom the front page is made, and by which settings. */
export interface FrontBasis {
  readonly reader: Reader;
  readonly rules: LightRules;
  /** The day with which counts are compared. */
  readonly since: Day;
}

/** How many rows of what is due next the front page shows. */
export const dueRows = 10;

/** What the front page takes from a plan. */
export function planFront(plan: Plan, { reader, rules, since }: FrontBasis): PlanFront {
  const items = planDueItems(plan, reader, rules);
  const counts = planCounts(plan, reader, rules, items);
  const { dueSoon, overdue, unreported } = counts;
  return {
    row: planRow(plan, counts),
    ...{ dueSoon, overdue, unreported },
    due: dueItems(plan, reader, rules, items).slice(0, dueRows),
    late: lateRows([plan], reader, rules),
    trend: lightsShown(rules, reader) ? rollUpAll({ plans: [plan], site: rules }, reader, since) : undefined,
  };
}

function planRow(plan: Plan, { tally, expired, pending, nextDue }: PlanCounts): PlanRow {
  const { id, title, issuers, period } = plan;
  const names = issuers.map(({ name }) => name).join('、');
  return { id, title, issuers: names, period: period?.text ?? '', taskCount: tally.total, tally, expired, pending, nextDue };
}
