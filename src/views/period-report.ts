import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { ReportSpan } from '../model/report-span.ts';
import type { Unit } from '../model/unit.ts';
import { isRunning } from '../plan/expired.ts';
import { isWithin } from './due-period.ts';
import type { JudgedTask } from './judged-tasks.ts';
import { reportChanges, type ReportChange } from './report/report-changes.ts';
import { reportDuties, type ReportDuty } from './report/report-duties.ts';
import { hazardMovements, type HazardMovement } from './report/report-hazards.ts';
import { reportReceipts, type ReportReceipts } from './report/report-receipts.ts';
import { isIn, reportScope, scopeTasks, type ReportScope } from './report/report-scope.ts';
import { reportWords, type ReportWords } from './report/report-words.ts';
import { rollUp, type RolledUp, type RollUpRow } from './roll-up.ts';
import { countTasks, type TaskCounts } from './task-counts.ts';
import { tallyKey } from './tally.ts';
import { taskLine, type TaskLine } from './task-line.ts';

/** A row of the table of plans, groups or units. */
export interface ReportRow extends RollUpRow {
  /** True for a plan whose last day came in the period: it stands in the table and not in the totals. */
  readonly ended: boolean;
}

/** Everything that the report of a period says, as numbers and words of the record. */
export interface PeriodReport {
  readonly span: ReportSpan;
  readonly asOf: Day;
  /** The as-of day of the comparison: the last day before the period. */
  readonly since: Day;
  readonly plan: Plan | undefined;
  readonly unit: Unit | undefined;
  /** The plans that are counted. */
  readonly counted: readonly Plan[];
  readonly counts: TaskCounts;
  readonly before: TaskCounts;
  /** By plan; of one plan by group. */
  readonly rows: readonly ReportRow[];
  readonly units: readonly RollUpRow[];
  /** What was done in the period. */
  readonly finished: readonly TaskLine[];
  /** The longest late first. */
  readonly overdue: readonly TaskLine[];
  readonly behind: readonly TaskLine[];
  readonly unreported: readonly TaskLine[];
  /** Due from the as-of day up to the end of the next period, and not done. */
  readonly dueNext: readonly TaskLine[];
  readonly hazards: readonly HazardMovement[];
  readonly receipts: readonly ReportReceipts[];
  readonly duties: readonly ReportDuty[];
  readonly changes: readonly ReportChange[];
  readonly words: readonly ReportWords[];
}

/** For what a report is made. */
export interface ReportRequest {
  readonly span: ReportSpan;
  readonly asOf: Day;
  readonly plan?: Plan | undefined;
  readonly unit?: Unit | undefined;
}

/** The report of a period over a workspace: all counts are those of the roll-ups, the receipt matrix, the ledgers and the duty records. */
export function periodReport(what: RolledUp, { span, asOf, plan, unit }: ReportRequest): PeriodReport {
  const scope = reportScope(what, { plan, unit, period: span, asOf });
  const tasks = scopeTasks(scope);
  return {
    ...{ span, asOf, since: scope.since, plan, unit },
    counted: plan === undefined ? what.plans.filter((one) => isRunning(one, asOf)) : [plan],
    counts: countOf(tasks),
    before: countOf(scopeTasks(scope, scope.since)),
    rows: rowsOf(scope),
    units: unit === undefined ? unitRows(scope) : [],
    ...listsOf(tasks, scope, span),
    hazards: hazardMovements(scope),
    receipts: reportReceipts(scope),
    duties: reportDuties(scope),
    changes: reportChanges(scope),
    words: reportWords(scope),
  };
}

/** True where no plan of the workspace (or the one asked for) has a day in the period. */
export function isOutside({ plans }: Pick<RolledUp, 'plans'>, { span, plan }: Pick<ReportRequest, 'span' | 'plan'>): boolean {
  return !(plan === undefined ? plans : [plan]).some((one) => isIn(one, span));
}

function countOf(tasks: readonly JudgedTask[]): TaskCounts {
  return countTasks(tasks.map(({ status }) => status));
}

function listsOf(tasks: readonly JudgedTask[], { days, reader }: ReportScope, { next }: ReportSpan) {
  const lines = tasks.map((one) => taskLine(one, reader.asOf));
  const inState = (state: string) => lines.filter(({ status }) => tallyKey(status) === state);
  const ahead = { start: reader.asOf, end: next.end };
  return {
    finished: lines.filter(
      ({ status: { reported, finished } }) => reported === '已完成' && finished !== undefined && isWithin(finished, days),
    ),
    overdue: byDue(inState('逾期')),
    behind: byDue(inState('落后序时')),
    unreported: byDue(inState('未填报')),
    dueNext: byDue(lines.filter(({ status: { reported, due } }) => reported !== '已完成' && due !== undefined && isWithin(due, ahead))),
  };
}

function byDue(lines: readonly TaskLine[]): readonly TaskLine[] {
  const dueOf = ({ status }: TaskLine): string => status.due ?? '9999-12-31';
  return lines.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0));
}

/** Of one plan its groups, as far as it has any; of all those that run, and those that came to their end in the period. */
function rowsOf({ what, plan, plans, unit, reader, since }: ReportScope): readonly ReportRow[] {
  if (unit !== undefined) return [];
  if (plan !== undefined) {
    if (plan.groups.length === 0) return [];
    return rollUp({ ...what, plans: [plan] }, 'group', reader, since).map((row) => ({ ...row, ended: false }));
  }
  const shown = { ...what, plans };
  return rollUp(shown, 'plan', reader, since).map((row) => {
    const own = plans.find(({ id }) => id === row.key);
    const isNew = own !== undefined && !isIn(own, { start: since, end: since });
    return { ...row, before: isNew ? undefined : row.before, ended: own !== undefined && !isRunning(own, reader.asOf) };
  });
}

/** A class stands in no row of its own: its members count what it owes. */
function unitRows({ what, plan, reader, since }: ReportScope): readonly RollUpRow[] {
  const classes = new Set(what.units.flatMap(({ id, kind, members }) => (kind === '类别' && members.length > 0 ? [id] : [])));
  const rows = rollUp(plan === undefined ? what : { ...what, plans: [plan] }, 'unit', reader, since);
  return rows.filter(({ key }) => !classes.has(key));
}
