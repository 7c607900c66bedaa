import type { SourceBlock, SourceTable } from '../../model/source-text.ts';
import { flatGrids } from './flat-table.ts';
import type { Grid, GridCell, Item, Line } from './origin.ts';

/** The blocks of a file as lines and grids: merged cells spread out, tables that the file flattened found again, blank lines left out. */
export function toItems(file: string, blocks: readonly SourceBlock[]): readonly Item[] {
  const items = blocks.map((block): Item => {
    if (block.type === 'table') return gridOf(file, block);
    const { text, listNumber, place, heading, align, startsPage } = block;
    return {
      type: 'line',
      text: `${listNumber ?? ''}${text}`,
      at: [{ file, place }],
      ...(heading === undefined ? {} : { heading }),
      ...(align === undefined ? {} : { align }),
      ...(startsPage === true ? { startsPage } : {}),
    };
  });
  return flatGrids(items)
    .filter((item) => item.type === 'grid' || item.text.trim() !== '')
    .map(trimmed);
}

function trimmed(item: Item): Item {
  return item.type === 'grid' ? item : { ...item, text: item.text.trim() };
}

/** A table with a cell at every place: one that covers others stands in all of them. */
function gridOf(file: string, table: SourceTable): Grid {
  const rows: GridCell[][] = table.rows.map(() => []);
  for (const [top, row] of table.rows.entries()) {
    let left = 0;
    for (const cell of row) {
      while (rows[top]?.[left] !== undefined) left++;
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let right = 0; right < cell.columnSpan; right++) {
          const covered = down > 0 ? ('above' as const) : right > 0 ? ('left' as const) : undefined;
          const target = rows[top + down];
          if (target)
            target[left + right] = {
              text: cell.text,
              at: [{ file, place: cell.place }],
              ...(covered && { covered }),
              ...(cell.isHead === true && { isHead: true }),
            };
        }
      }
      left += cell.columnSpan;
    }
  }
  return {
    type: 'grid',
    rows: rows.map((row) => filled(row, file, table)),
    at: [{ file, place: table.place }],
    flattened: false,
    ...(table.caption === undefined ? {} : { caption: table.caption }),
  };
}

function filled(row: readonly (GridCell | undefined)[], file: string, table: SourceTable): readonly GridCell[] {
  return Array.from(row, (cell) => cell ?? { text: '', at: [{ file, place: table.place }] });
}

/** The lines among some items. */
export function linesOf(items: readonly Item[]): readonly Line[] {
  return items.filter((item): item is Line => item.type === 'line');
}
