import { addDays, daysBetween, type Day } from '../model/day.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Plan } from '../model/plan.ts';

/** The days over which something is to be done; an open one goes on beyond its end, or has none. */
export interface TaskWindow {
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly open: boolean;
}

/** The window of a deadline: from its own start, else the plan's, to its last day; undefined where its words name no time. */
export function windowOf(deadline: Deadline | undefined, plan: Pick<Plan, 'period'>): TaskWindow | undefined {
  if (deadline === undefined) return undefined;
  const open = isOpen(deadline);
  const end = deadline.due;
  if (!open && end === undefined) return undefined;
  return { start: startBefore(end, deadline.start ?? plan.period?.start), end, open };
}

/** True where a deadline never makes anyone late: 持续推进, 长期推进, 常态化. */
export function isOpen(deadline: Deadline): boolean {
  return deadline.kind === 'open';
}

/** How many days a window counts, first and last included; undefined while either is unknown. */
export function lengthOf(window: TaskWindow): number | undefined {
  return window.start === undefined || window.end === undefined ? undefined : daysBetween(window.start, window.end) + 1;
}

/** The share of a window that lies before the end of a day, 0 to 1; undefined while its start or end is unknown. */
export function elapsedShare(window: TaskWindow, day: Day): number | undefined {
  const length = lengthOf(window);
  if (length === undefined || window.start === undefined) return undefined;
  return Math.min(1, Math.max(0, daysBetween(window.start, addDays(day, 1)) / length));
}

/** A task due before the plan begins has one day, its last: a bar never runs backwards. */
function startBefore(end: Day | undefined, start: Day | undefined): Day | undefined {
  return end !== undefined && start !== undefined && start > end ? end : start;
}
