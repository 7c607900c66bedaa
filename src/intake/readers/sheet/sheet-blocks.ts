import type { SourceBlock, SourceParagraph, SourceTable } from '../../../model/source-text.ts';
import { gridRows, type GridCell } from '../grid.ts';
import { refuseAmount } from '../unreadable-source.ts';
import { cellAddress } from './cell-place.ts';
import { mostCells } from './read-worksheet.ts';
import type { ReadCell, ReadSheet } from './workbook.ts';

/** Places of a table, blank ones too: cells scattered over a sheet would else make millions of blanks. */
const mostPlaces = 1_000_000;

/** The rows and columns of a sheet that a person sees something in, in order, by their place on the sheet. */
interface UsedGrid {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The blocks of a sheet as a person sees it: what stands alone over the head of the table and after its end is paragraphs, all else the table. */
export function sheetBlocks(sheet: ReadSheet): readonly SourceBlock[] {
  const cells = sheet.cells.filter((cell) => cell.text.trim() !== '' && isSeen(sheet, cell));
  const titles = titleCells(cells);
  const notes = noteCells(sheet, cells.slice(titles.length));
  const rest = cells.slice(titles.length, cells.length - notes.length);
  const alone = (cell: ReadCell) => aloneParagraph(sheet, cell);
  return [...titles.map(alone), ...(rest.length === 0 ? [] : [sheetTable(sheet, rest)]), ...notes.map(alone)];
}

/** A merged cell whose first row or column is hidden shows nothing either. */
function isSeen({ hiddenRows, hiddenColumns }: ReadSheet, { row, column }: ReadCell): boolean {
  return !hiddenRows.has(row) && !hiddenColumns.has(column);
}

/** The first cells, as long as each is alone in its row: all of them, where the sheet is a list of lines. */
function titleCells(cells: readonly ReadCell[]): readonly ReadCell[] {
  const first = cells.findIndex(({ row }, index) => cells[index + 1]?.row === row);
  return first === -1 ? cells : cells.slice(0, first);
}

/** The last cells, as long as each is alone in its row and says that it is a note, or covers columns as no row of a group at the end would. */
function noteCells(sheet: ReadSheet, cells: readonly ReadCell[]): readonly ReadCell[] {
  const last = cells.findLastIndex(
    (cell, index) => cells[index - 1]?.row === cell.row || (!isWide(sheet, cell) && !/^(?:注|备注|说明|填表|联系)/u.test(cell.text.trim())),
  );
  return cells.slice(last + 1);
}

function aloneParagraph(sheet: ReadSheet, cell: ReadCell): SourceParagraph {
  const centred = isWide(sheet, cell) && !/^(?:注|备注|说明)/u.test(cell.text.trim());
  return {
    type: 'paragraph',
    text: cell.text,
    place: { sheet: sheet.name, cell: cell.address },
    ...(centred ? { align: 'center' as const } : {}),
  };
}

function isWide({ merges }: ReadSheet, { row, column }: ReadCell): boolean {
  return merges.some((range) => range.top === row && range.left === column && range.right > column);
}

function sheetTable(sheet: ReadSheet, cells: readonly ReadCell[]): SourceTable {
  const grid = usedGrid(cells);
  const { rows, columns } = grid;
  if (rows.length * columns.length > mostPlaces) refuseAmount('cells', mostCells);
  return {
    type: 'table',
    caption: sheet.name,
    place: { sheet: sheet.name, cell: cellAddress(rows[0] ?? 1, columns[0] ?? 1) },
    rows: gridRows(placedCells(sheet, grid, cells), rows.length),
  };
}

/** Rows and columns without a word are no part of what a person reads as the table. */
function usedGrid(cells: readonly ReadCell[]): UsedGrid {
  const inOrder = (numbers: Iterable<number>) => [...new Set(numbers)].toSorted((a, b) => a - b);
  return { rows: inOrder(cells.map(({ row }) => row)), columns: inOrder(cells.map(({ column }) => column)) };
}

/** Every place of the grid once: the cells with words, then what they leave blank; what lies under a merged cell is not seen. */
function placedCells(sheet: ReadSheet, { rows, columns }: UsedGrid, cells: readonly ReadCell[]): readonly GridCell[] {
  const [rowAt, columnAt] = [placesOf(rows), placesOf(columns)];
  const words = new Map(cells.map(({ row, column, text }) => [`${row},${column}`, text]));
  const ranges = new Map(sheet.merges.map((range) => [`${range.top},${range.left}`, range]));
  const taken = new Uint8Array(rows.length * columns.length);
  const place = (row: number, column: number): GridCell | undefined => {
    const at = { row: rowAt.get(row) ?? 0, column: columnAt.get(column) ?? 0 };
    if (taken[at.row * columns.length + at.column] === 1) return undefined;
    const range = ranges.get(`${row},${column}`);
    const rowSpan = range === undefined ? 1 : countUpTo(rows, range.bottom) - at.row;
    const columnSpan = range === undefined ? 1 : countUpTo(columns, range.right) - at.column;
    for (let y = at.row; y < at.row + rowSpan; y++)
      taken.fill(1, y * columns.length + at.column, y * columns.length + at.column + columnSpan);
    return {
      ...at,
      rowSpan,
      columnSpan,
      text: words.get(`${row},${column}`) ?? '',
      place: { sheet: sheet.name, cell: cellAddress(row, column) },
    };
  };
  return rows.flatMap((row) => columns.flatMap((column) => place(row, column) ?? []));
}

function placesOf(numbers: readonly number[]): ReadonlyMap<number, number> {
  return new Map(numbers.map((number, index) => [number, index]));
}

/** How many of the numbers, which rise, are not beyond the last one. */
function countUpTo(numbers: readonly number[], last: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}
