import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { diffPlans } from '../plan/diff/diff-plan.ts';
import { diffView, type PlanDiffView } from './diff-view.ts';

/** A state of a plan with the day from which it stood; without a plan it may not be shown or could not be read. */
export interface DatedPlan {
  readonly commit: string;
  readonly day: Day;
  readonly plan: Plan | undefined;
}

/** What one day's state changed against the one before. */
export interface HistoryStep {
  /** The first seven signs of the commit. */
  readonly commit: string;
  readonly day: Day;
  readonly diff: PlanDiffView;
}

/**
 * The steps in which a plan changed, the newest first; approvals as of the reader's day. A state that cannot be shown is passed over: what
 * follows it is compared with the last that can.
 */
export function historyView(revisions: readonly DatedPlan[], asOf: Day): readonly HistoryStep[] {
  const shown = revisions.flatMap(({ commit, day, plan }) => (plan === undefined ? [] : [{ commit, day, plan }]));
  const steps = shown.slice(1).flatMap(({ commit, day, plan }, index): readonly HistoryStep[] => {
    const before = shown.slice(index, index + 1).map((state) => state.plan);
    const [diff] = diffView(diffPlans(before, [plan], asOf), before, [plan]);
    return diff === undefined ? [] : [{ commit: commit.slice(0, 7), day, diff }];
  });
  return steps.toReversed();
}
