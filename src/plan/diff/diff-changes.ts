import type { Change } from '../../model/change.ts';
import type { EditPlace, PlanEdit } from '../../model/plan-edit.ts';
import { present } from '../../model/present.ts';
import { shortTitle } from '../short-title.ts';
import type { Comparison } from './comparison.ts';
import { placeOf, type DiffRow } from './diff-rows.ts';

type Side = 'before' | 'after';

/** Tasks that were brought together: older, newer. */
type Pairs = readonly (readonly [DiffRow, DiffRow])[];

/** Approved changes that only one side has on record, where no edit of their task tells the same. */
export function changeEdits(comparison: Comparison, edits: readonly PlanEdit[], pairs: Pairs): readonly PlanEdit[] {
  return [...onlyOn('after', comparison, edits, pairs), ...onlyOn('before', comparison, edits, pairs)];
}

function onlyOn(side: Side, comparison: Comparison, edits: readonly PlanEdit[], pairs: Pairs): readonly PlanEdit[] {
  const other: Side = side === 'after' ? 'before' : 'after';
  const known = new Set(comparison[other].changes.map((change) => keyOf(change, other, pairs)));
  const untold = comparison[side].changes.filter(
    (change) => !known.has(keyOf(change, side, pairs)) && !edits.some((edit) => tells(edit, change, side)),
  );
  return untold.map((change) => changeEdit(change, side, comparison, pairs));
}

/** The same change of the same tasks, whatever their ids are on that side. */
function keyOf({ task, into, ...rest }: Change, side: Side, pairs: Pairs): string {
  const row = (id: string): number | string => {
    const index = pairs.findIndex((pair) => pair[side === 'before' ? 0 : 1].id === id);
    return index === -1 ? `${side} ${id}` : index;
  };
  const facts = Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([row(task), into === undefined ? undefined : row(into), facts]);
}

const toldBy: Readonly<Record<Change['kind'], RegExp>> = {
  延期: /^deadline-/u,
  移交: /^role-/u,
  改责任: /^role-/u,
  合并: /^task-(?:struck|restored|dropped|added)$/u,
  取消: /^task-(?:struck|restored|dropped|added)$/u,
};

function tells({ kind, place }: PlanEdit, change: Change, side: Side): boolean {
  return place.of === 'task' && idOn(side, kind, place) === change.task && toldBy[change.kind].test(kind);
}

/** The id of an edit's task on a side; undefined where the task is not there. */
function idOn(side: Side, kind: PlanEdit['kind'], { id, idBefore }: EditPlace): string | undefined {
  if (kind === (side === 'after' ? 'task-dropped' : 'task-added')) return undefined;
  return side === 'after' ? id : (idBefore ?? id);
}

function changeEdit(change: Change, side: Side, comparison: Comparison, pairs: Pairs): PlanEdit {
  const { day, approver, document } = change;
  const words = [change.kind, change.deadline?.text, change.to?.text, change.into, change.reason]
    .filter((word) => word !== undefined)
    .join(' ');
  const state = day <= comparison.asOf ? 'approved' : 'not-yet';
  const approval = { state, kind: change.kind, day, approver, ...present({ document }) } as const;
  const beside = { place: placeOn(side, change.task, comparison, pairs), approval };
  return side === 'after' ? { kind: 'change-recorded', ...beside, after: words } : { kind: 'change-withdrawn', ...beside, before: words };
}

function placeOn(side: Side, id: string, comparison: Comparison, pairs: Pairs): EditPlace {
  const pair = pairs.find((one) => one[side === 'before' ? 0 : 1].id === id);
  if (pair !== undefined) return placeOf('task', pair[1], pair[0]);
  const task = comparison[side].tasks.find((one) => one.id === id);
  return { of: 'task', id, ...present({ no: task?.no }), title: task === undefined ? id : shortTitle(task) };
}
