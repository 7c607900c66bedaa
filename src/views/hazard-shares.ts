import { hazardGrades, type HazardGrade } from '../model/ledger.ts';
import type { Plan } from '../model/plan.ts';
import { hazardCounts, splitHazards, type HazardCounts } from '../plan/hazard-counts.ts';
import type { HazardStatus } from '../plan/hazard-status.ts';
import type { UnitRegistry } from '../plan/unit-registry.ts';

/** The hazards of one unit, by the name that the ledger last gives it. */
export interface UnitHazards {
  /** The id in the registry, where the name is known there. */
  readonly unit: string | undefined;
  readonly label: string;
  readonly counts: HazardCounts;
}

/** The hazards of one grade; `undefined` has those that have none. */
export interface GradeHazards {
  readonly grade: HazardGrade | undefined;
  readonly counts: HazardCounts;
}

/** Hazards by unit, several names of one unit together: those with most overdue first, then with most open, then as they first come. */
export function hazardsByUnit(
  statuses: readonly HazardStatus[],
  plan: Pick<Plan, 'office'>,
  registry: UnitRegistry,
): readonly UnitHazards[] {
  const idOf = ({ hazard: { unit, found } }: HazardStatus): string | undefined => {
    const hit = registry.lookUp(unit, plan.office, found);
    return hit.found === 'one' ? hit.unit.id : registry.byId(unit)?.id;
  };
  return splitHazards(statuses, (status) => idOf(status) ?? `“${status.hazard.unit}`)
    .map(({ key, counts }) => {
      const own = statuses.findLast((status) => (idOf(status) ?? `“${status.hazard.unit}`) === key);
      return { unit: own && idOf(own), label: own?.hazard.unit ?? key, counts };
    })
    .toSorted((a, b) => b.counts.overdue - a.counts.overdue || b.counts.open - a.counts.open);
}

/** Hazards by grade, gravest first; a grade that none has is left out. */
export function hazardsByGrade(statuses: readonly HazardStatus[]): readonly GradeHazards[] {
  return [...hazardGrades, undefined].flatMap((grade) => {
    const own = statuses.filter(({ hazard }) => hazard.grade === grade);
    return own.length === 0 ? [] : [{ grade, counts: hazardCounts(own) }];
  });
}
