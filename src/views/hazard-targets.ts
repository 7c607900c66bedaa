import { addDays, dayOf, type Day } from '../model/day.ts';
import { hazardGrades, type Hazard, type HazardGrade } from '../model/ledger.ts';
import type { Plan } from '../model/plan.ts';
import type { Target } from '../model/target.ts';
import { hazardCounts } from '../plan/hazard-counts.ts';
import { hazardStatuses } from '../plan/hazard-status.ts';
import { wanted } from './target-rows.ts';

/** What a target says about a ledger of hazards: the share that is closed, or the share whose five duties are stated; of which grade. */
export interface LedgerMeasure {
  readonly of: 'closed' | 'five';
  readonly grade: HazardGrade | undefined;
}

/** A target of a plan for its hazards, for one year or once, beside what the ledgers say. */
export interface HazardTarget {
  readonly measure: string;
  readonly when: string;
  /** As a table cell: 90%. */
  readonly wanted: string;
  /** Percent of all that were found by then, to one decimal; undefined before the year begins and where none was found. */
  readonly all: number | undefined;
  /** Percent of those found within the year. */
  readonly ownYear: number | undefined;
  /** The day for which both are true: the end of the year, or the as-of day within it. */
  readonly day: Day;
  /** By which of the two it is judged: the year's own only where the words say so. */
  readonly judgedBy: 'all' | 'ownYear';
  /** Whether it is reached; undefined where nothing can be said yet. */
  readonly reached: boolean | undefined;
  /** True once the year is over. */
  readonly final: boolean;
}

/** What the measure of a target says about a ledger of hazards; undefined where it is of something else. */
export function ledgerMeasure(measure: string): LedgerMeasure | undefined {
  if (!measure.includes('隐患') && !/五落实/u.test(measure)) return undefined;
  const grade = hazardGrades.find((one) => measure.includes(`${one}隐患`) || measure.includes(`${one}安全隐患`));
  if (/五落实/u.test(measure)) return { of: 'five', grade };
  return /(?:整改|治理|销号|闭环)(?:完成)?率/u.test(measure) ? { of: 'closed', grade } : undefined;
}

/** The targets of a plan that its hazards can be measured by, a row for each year. */
export function hazardTargets(plan: Plan, hazards: readonly Hazard[], asOf: Day): readonly HazardTarget[] {
  const targets = [
    ...plan.targets,
    ...plan.groups.flatMap((group) => group.targets),
    ...plan.tasks.flatMap((task) => [task, ...task.parts].flatMap((row) => row.targets)),
  ];
  return targets.flatMap((target) => {
    const measure = ledgerMeasure(target.measure);
    return measure === undefined ? [] : stepsOf(target, plan).map((step) => rowOf(target, step, measure, hazards, asOf));
  });
}

/** What is wanted by which day, counted from which. */
interface Step {
  readonly when: string;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly value: Pick<Target, 'compare' | 'value' | 'unit'>;
}

function stepsOf(target: Target, { period }: Plan): readonly Step[] {
  if (target.series.length === 0) {
    return [{ when: target.byText ?? '', start: undefined, end: target.by ?? period?.end, value: target }];
  }
  return target.series.map(({ year, start, end, ...step }) => ({
    when: year === undefined ? step.text : `${String(year)}年`,
    start: start ?? (year === undefined ? undefined : dayOf(year, 1, 1)),
    end: end ?? (year === undefined ? undefined : dayOf(year, 12, 31)),
    value: { unit: target.unit, ...step },
  }));
}

function rowOf(target: Target, step: Step, measure: LedgerMeasure, hazards: readonly Hazard[], asOf: Day): HazardTarget {
  const day = step.end === undefined || asOf < step.end ? asOf : step.end;
  const begun = step.start === undefined || step.start <= asOf;
  const own = hazards.filter(({ grade }) => measure.grade === undefined || grade === measure.grade);
  const all = begun ? shareOf(own, measure, day) : undefined;
  const ownYear =
    begun && step.start !== undefined
      ? shareOf(
          own.filter(({ found }) => step.start !== undefined && found >= step.start),
          measure,
          day,
        )
      : undefined;
  const judgedBy = target.accumulation === 'yearly' && step.start !== undefined ? 'ownYear' : 'all';
  const rate = judgedBy === 'all' ? all : ownYear;
  return {
    measure: target.measure,
    when: step.when,
    wanted: wanted(step.value),
    all,
    ownYear,
    day,
    judgedBy,
    reached: rate === undefined || step.value.value === undefined ? undefined : reaches(rate, step.value),
    final: step.end !== undefined && addDays(step.end, 1) <= asOf,
  };
}

function shareOf(hazards: readonly Hazard[], { of }: LedgerMeasure, day: Day): number | undefined {
  const { rate, fiveRate } = hazardCounts(hazardStatuses(hazards, day));
  return of === 'closed' ? rate : fiveRate;
}

/** Words without a comparison (达到70%) ask for that much or more. */
function reaches(rate: number, { compare = '>=', value = 0 }: Step['value']): boolean {
  if (compare === '<=') return rate <= value;
  if (compare === '<') return rate < value;
  return compare === '>' ? rate > value : rate >= value;
}
