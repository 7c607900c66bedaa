import { receiptStates, type ReceiptState } from '../model/receipt.ts';
import { percentOf } from './hazard-counts.ts';
import { countedCells, type ReceiptCell, type ReceiptMatrix, type ReceiptRow } from './receipt-matrix.ts';

/** How many of the reports that were owed stand in which state; the states add up to `owed`. */
export interface ReceiptCounts {
  readonly owed: number;
  readonly states: Readonly<Record<ReceiptState, number>>;
  /** 按时 and 零报告. */
  readonly inTime: number;
  /** In time of owed in percent, to one decimal; undefined where nothing was owed. */
  readonly rate: number | undefined;
}

/** A unit's place by its reports. */
export interface ReceiptRank {
  readonly row: ReceiptRow;
  readonly counts: ReceiptCounts;
  /** 1 for the best; units that are equal share a place, and the next place is left out. Undefined where nothing was owed. */
  readonly place: number | undefined;
  /** True where another unit has the same place. */
  readonly tied: boolean;
}

/** The counts over cells; those that are not counted are left out. */
export function receiptCounts(cells: readonly ReceiptCell[]): ReceiptCounts {
  const counted = cells.filter((cell) => cell.counted);
  const many = (state: ReceiptState): number => counted.filter((cell) => cell.state === state).length;
  const states = Object.fromEntries(receiptStates.map((state) => [state, many(state)])) as Record<ReceiptState, number>;
  const inTime = states.按时 + states.零报告;
  return { owed: counted.length, states, inTime, rate: percentOf(inTime, counted.length) };
}

/** The units of a matrix by the share that came in time; of equals those with fewer missing, then fewer sent back, then the order of the registry. */
export function receiptRanking({ rows }: Pick<ReceiptMatrix, 'rows'>): readonly ReceiptRank[] {
  const counted = rows.map((row) => ({ row, counts: receiptCounts(row.cells) }));
  const ordered = counted.toSorted((a, b) => better(a.counts, b.counts));
  return ordered.map(({ row, counts }) => {
    const equals = ordered.filter((other) => better(other.counts, counts) === 0);
    const place = counts.owed === 0 ? undefined : ordered.filter((other) => better(other.counts, counts) < 0).length + 1;
    return { row, counts, place, tied: place !== undefined && equals.length > 1 };
  });
}

/** The reports that were not in time (迟报, 未报, 退回), by period and unit: the list of a 通报. */
export function receiptLapses(matrix: Pick<ReceiptMatrix, 'rows'>): readonly ReceiptCell[] {
  return countedCells(matrix)
    .filter(({ state }) => state !== '按时' && state !== '零报告')
    .toSorted((a, b) => (a.period.due < b.period.due ? -1 : a.period.due > b.period.due ? 1 : 0));
}

/** Shares are compared as whole numbers; who owed nothing stands last. */
function better(a: ReceiptCounts, b: ReceiptCounts): number {
  if (a.owed === 0 || b.owed === 0) return Number(a.owed === 0) - Number(b.owed === 0);
  return (
    b.inTime * a.owed - a.inTime * b.owed ||
    a.states.未报 * b.owed - b.states.未报 * a.owed ||
    a.states.退回 * b.owed - b.states.退回 * a.owed
  );
}
