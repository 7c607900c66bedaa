import type { Reader } from '../../views/reader.ts';
import { topRows } from './sheet-top.ts';
import type { CellValue, Look, Row, Sheet } from './sheet.ts';

/** A column of a plain sheet: its head, its width in digits of the sheet's letters, its look. */
export interface PlainColumn {
  readonly head: string;
  readonly width: number;
  readonly look: Look;
}

/** A sheet of rows under one head without merged cells, under a title; a column that no row fills is left out. */
export function plainSheet(
  name: string,
  title: string,
  known: readonly PlainColumn[],
  rows: readonly (readonly CellValue[])[],
  reader: Reader,
): Sheet {
  const columns = known.flatMap((column, at) => (rows.some((values) => isFilled(values[at])) ? [{ ...column, at }] : []));
  const above = topRows(title, columns, reader);
  const head: Row = { cells: columns.map((column, index) => ({ column: index + 1, value: column.head, look: 'head' })) };
  const body = rows.map((values) => ({
    cells: columns.map(({ look, at }, index) => ({ column: index + 1, value: values[at], look })),
  }));
  return { name, columns: columns.map(({ width }) => ({ width })), rows: [...above, head, ...body], above: above.length, head: 1 };
}

function isFilled(value: CellValue): boolean {
  return value !== undefined && value !== '';
}
