import type { Day } from '../model/day.ts';
import type { Target } from '../model/target.ts';

/** A target below the one of the superior plan for the same measure. */
export interface LowerTarget {
  readonly own: Target;
  readonly above: Target;
  /** What the superior plan asks for by the day of the own target, in the own target's unit. */
  readonly wanted: number;
}

/** The targets of a task that ask for less than a superior plan asks of the same measure by `end`; what cannot be compared is left out. */
export function comparedTargets(own: readonly Target[], above: readonly Target[], end: Day | undefined): readonly LowerTarget[] {
  return own.flatMap((target) => {
    const lower = above.flatMap((superior) => lowerThan(target, superior, end));
    return lower.slice(0, 1);
  });
}

function lowerThan(own: Target, above: Target, end: Day | undefined): readonly LowerTarget[] {
  const wanted = wantedBy(above, own.by ?? end);
  if (own.value === undefined || wanted === undefined || !isSameMeasure(own, above) || isCap(own) !== isCap(above)) return [];
  const value = own.value * (own.multiplier ?? 1);
  const isLower = isCap(own) ? value > wanted : value < wanted;
  return isLower ? [{ own, above, wanted: wanted / (own.multiplier ?? 1) }] : [];
}

/** A cap is kept by staying under it. */
function isCap({ compare }: Target): boolean {
  return compare === '<=' || compare === '<';
}

function isSameMeasure(a: Target, b: Target): boolean {
  const name = measureOf(a);
  return name !== '' && name === measureOf(b) && unitOf(a) === unitOf(b);
}

function measureOf({ measure }: Target): string {
  return measure.replace(/[\s，,、。的]/gu, '');
}

function unitOf({ unit, series }: Target): string | undefined {
  return unit ?? series.find((step) => step.unit !== undefined)?.unit;
}

/** What a target asks for by a day: of a series its step for that year, of one with a later day nothing yet. */
function wantedBy({ value, multiplier = 1, by, series }: Target, day: Day | undefined): number | undefined {
  if (series.length > 0) return day === undefined ? undefined : series.find((step) => step.year === Number(day.slice(0, 4)))?.value;
  if (value === undefined || (by !== undefined && day !== undefined && by > day)) return undefined;
  return value * multiplier;
}
