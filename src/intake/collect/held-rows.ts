import { addressOf, cellAt, type MergedRange } from './filled-workbook.ts';
import type { FoundTable } from './find-table.ts';
import { isFilled } from './read-words.ts';
import type { Tell } from './tell.ts';

/** The rows that are not read because cells in them that are filled in were merged: nobody knows for which row the words are. */
export function heldRows({ sheet, head }: FoundTable, filled: readonly number[], tell: Tell): ReadonlySet<number> {
  const held = new Set<number>();
  const first = Math.min(...filled);
  for (const range of sheet.merges.filter((one) => one.top > head && one.left >= first && filled.some((column) => covers(one, column)))) {
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, index) => range.top + index);
    if (!rows.some((row) => filled.some((column) => isFilled(cellAt(sheet, row, column))))) continue;
    tell(
      'form-merged',
      { range: `${addressOf(range.top, range.left)}:${addressOf(range.bottom, range.right)}` },
      { row: range.top, column: range.left },
    );
    for (const row of rows) held.add(row);
  }
  return held;
}

function covers({ left, right }: MergedRange, column: number): boolean {
  return left <= column && column <= right;
}
