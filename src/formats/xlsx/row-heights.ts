import { lettersOf } from './looks.ts';
import type { Cell, Column, Row, Sheet } from './sheet.ts';
import { wrappedLines } from './text-measure.ts';

/** No program shows a row higher than 409 points. */
const highest = 400;
const padding = 7;

/** A sheet whose rows are high enough for their words; what needs more than a row can have is given several, merged. */
export function withHeights(sheet: Sheet): Sheet {
  const high = heightsOf(sheet);
  const rows = sheet.rows.flatMap((row, index) => rowsFor(row, high[index] ?? 0));
  return { ...sheet, rows: withSpans(rows, sheet.rows, high) };
}

/** Rows that one row becomes. */
function partsOf(height: number): number {
  return Math.max(1, Math.ceil(height / highest));
}

function rowsFor(row: Row, height: number): readonly Row[] {
  const parts = partsOf(height);
  const each = Math.ceil((height / parts) * 4) / 4;
  return [{ ...row, height: each }, ...Array.from({ length: parts - 1 }, () => ({ cells: [], height: each }))];
}

/** Cells span what their rows have become. */
function withSpans(rows: readonly Row[], before: readonly Row[], high: readonly number[]): readonly Row[] {
  const starts = [0];
  for (const height of high) starts.push((starts.at(-1) ?? 0) + partsOf(height));
  const firsts = new Map(starts.map((start, index) => [start, index]));
  return rows.map((row, at) => {
    const index = firsts.get(at);
    if (index === undefined || before[index] === undefined) return row;
    return {
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, ...spanFrom(index, cell.rows ?? 1, starts), top: isTall(cell, index, high) })),
    };
  });
}

function spanFrom(index: number, rows: number, starts: readonly number[]): Pick<Cell, 'rows'> {
  return { rows: (starts[index + rows] ?? 0) - (starts[index] ?? 0) };
}

/** The middle of a merged cell as high as a page is on no page that one reads first: its words stand at the top. */
function isTall({ rows = 1 }: Cell, index: number, high: readonly number[]): boolean {
  return rows > 1 && high.slice(index, index + rows).reduce((sum, height) => sum + height, 0) > highest;
}

/** Points that each row needs: first for cells of one row, then the last row of a merged cell takes what is still wanting. */
function heightsOf({ rows, columns }: Sheet): readonly number[] {
  const heights = rows.map(
    (row) => row.height ?? Math.max(...row.cells.map((cell) => ((cell.rows ?? 1) === 1 ? needOf(cell, columns) : 0)), 19),
  );
  for (const [at, row] of rows.entries()) {
    for (const cell of row.cells.filter((one) => (one.rows ?? 1) > 1)) {
      const last = at + (cell.rows ?? 1) - 1;
      const have = heights.slice(at, last + 1).reduce((sum, height) => sum + height, 0);
      heights[last] = (heights[last] ?? 0) + Math.max(0, needOf(cell, columns) - have);
    }
  }
  return heights;
}

function needOf({ value, look, column, columns: span = 1 }: Cell, columns: readonly Column[]): number {
  if (typeof value !== 'string' || look === 'id') return 0;
  const { size, line } = lettersOf(look);
  const width = columns.slice(column - 1, column - 1 + span).reduce((sum, one) => sum + (one.hidden === true ? 0 : one.width), 0);
  return width === 0 ? 0 : wrappedLines(value, (width * 11) / size) * line + padding;
}
