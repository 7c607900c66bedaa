import { longKeys, type PrintedColumns } from '../../views/printed-columns.ts';
import type { ColumnKey, TableCell, TableView } from '../../views/table-view.ts';
import { shares } from './table-parts.ts';

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
