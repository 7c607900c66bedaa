import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import { dueItems, type DueItem } from './due-list.ts';
import { earlierDay } from './earlier-day.ts';
import { lateRows, type LateRow } from './late-list.ts';
import { lightsShown } from './light-rules.ts';
import { newsRows, type NewsRow } from './news-rows.ts';
import { planCounts, type PlanCounts } from './plan-view.ts';
import type { Reader } from './reader.ts';
import { rollUpAll } from './roll-up.ts';
import { sumTallies, type StateTally } from './tally.ts';
import type { TaskCounts } from './task-counts.ts';

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

/** What the front page says: the counts of plans that run, what is due next, what is new, all plans. */
export interface FrontView {
  readonly asOf: Day;
  readonly runningPlans: number;
  readonly taskCount: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly unreported: number;
  readonly tally: StateTally;
  readonly showLights: boolean;
  /** The counts of now and of the earlier day with which they are compared; none where no lights are shown. */
  readonly trend: { readonly now: TaskCounts; readonly before: TaskCounts; readonly since: Day } | undefined;
  /** What is late, the longest late first; none where no lights are shown. */
  readonly late: readonly LateRow[];
  readonly due: readonly DueItem[];
  readonly plans: readonly PlanRow[];
  readonly news: readonly NewsRow[];
  readonly documentCount: number;
}

/** How many rows of what is due next the front page shows. */
const dueRows = 10;
/** And how many of what is new; the lists of documents have all. */
const newRows = 8;

/** The front page of a workspace as a reader may see it: counts over the plans that have begun and are not over. */
export function frontView(workspace: PublishedWorkspace, reader: Reader): FrontView {
  const counted = workspace.plans.map((plan) => ({ plan, counts: planCounts(plan, reader, workspace.site) }));
  const running = counted.filter(({ counts }) => !counts.expired && !counts.pending).map(({ counts }) => counts);
  const sum = (count: (counts: PlanCounts) => number) => running.reduce((total, counts) => total + count(counts), 0);
  return {
    asOf: reader.asOf,
    runningPlans: running.length,
    taskCount: sum(({ tally }) => tally.total),
    dueSoon: sum(({ dueSoon }) => dueSoon),
    overdue: sum(({ overdue }) => overdue),
    unreported: sum(({ unreported }) => unreported),
    tally: sumTallies(running.map(({ tally }) => tally)),
    showLights: lightsShown(workspace.site, reader),
    trend: trendOf(workspace, reader),
    late: lateRows(workspace.plans, reader, workspace.site),
    due: dueItems(workspace.plans, reader, workspace.site).slice(0, dueRows),
    plans: counted.map(({ plan, counts }) => planRow(plan, counts)).toSorted(byStanding),
    news: newsRows(workspace, reader.asOf, newRows),
    documentCount: workspace.notices.length,
  };
}

function trendOf(workspace: PublishedWorkspace, reader: Reader): FrontView['trend'] {
  if (!lightsShown(workspace.site, reader)) return undefined;
  const since = earlierDay(workspace.site, reader.asOf);
  const { counts: now, before = now } = rollUpAll(workspace, reader, since);
  return { now, before, since };
}

function planRow(plan: Plan, { tally, expired, pending, nextDue }: PlanCounts): PlanRow {
  const { id, title, issuers, period } = plan;
  const names = issuers.map(({ name }) => name).join('、');
  return { id, title, issuers: names, period: period?.text ?? '', taskCount: tally.total, tally, expired, pending, nextDue };
}

/** Plans that run first, then those to come, then those that are over; within each what is due next. */
function byStanding(a: PlanRow, b: PlanRow): number {
  const standing = (row: PlanRow) => (row.expired ? 2 : row.pending ? 1 : 0);
  if (standing(a) !== standing(b)) return standing(a) - standing(b);
  return byText(a.nextDue ?? '9999-12-31', b.nextDue ?? '9999-12-31') || byText(a.id, b.id);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
