import type { ColumnKey, TableCell } from './table-view.ts';

/** What merging needs of a row: its cells. */
interface Row {
  readonly cells: readonly TableCell[];
}

/** The columns in which equal neighbours are printed as one cell, each for itself; deadlines are not among them. */
export const mergedKeys: ReadonlySet<ColumnKey> = new Set(['lead', 'responsible', 'assist', 'other', 'roles']);

/** The rows of one group with equal neighbours merged: the first cell of a run spans it, the others are covered and keep their words. */
export function mergeCells<R extends Row>(rows: readonly R[]): readonly R[] {
  const spans = rows.map((row) => row.cells.map((cell) => ({ rowspan: cell.rowspan, covered: cell.covered })));
  const width = rows[0]?.cells.length ?? 0;
  for (let column = 0; column < width; column += 1) mergeColumn(rows, column, spans);
  return rows.map((row, at) => ({ ...row, cells: row.cells.map((cell, column) => ({ ...cell, ...spans[at]?.[column] })) }));
}

interface Span {
  rowspan: number;
  covered: boolean;
}

function mergeColumn(rows: readonly Row[], column: number, spans: readonly (readonly Span[])[]): void {
  let first = 0;
  for (let at = 1; at < rows.length; at += 1) {
    const head = spans[first]?.[column];
    const span = spans[at]?.[column];
    if (!canMerge(rows[first]?.cells[column], rows[at]?.cells[column]) || head === undefined || span === undefined) first = at;
    else {
      head.rowspan += 1;
      Object.assign(span, { rowspan: 1, covered: true });
    }
  }
}

/**
 * Blank cells say nothing in common, and 无 or / is printed in every row; the group's own title is one by nature, and so is what a part
 * takes over from its task.
 */
function canMerge(above: TableCell | undefined, cell: TableCell | undefined): boolean {
  if (above === undefined || cell === undefined || cell.kind !== 'filled' || above.kind !== 'filled') return false;
  const mergeable = cell.key === 'group' || mergedKeys.has(cell.key) || cell.inherited === 'task';
  return mergeable && above.lines.join('\n') === cell.lines.join('\n');
}
