import type { Doubt } from '../draft/draft-node.ts';
import type { GridCell } from './origin.ts';
import { roleCell } from './role-cell.ts';
import type { ColumnRoles } from './table-columns.ts';
import type { HeadColumn } from './table-head.ts';
import type { TaskRow } from './task-table.ts';
import { tidyTitle } from './tidy-words.ts';

/**
 * In a flattened table, blank cells of who leads and who is responsible were most likely one merged cell: each takes the words above it in its
 * group, where there are none those below, and says so as a doubt. Other blank cells stay blank, unless all roles of the row are blank too.
 */
export function fillBlanks(rows: readonly TaskRow[], columns: readonly HeadColumn[], roles: ColumnRoles): readonly TaskRow[] {
  // A second column of the same meaning adds to the first: where it is blank, it has nothing to add.
  const main = (['lead', 'responsible', 'roles'] as const).flatMap((key) => columns.find(({ meaning }) => meaning === key)?.index ?? []);
  const others = [
    ...columns.filter(({ meaning }) => meaning === 'assist').map(({ index }) => index),
    ...(roles.deadline === undefined ? [] : [roles.deadline]),
  ];
  const before = rows;
  const isMerged = (row: number): boolean => main.length > 0 && main.every((index) => isBlank(before[row]?.cells[index]));
  let filled = rows;
  for (const index of main) filled = fillColumn(filled, index, columns, () => true);
  for (const index of others) filled = fillColumn(filled, index, columns, isMerged);
  return filled;
}

function isBlank(cell: GridCell | undefined): boolean {
  return cell === undefined || cell.text.trim() === '';
}

function fillColumn(
  rows: readonly TaskRow[],
  index: number,
  columns: readonly HeadColumn[],
  may: (row: number) => boolean,
): readonly TaskRow[] {
  if (rows.every(({ cells }) => isBlank(cells[index]))) return rows;
  const { label: head = '', meaning } = columns.find((column) => column.index === index) ?? {};
  const isDeadline = meaning === 'deadline';
  return rows.map((row, at) => {
    if (!isBlank(row.cells[index])) return row;
    const source = may(at) ? nearest(rows, at, index) : undefined;
    if (source === undefined)
      return isDeadline ? { ...row, doubts: [...row.doubts, { id: 'blank-cell', facts: { head }, at: row.cells[index]?.at ?? [] }] } : row;
    const doubt: Doubt = {
      id: 'merged-blank',
      facts: { head, from: source.from, words: tidyTitle(roleCell(source.cell).text.replaceAll('\n', '、')) },
      at: row.cells[index]?.at ?? [],
    };
    return { ...row, cells: row.cells.with(index, source.cell), doubts: [...row.doubts, doubt] };
  });
}

/** The filled cell above in the same group, else the one below. */
function nearest(rows: readonly TaskRow[], at: number, index: number): { readonly cell: GridCell; readonly from: string } | undefined {
  const group = rows[at]?.group;
  for (let above = at - 1; above >= 0 && rows[above]?.group === group; above--) {
    const cell = rows[above]?.cells[index];
    if (cell && !isBlank(cell)) return { cell, from: '上面一行' };
  }
  for (let below = at + 1; below < rows.length && rows[below]?.group === group; below++) {
    const cell = rows[below]?.cells[index];
    if (cell && !isBlank(cell)) return { cell, from: '下面一行' };
  }
  return undefined;
}
