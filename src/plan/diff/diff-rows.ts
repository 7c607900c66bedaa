import type { Approval, EditKind, EditPlace, PlanEdit } from '../../model/plan-edit.ts';
import { present } from '../../model/present.ts';
import { unapproved, wordsApproval } from './approvals.ts';
import { kinOf, matchRows, type Matching, type MatchRow } from './match-rows.ts';

/** Which rows of a plan are compared. */
export type RowKind = 'phase' | 'group' | 'task' | 'part';

/** A row of any kind as the comparison sees it. */
export interface DiffRow extends MatchRow {
  readonly no: string | undefined;
  readonly title: string;
  /** What is printed of it, of which a change is a change of words. */
  readonly words: string;
  /** The task of a part. */
  readonly task?: string | undefined;
}

/** Rows of two states brought together, and the edits of the rows as rows: come, gone, renumbered, reworded, moved, in another order. */
export interface RowDiff<Row> {
  readonly matching: Matching<Row>;
  readonly edits: readonly PlanEdit[];
}

/** Compares two lists of rows; `approveDropped` says who approved that one is gone. */
export function diffRows<Row extends DiffRow>(
  of: RowKind,
  before: readonly Row[],
  after: readonly Row[],
  list: EditPlace,
  approveDropped: (row: Row) => Approval = () => unapproved,
): RowDiff<Row> {
  const matching = matchRows(before, after);
  const edits = [
    ...matching.added.map((row) => added(of, row, before)),
    ...matching.dropped.map((row) => dropped(of, row, after, approveDropped(row))),
    ...matching.pairs.flatMap(([old, row]) => pairEdits(of, old, row)),
    ...reordered(of, matching.pairs, before, list),
  ];
  return { matching, edits };
}

/** A row as edits name it, after the edit. */
export function placeOf(of: RowKind, row: DiffRow, old: DiffRow = row): EditPlace {
  return {
    of,
    id: row.id,
    ...(old.id === row.id ? {} : { idBefore: old.id }),
    ...present({ task: row.task, no: row.no, noBefore: old.no === row.no ? undefined : old.no }),
    title: row.title,
  };
}

function added(of: RowKind, row: DiffRow, before: readonly DiffRow[]): PlanEdit {
  return { kind: `${of}-added`, place: placeOf(of, row), after: row.words, ...kin(of, row, before), approval: unapproved };
}

function dropped(of: RowKind, row: DiffRow, after: readonly DiffRow[], approval: Approval): PlanEdit {
  return { kind: `${of}-dropped`, place: placeOf(of, row), before: row.words, ...kin(of, row, after), approval };
}

function kin(of: RowKind, row: DiffRow, others: readonly DiffRow[]): Pick<PlanEdit, 'kin'> {
  const ids = of === 'task' ? kinOf(row, others) : [];
  return ids.length === 0 ? {} : { kin: [...ids] };
}

function pairEdits(of: RowKind, old: DiffRow, row: DiffRow): readonly PlanEdit[] {
  const place = placeOf(of, row, old);
  const renumbered = old.no !== row.no;
  return [
    ...(renumbered ? [edit(`${of}-renumbered`, place, old.no, row.no, unapproved)] : []),
    ...(old.words === row.words ? [] : [edit(`${of}-reworded`, place, old.words, row.words, wordsApproval(old.words, row.words))]),
    ...(isMoved(of, old, row) ? [edit(`${of}-moved`, place, old.group, row.group, unapproved)] : []),
    // An id that follows the number or place goes with it.
    ...(old.id !== row.id && (old.stable || row.stable) ? [edit('id-changed', place, old.id, row.id, { state: 'not-needed' })] : []),
  ];
}

function isMoved(of: RowKind, old: DiffRow, row: DiffRow): of is 'group' | 'task' {
  return (of === 'group' || of === 'task') && old.group !== row.group;
}

function edit(kind: EditKind, place: EditPlace, before: string | undefined, after: string | undefined, approval: Approval): PlanEdit {
  return { kind, place, ...present({ before, after }), approval };
}

/** Rows that kept number and group but follow each other in another order; one edit for the list, for who passed whom cannot be said. */
function reordered<Row extends DiffRow>(
  of: RowKind,
  pairs: readonly (readonly [Row, Row])[],
  before: readonly Row[],
  list: EditPlace,
): readonly PlanEdit[] {
  const kept = pairs.filter(([old, row]) => old.no === row.no && old.group === row.group);
  const places = kept.map(([old]) => before.indexOf(old));
  if (places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1))) return [];
  const labels = (rows: readonly Row[]): string => rows.map(({ no, title }) => no ?? title).join('、');
  const olds = kept.map(([old]) => old).toSorted((a, b) => before.indexOf(a) - before.indexOf(b));
  return [edit(`${of}s-reordered`, list, labels(olds), labels(kept.map(([, row]) => row)), unapproved)];
}
