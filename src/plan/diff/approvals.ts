import type { Change } from '../../model/change.ts';
import type { Approval } from '../../model/plan-edit.ts';
import { present } from '../../model/present.ts';
import type { Comparison } from './comparison.ts';
import { letterPairs } from './text-likeness.ts';

/** Other words of the same meaning, or a note of our own: nobody has to approve them. */
export const notNeeded: Approval = { state: 'not-needed' };

/** Nothing on record approves it. */
export const unapproved: Approval = { state: 'none' };

/** Other words: where only marks and spaces differ, nobody has to approve them. */
export function wordsApproval(before: string, after: string): Approval {
  return letterPairs(before).letters === letterPairs(after).letters ? notNeeded : unapproved;
}

/** A task on both sides of a comparison; its id is absent on a side that does not have it. */
export interface TaskOnSides {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** The approval of an edit of a task: the latest change on record that fits it, in force or not yet; what the older side had counts too. */
export function approvalOf(task: TaskOnSides, { before, after, asOf }: Comparison, fits: (change: Change) => boolean): Approval {
  const known = [
    ...after.changes.filter((change) => change.task === task.after),
    ...before.changes.filter((change) => change.task === task.before),
  ];
  const fitting = known.filter(fits).toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const change = fitting.find(({ day }) => day <= asOf) ?? fitting[0];
  if (change === undefined) return unapproved;
  const { kind, day, approver, document } = change;
  return { state: day <= asOf ? 'approved' : 'not-yet', kind, day, approver, ...present({ document }) };
}
