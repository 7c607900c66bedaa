import type { Hazard } from '../../model/ledger.ts';
import { hazardGrades } from '../../model/ledger.ts';
import type { Plan } from '../../model/plan.ts';
import { hazardCounts, splitHazards, type HazardCounts, type HazardShare } from '../../plan/hazard-counts.ts';
import { hazardStatuses, hazardTurns, type HazardStatus } from '../../plan/hazard-status.ts';
import { isWithin } from '../due-period.ts';
import type { ReportScope } from './report-scope.ts';

/** What became of the hazards of a plan in a period: before.open + found + back − closed = counts.open, where the as-of day is its last. */
export interface HazardMovement {
  readonly planId: string;
  readonly planTitle: string;
  /** The hazard ledgers of the plan, by id. */
  readonly ledgers: readonly string[];
  readonly found: number;
  /** Closings in the period, of one that was closed twice both. */
  readonly closed: number;
  readonly back: number;
  readonly counts: HazardCounts;
  readonly before: HazardCounts;
  readonly byGrade: readonly HazardShare[];
  /** The open ones beyond their deadline, the longest late first. */
  readonly overdue: readonly HazardStatus[];
}

/** The movement of each plan that keeps a hazard ledger with anything in it by the as-of day. */
export function hazardMovements(scope: ReportScope): readonly HazardMovement[] {
  return scope.plans.flatMap((plan) => {
    const hazards = hazardsOf(plan, scope);
    return hazards.some(({ found }) => found <= scope.reader.asOf) ? [movementOf(plan, hazards, scope)] : [];
  });
}

/** Those of the unit, by its own name in the list or as the section that sees to it. */
function hazardsOf(plan: Plan, { unit, registry }: ReportScope): readonly Hazard[] {
  const all = plan.ledgers.flatMap((ledger) => (ledger.kind === 'hazards' ? ledger.entries : []));
  if (unit === undefined) return all;
  const isUnit = (words: string | undefined, { found }: Hazard): boolean => {
    const hit = words === undefined ? undefined : registry.lookUp(words, plan.office, found);
    return hit?.found === 'one' && hit.unit.id === unit.id;
  };
  return all.filter((hazard) => isUnit(hazard.unit, hazard) || isUnit(hazard.section, hazard));
}

function movementOf(plan: Plan, hazards: readonly Hazard[], { reader, since, days }: ReportScope): HazardMovement {
  const statuses = hazardStatuses(hazards, reader.asOf);
  const turns = hazards.flatMap((hazard) => hazardTurns(hazard, reader.asOf));
  const grades = splitHazards(statuses, ({ hazard }) => hazard.grade ?? '未定级');
  return {
    planId: plan.id,
    planTitle: plan.short ?? plan.title,
    ledgers: plan.ledgers.flatMap(({ id, kind }) => (kind === 'hazards' ? [id] : [])),
    found: statuses.filter(({ hazard }) => isWithin(hazard.found, days)).length,
    closed: turns.filter(({ closed }) => isWithin(closed, days)).length,
    back: turns.filter(({ reopening }) => reopening !== undefined && isWithin(reopening.day, days)).length,
    counts: hazardCounts(statuses),
    before: hazardCounts(hazardStatuses(hazards, since)),
    byGrade: [...hazardGrades, '未定级'].flatMap((grade) => grades.filter(({ key }) => key === grade)),
    overdue: statuses.filter(({ state }) => state === '逾期').toSorted((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0)),
  };
}
