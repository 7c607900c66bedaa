import { dutyHistories, type DutyHistory, type DutyPeriod } from '../../plan/duty-history.ts';
import { shortTitle } from '../../plan/short-title.ts';
import { isWithin } from '../due-period.ts';
import { meansScope, type ReportScope } from './report-scope.ts';

/** What became of one recurring duty in a period. */
export interface ReportDuty {
  readonly planId: string;
  readonly planTitle: string;
  readonly text: string;
  /** The task it belongs to; none for a duty of the whole plan. */
  readonly task: string | undefined;
  readonly units: string;
  /** False where nothing was ever written down: nobody can be said to have missed it. */
  readonly recorded: boolean;
  /** How many of its periods were held often enough on a day of the period, and how many of them late. */
  readonly held: number;
  readonly heldLate: number;
  /** Those whose day has passed since the last report and that were not held, or not often enough. */
  readonly missed: readonly DutyPeriod[];
}

/** The duties that were held in the period or that have come due since the last report; the as-of day itself is not past. */
export function reportDuties(scope: ReportScope): readonly ReportDuty[] {
  const isMeant = meansScope(scope);
  return scope.plans.flatMap((plan) =>
    dutyHistories(plan, scope.reader.asOf)
      .filter(({ roles }) => isMeant(roles))
      .map((history) => ({
        planId: plan.id,
        planTitle: plan.short ?? plan.title,
        ...dutyOf(history, scope),
        due: dueIn(history, scope).length,
      }))
      .filter(({ held, due }) => held + due > 0)
      .map(({ due: _due, ...duty }) => duty),
  );
}

function dutyOf(history: DutyHistory, scope: ReportScope): Omit<ReportDuty, 'planId' | 'planTitle'> {
  const held = history.periods.filter(({ heldOn }) => heldOn !== undefined && isWithin(heldOn, scope.days));
  return {
    text: history.duty.text,
    task: history.task && shortTitle(history.task),
    units: history.roles.map(({ text }) => text).join('、'),
    recorded: history.recorded,
    held: held.length,
    heldLate: held.filter(({ state }) => state === '逾期开展').length,
    missed: dueIn(history, scope).filter(({ state }) => state === '未开展' || state === '次数不足'),
  };
}

function dueIn({ periods }: DutyHistory, { since, reader }: ReportScope): readonly DutyPeriod[] {
  return periods.filter(({ due }) => since <= due && due < reader.asOf);
}
