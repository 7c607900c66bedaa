import { daysBetween } from '../../model/day.ts';
import type { Deadline } from '../../model/deadline.ts';
import type { Approval, EditPlace, PlanEdit } from '../../model/plan-edit.ts';
import { present } from '../../model/present.ts';
import type { Task } from '../../model/task.ts';
import { validDeadline } from '../approved-changes.ts';
import { approvalOf, notNeeded } from './approvals.ts';
import type { Comparison } from './comparison.ts';

type Pair<T> = readonly [T, T];

/**
 * What became of the deadline of a task: of the one that holds, and of the one that is written where it was changed otherwise. A deadline put
 * off by an approved change is one edit, whether or not the written one was overwritten with it.
 */
export function taskDeadlineEdits([old, task]: Pair<Task>, place: EditPlace, comparison: Comparison): readonly PlanEdit[] {
  const { before, after, asOf } = comparison;
  const approve = (deadline: Deadline | undefined): Approval =>
    approvalOf(
      { before: old.id, after: task.id },
      comparison,
      (change) => change.deadline !== undefined && isSameTime(change.deadline, deadline),
    );
  const valid: Pair<Deadline | undefined> = [validDeadline(old, before, asOf), validDeadline(task, after, asOf)];
  const written: Pair<Deadline | undefined> = [old.deadline, task.deadline];
  const told = deadlineEdits(valid, place, approve);
  const same = valid.every((deadline, side) => isSameTime(deadline, written[side]) && deadline?.text === written[side]?.text);
  return same
    ? told
    : [...told, ...deadlineEdits(written, place, approve, '原定时限').filter((edit) => !told.some((one) => isSameMove(one, edit)))];
}

/** What became of a deadline: moved by days, of another nature, or only put in other words. */
export function deadlineEdits(
  [old, deadline]: Pair<Deadline | undefined>,
  place: EditPlace,
  approve: (deadline: Deadline | undefined) => Approval,
  subject?: string,
): readonly PlanEdit[] {
  const days = old?.due === undefined || deadline?.due === undefined ? 0 : daysBetween(old.due, deadline.due);
  const words = { place, ...present({ subject, before: old?.text, after: deadline?.text, dueBefore: old?.due, dueAfter: deadline?.due }) };
  if (days !== 0) return [{ kind: 'deadline-moved', ...words, days, approval: approve(deadline) }];
  if (!isSameTime(old, deadline)) return [{ kind: 'deadline-changed', ...words, approval: approve(deadline) }];
  return old?.text === deadline?.text ? [] : [{ kind: 'deadline-reworded', ...words, approval: notNeeded }];
}

/** True where two deadlines mean the same days and bind alike (力争 binds less), whatever their words. */
export function isSameTime(a: Deadline | undefined, b: Deadline | undefined): boolean {
  return meaningOf(a) === meaningOf(b);
}

function meaningOf(deadline: Deadline | undefined): string {
  if (deadline === undefined) return '';
  const { kind, due, start, hour, flags } = deadline;
  const nature = kind === 'open' || kind === 'none' ? kind : 'dated';
  return [nature, due, start, hour, flags.includes('aim'), flags.includes('open-tail'), due === undefined ? deadline.text : ''].join('|');
}

function isSameMove(a: PlanEdit, b: PlanEdit): boolean {
  return a.before === b.before && a.after === b.after;
}
