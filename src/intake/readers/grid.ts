import type { SourceCell, SourcePlace } from '../../model/source-text.ts';

/** A cell on its way into a table: where it begins, from 0, and what it covers. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly place: SourcePlace;
  readonly isHead?: boolean;
}

/** The rows of a table from its cells in any order; a row that holds only what began above it is empty. */
export function gridRows(cells: readonly GridCell[], rowCount: number): readonly (readonly SourceCell[])[] {
  const rows: GridCell[][] = Array.from({ length: rowCount }, () => []);
  for (const cell of cells) rows[cell.row]?.push(cell);
  return rows.map((row) => row.toSorted((a, b) => a.column - b.column).map(sourceCell));
}

function sourceCell({ text, place, rowSpan, columnSpan, isHead }: GridCell): SourceCell {
  return { text, place, rowSpan, columnSpan, ...(isHead === true ? { isHead } : {}) };
}
