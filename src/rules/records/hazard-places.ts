import type { Hazard } from '../../model/ledger.ts';
import type { PlanSource } from '../../model/plan.ts';
import type { Path } from '../../plan/finding.ts';

/** A hazard with its path in the plan. */
export interface HazardPlace {
  readonly hazard: Hazard;
  readonly path: Path;
}

/** Every hazard of the ready-made ledgers of a plan. */
export function hazardPlaces({ ledgers }: Pick<PlanSource, 'ledgers'>): readonly HazardPlace[] {
  return ledgers.flatMap((ledger, index) =>
    ledger.kind === 'hazards' ? ledger.entries.map((hazard, place) => ({ hazard, path: ['ledgers', index, 'entries', place] })) : [],
  );
}
