import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import { nearestFirst, type DueItem } from './due-list.ts';
import { earlierDay } from './earlier-day.ts';
import { longestFirst, type LateRow } from './late-list.ts';
import { lightsShown } from './light-rules.ts';
import { newsRows, type NewsRow } from './news-rows.ts';
import { dueRows, planFront, type FrontBasis, type PlanFront, type PlanRow } from './plan-front.ts';
import type { Reader } from './reader.ts';
import { sumTallies, type StateTally } from './tally.ts';
import { sumCounts, type TaskCounts } from './task-counts.ts';

export type { PlanRow } from './plan-front.ts';

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

/** How many rows of what is new it shows; the lists of documents have all. */
const newRows = 8;

/** For whom the front page of a workspace is made. */
export function frontBasis({ site }: Pick<PublishedWorkspace, 'site'>, { asOf, edition }: Reader): FrontBasis {
  const { states, editions } = site;
  return { reader: { asOf, edition }, rules: { states, editions }, since: earlierDay(site, asOf) };
}

/**
 * The front page of a workspace as a reader may see it: counts over the plans that have begun and are not over. `frontOf` gives what the page
 * takes from each plan, by the basis of this workspace and reader.
 */
export function frontView(
  workspace: PublishedWorkspace,
  reader: Reader,
  frontOf = (plan: Plan): PlanFront => planFront(plan, frontBasis(workspace, reader)),
): FrontView {
  const fronts = workspace.plans.map(frontOf);
  const running = fronts.filter(({ row }) => !row.expired && !row.pending);
  const sum = (count: (front: PlanFront) => number) => running.reduce((total, front) => total + count(front), 0);
  return {
    asOf: reader.asOf,
    runningPlans: running.length,
    taskCount: sum(({ row }) => row.tally.total),
    dueSoon: sum(({ dueSoon }) => dueSoon),
    overdue: sum(({ overdue }) => overdue),
    unreported: sum(({ unreported }) => unreported),
    tally: sumTallies(running.map(({ row }) => row.tally)),
    showLights: lightsShown(workspace.site, reader),
    trend: trendOf(fronts, workspace, reader),
    late: fronts.flatMap(({ late }) => late).toSorted(longestFirst),
    due: nearestFirst(
      fronts.flatMap(({ due }) => due),
      reader.asOf,
    ).slice(0, dueRows),
    plans: fronts.map(({ row }) => row).toSorted(byStanding),
    news: newsRows(workspace, reader.asOf, newRows),
    documentCount: workspace.notices.length,
  };
}

function trendOf(fronts: readonly PlanFront[], { site }: PublishedWorkspace, reader: Reader): FrontView['trend'] {
  if (!lightsShown(site, reader)) return undefined;
  return {
    now: sumCounts(fronts.flatMap(({ trend }) => trend?.counts ?? [])),
    before: sumCounts(fronts.flatMap(({ trend }) => trend?.before ?? [])),
    since: earlierDay(site, reader.asOf),
  };
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
