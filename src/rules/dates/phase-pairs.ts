import type { Day } from '../../model/day.ts';
import type { Phase } from '../../model/phase.ts';
import type { PlanSource } from '../../model/plan.ts';
import type { Path } from '../../plan/finding.ts';
import type { ValueSpot } from '../spot.ts';
import type { PlanSubject } from '../subject.ts';
import { wordsPath } from '../words-path.ts';

/** A phase whose first and last days are known. */
export type ClosedPhase = Phase & { readonly start: Day; readonly end: Day };

/** A phase with the one printed before it, and where their times stand. */
export interface PhasePair {
  readonly phase: ClosedPhase;
  readonly before: ClosedPhase;
  readonly at: ValueSpot;
  readonly cause: ValueSpot;
}

/** Neighbouring phases, both with known first and last days. */
export function phasePairs({ plan, source, file }: PlanSubject): readonly PhasePair[] {
  return plan.phases.flatMap((phase, index): PhasePair[] => {
    const before = plan.phases[index - 1];
    if (before === undefined || !isClosed(phase) || !isClosed(before)) return [];
    const spot = (place: number): ValueSpot => ({ file, path: windowPath(source, place) });
    return [{ phase, before, at: spot(index), cause: spot(index - 1) }];
  });
}

/** Where the words of a phase's time stand. */
export function windowPath({ phases }: Pick<PlanSource, 'phases'>, index: number): Path {
  return wordsPath(phases[index]?.window, ['phases', index, 'window']);
}

function isClosed(phase: Phase): phase is ClosedPhase {
  return phase.start !== undefined && phase.end !== undefined && phase.start <= phase.end;
}
