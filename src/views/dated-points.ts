import { dayOf, type Day } from '../model/day.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Milestone } from '../model/milestone.ts';
import type { Target } from '../model/target.ts';
import { milestoneLine } from './table-cells.ts';

/** A deadline, milestone or target on its last day. */
export interface DatedPoint {
  readonly kind: 'deadline' | 'milestone' | 'target';
  readonly day: Day;
  readonly text: string;
  /** The number of a target with its unit, e.g. `30%`. */
  readonly value?: string;
}

/** What points are read from: a task, or a group with its own deadline, milestones and targets. */
export interface Bearer {
  readonly milestones: readonly Milestone[];
  readonly targets: readonly Target[];
}

/** The points of a task or group in the order of their days; what has no day is no point. */
export function datedPoints(bearer: Bearer, deadline: Deadline | undefined): readonly DatedPoint[] {
  const points = [...deadlinePoints(deadline), ...bearer.milestones.flatMap(milestonePoints), ...bearer.targets.flatMap(targetPoints)];
  return points.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function deadlinePoints(deadline: Deadline | undefined): readonly DatedPoint[] {
  return deadline?.due === undefined ? [] : [{ kind: 'deadline', day: deadline.due, text: deadline.text }];
}

function milestonePoints(milestone: Milestone): readonly DatedPoint[] {
  return milestone.due === undefined ? [] : [{ kind: 'milestone', day: milestone.due, text: milestoneLine(milestone) }];
}

/** A target in steps is a point at the end of each; one with a single day is one point. */
function targetPoints(target: Target): readonly DatedPoint[] {
  if (target.series.length > 0)
    return target.series.flatMap((step) => pointAt(step.end ?? lastOfYear(step.year), step.text, valueText(step)));
  return pointAt(target.by, target.text, valueText(target));
}

function pointAt(day: Day | undefined, text: string, value: string | undefined): readonly DatedPoint[] {
  return day === undefined ? [] : [{ kind: 'target', day, text, ...(value === undefined ? {} : { value }) }];
}

function lastOfYear(year: number | undefined): Day | undefined {
  return year === undefined ? undefined : dayOf(year, 12, 31);
}

/** The number of a target with its unit: 30%; undefined where the words give no number. */
export function valueText({
  value,
  unit,
}: {
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
}): string | undefined {
  return value === undefined ? undefined : `${value}${unit ?? ''}`;
}
