import type { Day } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import type { Role } from '../../model/role.ts';
import type { Unit } from '../../model/unit.ts';
import { unitRegistry, type UnitRegistry } from '../../plan/unit-registry.ts';
import { judgedTasks, runningTasks, type JudgedTask } from '../judged-tasks.ts';
import type { Reader } from '../reader.ts';
import { answersFor, type RolledUp } from '../roll-up.ts';
import { meantByTask, meantUnit, type MeantUnit } from '../../plan/meant-unit.ts';

/** Of what a report speaks: the plans, the days whose events it tells, the day for which states are true, and whose work it is about. */
export interface ReportScope {
  readonly what: RolledUp;
  /** One plan, where the report is about it alone. */
  readonly plan: Plan | undefined;
  readonly unit: Unit | undefined;
  readonly reader: Reader;
  /** The day for which the last report was true: the one before the period. */
  readonly since: Day;
  /** The days of the period as far as the as-of day: what happened on them is told. */
  readonly days: Period;
  /** The plans whose period shares a day with these days. */
  readonly plans: readonly Plan[];
  readonly registry: UnitRegistry;
}

/** Makes the scope of a report. */
export function reportScope(
  what: RolledUp,
  {
    plan,
    unit,
    period,
    asOf,
  }: {
    readonly plan: Plan | undefined;
    readonly unit: Unit | undefined;
    readonly period: Period & { readonly before: Period };
    readonly asOf: Day;
  },
): ReportScope {
  const days = { start: period.start, end: asOf < period.end ? asOf : period.end };
  const plans = (plan === undefined ? what.plans : [plan]).filter((one) => isIn(one, days));
  const registry = unitRegistry(what.units);
  return { what, plan, unit, reader: { asOf, edition: 'internal' }, since: period.before.end, days, plans, registry };
}

/** Whether a plan's period shares a day with some days; one without a period begins with its document. */
export function isIn({ period, date }: Plan, { start, end }: Period): boolean {
  const first = period?.start ?? date;
  return (first === undefined || first <= end) && (period?.end === undefined || period.end >= start);
}

/** The tasks that the report counts as of a day: those of its plan, else of all plans that run on the day; of its unit, where it has one. */
export function scopeTasks({ what, plan, unit, reader }: ReportScope, asOf: Day = reader.asOf): readonly JudgedTask[] {
  const on: Reader = { ...reader, asOf };
  const all =
    plan === undefined
      ? runningTasks(what.plans, on, what.site)
      : isIn(plan, { start: '0001-01-01' as Day, end: asOf })
        ? judgedTasks([plan], on, what.site)
        : [];
  if (unit === undefined) return all;
  const meant = meantUnit(unit.id, what.units, asOf);
  return all.filter((one) => answersFor(one.task.roles, meantByTask(meant, one.task, one.plan, asOf)));
}

/** Whether roles mean the unit of the report; all do where it has none. */
export function meansScope(scope: ReportScope): (roles: readonly Role[]) => boolean {
  const meant = scopeUnit(scope);
  return (roles) => meant === undefined || answersFor(roles, meant);
}

/** The unit of the report with everything under whose name it is meant. */
export function scopeUnit({ unit, what, reader }: ReportScope): MeantUnit | undefined {
  return unit === undefined ? undefined : meantUnit(unit.id, what.units, reader.asOf);
}
