import type { Day } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import type { Occurrence } from '../../model/recurrence.ts';
import type { ReportSchedule } from '../../model/report-schedule.ts';
import { isDated } from '../occurrences.ts';
import { owesOn, owingUnits } from '../owing-units.ts';
import { reportPeriods } from '../receipt-matrix.ts';
import type { UnitRegistry } from '../unit-registry.ts';

/** The report of a plan that a form answers: what it is, to whom it goes, for which period it counts, by which day. */
export interface AskedReport {
  readonly planId: string;
  readonly what: string;
  readonly to: string | undefined;
  readonly period: Day;
  readonly due: Day;
}

/** Which report is meant: the one named, else the one on a form (a ledger's), else the only one that has no form of its own. */
export interface ReportChoice {
  readonly what?: string | undefined;
  readonly form?: string | undefined;
}

/** The report of a plan that a unit owes once in a period. Undefined where there is none, or several: nobody's receipt is guessed. */
export function askedReport(
  plan: Plan,
  unit: string,
  period: Period,
  registry: UnitRegistry,
  choice: ReportChoice = {},
): AskedReport | undefined {
  const owed = plan.reports.filter((report) => report.owed && isDated(report) && isMeant(report, choice));
  const found = owed.flatMap((report) => {
    const [only, ...more] = reportPeriods(report, plan, period.end).filter(({ start, end }) => period.start <= start && end <= period.end);
    return only === undefined || more.length > 0 || !owes(report, unit, only, registry) ? [] : [askedOf(plan, report, only)];
  });
  return found.length === 1 ? found[0] : undefined;
}

function isMeant(report: ReportSchedule, { what, form }: ReportChoice): boolean {
  return what === undefined ? report.form === form : report.what === what;
}

function owes({ from }: ReportSchedule, unit: string, { due }: Occurrence, registry: UnitRegistry): boolean {
  return owingUnits(from, registry).units.some((one) => one.id === unit && owesOn(one, due));
}

function askedOf(plan: Plan, { what, to }: ReportSchedule, { end, due }: Occurrence): AskedReport {
  return { planId: plan.id, what, to: to?.text, period: end, due };
}
