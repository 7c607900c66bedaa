import type { SourcePlace, SourceTable } from '../../../model/source-text.ts';
import { gridRows, type GridCell } from '../grid.ts';
import { child, childSwitch, childValue, type XmlElement } from '../office/xml-tree.ts';
import { refuseAmount } from '../unreadable-source.ts';
import { readParagraph } from './read-paragraph.ts';
import { shownChildren } from './shown-children.ts';
import type { WordDocument } from './word-document.ts';

/** Columns that Word allows. */
const mostColumns = 63;
/** Cells that a document's tables may have together. */
const mostCells = 200_000;

/** A cell of the grid that Word draws: columns are those of its finest division. */
interface DrawnCell {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly isHead: boolean;
  rows: number;
}

/** A table, merged cells as one, its columns those that some row divides; undefined where it has no rows. */
export function readTable(table: XmlElement, document: WordDocument): SourceTable | undefined {
  const place = { table: ++document.counts.table };
  const { cells, rowCount } = drawnCells(table, document, place);
  if (cells.length === 0) return undefined;
  const edges = [...new Set(cells.map(({ from }) => from))].toSorted((a, b) => a - b);
  const columnAt = new Map(edges.map((edge, index) => [edge, index]));
  const grid = cells.map((cell): GridCell => {
    const column = columnAt.get(cell.from) ?? 0;
    const columnSpan = Math.max(1, edges.filter((edge) => edge >= cell.from && edge < cell.to).length);
    return {
      row: cell.row,
      column,
      rowSpan: cell.rows,
      columnSpan,
      text: cell.words,
      place: cellPlace(place, cell.row, column),
      isHead: cell.isHead,
    };
  });
  return { type: 'table', place, rows: gridRows(grid, rowCount) };
}

function cellPlace({ table }: SourcePlace, row: number, column: number): SourcePlace {
  return { ...(table === undefined ? {} : { table }), cell: `${row + 1},${column + 1}` };
}

function drawnCells(
  table: XmlElement,
  document: WordDocument,
  place: SourcePlace,
): { readonly cells: readonly DrawnCell[]; readonly rowCount: number } {
  const cells: DrawnCell[] = [];
  /** By column: the cell that goes on below where the next row says so. */
  const open = new Map<number, DrawnCell>();
  let rowCount = 0;
  for (const row of rowsOf(table, document, place)) {
    readRow(row, { cells, open, row: rowCount, document, place });
    rowCount++;
    if (cells.length > mostCells) refuseAmount('cells', mostCells);
  }
  return { cells, rowCount };
}

/** Rows that were taken out while changes were tracked are gone. */
function rowsOf(table: XmlElement, document: WordDocument, place: SourcePlace): readonly XmlElement[] {
  return shownChildren(table, document, place).filter((row) => {
    if (row.name !== 'w:tr') return false;
    const isDeleted = child(child(row, 'w:trPr'), 'w:del') !== undefined;
    if (isDeleted) document.remarks.add('deleted-text', place);
    return !isDeleted;
  });
}

/** Where reading is in a table. */
interface RowReading {
  readonly cells: DrawnCell[];
  readonly open: Map<number, DrawnCell>;
  readonly row: number;
  readonly document: WordDocument;
  readonly place: SourcePlace;
}

function readRow(row: XmlElement, reading: RowReading): void {
  const properties = child(row, 'w:trPr');
  const isHead = childSwitch(properties, 'w:tblHeader') === true;
  let at = columns(childValue(properties, 'w:gridBefore'), 0);
  if (at > 0) reading.cells.push({ row: reading.row, from: 0, to: at, words: '', isHead: false, rows: 1 });
  const written = shownChildren(row, reading.document, reading.place).filter(({ name }) => name === 'w:tc');
  for (const [index, cell] of written.entries()) {
    const width = columns(childValue(child(cell, 'w:tcPr'), 'w:gridSpan'), 1);
    if (!goesOnRight(cell)) readCell(cell, at, at + width + widthOnRight(written, index), isHead, reading);
    at += width;
  }
  const after = columns(childValue(properties, 'w:gridAfter'), 0);
  if (after > 0) reading.cells.push({ row: reading.row, from: at, to: at + after, words: '', isHead: false, rows: 1 });
}

function columns(words: string | undefined, otherwise: number): number {
  const value = Number(words);
  return words !== undefined && Number.isInteger(value) && value >= 0 ? Math.min(value, mostColumns) : otherwise;
}

/** Cells that older programs merged to the right say so themselves. */
function goesOnRight(cell: XmlElement): boolean {
  const merge = child(child(cell, 'w:tcPr'), 'w:hMerge');
  return merge !== undefined && merge.attributes['val'] !== 'restart';
}

function widthOnRight(row: readonly XmlElement[], index: number): number {
  const rest = row.slice(index + 1);
  const end = rest.findIndex((cell) => !goesOnRight(cell));
  return rest
    .slice(0, end === -1 ? rest.length : end)
    .reduce((sum, cell) => sum + columns(childValue(child(cell, 'w:tcPr'), 'w:gridSpan'), 1), 0);
}

function readCell(cell: XmlElement, from: number, to: number, isHead: boolean, reading: RowReading): void {
  const { cells, open, row } = reading;
  const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
  const above = open.get(from);
  const goesOn = merge !== undefined && merge.attributes['val'] !== 'restart';
  const words = cellWords(cell, reading);
  if (goesOn && above?.to === to && above.row + above.rows === row) {
    above.rows++;
    return;
  }
  const own: DrawnCell = { row, from, to, words, isHead, rows: 1 };
  cells.push(own);
  if (merge === undefined) open.delete(from);
  else open.set(from, own);
}

/** The paragraphs of a cell, a line each with their numbers; a table in it is read row by row. */
function cellWords(cell: XmlElement, { document, place }: RowReading): string {
  const lines = shownChildren(cell, document, place).flatMap((element) => blockLines(element, document, place));
  return trimmedLines(lines).join('\n');
}

function blockLines(element: XmlElement, document: WordDocument, place: SourcePlace): readonly string[] {
  if (element.name === 'w:p') return paragraphLines(element, document, place);
  if (element.name !== 'w:tbl') return [];
  document.remarks.add('nested-tables', place);
  return rowsOf(element, document, place).map((row) =>
    shownChildren(row, document, place)
      .filter(({ name }) => name === 'w:tc')
      .map((cell) => cellWords(cell, { document, place, cells: [], open: new Map(), row: 0 }).replaceAll('\n', ' '))
      .join('\t'),
  );
}

function paragraphLines(element: XmlElement, document: WordDocument, place: SourcePlace): readonly string[] {
  const { text, listNumber = '', boxes, notes } = readParagraph(element, document, place);
  const inBoxes = boxes.flatMap((box) => shownChildren(box, document, place).flatMap((inside) => blockLines(inside, document, place)));
  const inNotes = notes.flatMap((name) => noteLines(name, document, place));
  return [listNumber + text.replaceAll('\f', '\n'), ...inBoxes, ...inNotes];
}

function noteLines(name: string, document: WordDocument, place: SourcePlace): readonly string[] {
  const note = document.notes.get(name);
  if (note === undefined) return [];
  document.remarks.add('footnotes', place);
  return shownChildren(note, document, place).flatMap((element) => blockLines(element, document, place));
}

/** Empty lines before and after the words of a cell are its margins. */
function trimmedLines(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first === -1 ? [] : lines.slice(first, last + 1);
}
