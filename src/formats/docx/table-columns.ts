import type { ColumnKey, HeadCell, TableCell, TableView } from '../../views/table-view.ts';
import { shares } from './table-parts.ts';

/** The columns whose cells hold sentences. */
const longKeys: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['text', 'requirement', 'measures', 'milestones', 'targets', 'notes']);

/** Share of the width in per cent that the other columns take. */
const otherShares: Readonly<Partial<Record<ColumnKey, number>>> = {
  no: 5,
  group: 9,
  lead: 12,
  responsible: 14,
  assist: 14,
  other: 14,
  roles: 16,
  deadline: 11,
  short: 20,
};

/** A responsibility table as a document prints it: without the column of states, which belongs to the day and not to the document. */
export interface PrintedColumns {
  readonly keys: readonly ColumnKey[];
  readonly head: readonly (readonly HeadCell[])[];
  readonly cells: (cells: readonly TableCell[]) => readonly TableCell[];
  /** True where the groups are a column of their own, so that they need no rows. */
  readonly byGroup: boolean;
  /** True where the table needs landscape pages: more than four columns. */
  readonly wide: boolean;
  /** True where the letters are 五号: on landscape pages, or beside another column of sentences. */
  readonly dense: boolean;
}

/** The printed columns of a responsibility table. */
export function printedColumns(table: TableView): PrintedColumns {
  const keys = table.keys.filter((key) => key !== 'state');
  const long = keys.filter((key) => longKeys.has(key)).length;
  return {
    keys,
    head: table.head.map((row) => row.filter((cell) => cell.key !== 'state')).filter((row) => row.length > 0),
    cells: (cells) => cells.filter((cell) => cell.key !== 'state'),
    byGroup: keys.includes('group') && table.bodies.every((body) => body.group !== undefined),
    wide: keys.length > 4,
    dense: long > 1 || keys.length > 4,
  };
}

/** Widths of the columns: sentences share what the others leave, by the square root of their mean length. */
export function columnWidths(table: TableView, { keys, cells }: PrintedColumns, total: number): readonly number[] {
  const rows = table.bodies.flatMap((body) => body.rows.map((row) => cells(row.cells)));
  const long = keys.map((key, index) => (isLong(key) ? Math.sqrt(Math.max(16, meanLength(rows, index))) : 0));
  const taken = keys.reduce((sum, key) => sum + (isLong(key) ? 0 : (otherShares[key] ?? 10)), 0);
  const rest = Math.max(30, 100 - taken);
  const all = long.reduce((sum, weight) => sum + weight, 0);
  return shares(
    total,
    keys.map((key, index) => (isLong(key) ? (rest * (long[index] ?? 0)) / all : (otherShares[key] ?? 10))),
  );
}

function isLong(key: ColumnKey): boolean {
  return longKeys.has(key);
}

function meanLength(rows: readonly (readonly TableCell[])[], column: number): number {
  const letters = rows.reduce((sum, cells) => sum + (cells[column]?.lines.join('').length ?? 0), 0);
  return letters / Math.max(1, rows.length);
}
