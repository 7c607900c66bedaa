import { defaultTreeAdapter } from 'parse5';
import type { SourceTable } from '../../../model/source-text.ts';
import { gridRows, type GridCell } from '../grid.ts';
import type { Remarks } from '../remarks.ts';
import { refuseAmount } from '../unreadable-source.ts';
import { attribute, childElements, descendants, isElement, type HtmlElement, type HtmlNode } from './html-node.ts';
import { shownWords } from './html-words.ts';
import { isLeftOut } from './left-out.ts';

/** Columns that a cell may cover and a table have. */
const mostColumns = 200;
/** Cells of a table. */
const mostCells = 200_000;

/** The rows of a table itself, not of tables inside it. */
function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return childElements(table).flatMap((part) =>
    part.tagName === 'tr'
      ? [part]
      : /^t(?:head|body|foot)$/u.test(part.tagName)
        ? childElements(part).filter(({ tagName }) => tagName === 'tr')
        : [],
  );
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** Whether a table has data: two rows and columns at least, and no such table inside it. Others put parts of a page in their places. */
export function isDataTable(table: HtmlElement): boolean {
  if (attribute(table, 'role') === 'presentation') return false;
  if (descendants(table, 'table').some(isDataTable)) return false;
  const rows = rowsOf(table).filter((row) => cellsOf(row).length > 0);
  return rows.length >= 2 && rows.filter((row) => cellsOf(row).length >= 2).length >= 2;
}

/** The table of a page, merged cells as one, its columns those that some row divides; undefined where it has no words. */
export function readHtmlTable(table: HtmlElement, number: number, remarks: Remarks): SourceTable | undefined {
  const rows = rowsOf(table).filter((row) => cellsOf(row).length > 0 && !isLeftOut(row));
  const heads = new Set(
    childElements(table)
      .filter(({ tagName }) => tagName === 'thead')
      .flatMap(childElements),
  );
  const drawn = drawnCells(rows, heads, remarks, number);
  if (drawn.every(({ text }) => text === '')) return undefined;
  const edges = [...new Set(drawn.map(({ column }) => column))].toSorted((a, b) => a - b);
  const grid = drawn.map((cell): GridCell => {
    const column = edges.indexOf(cell.column);
    const columnSpan = Math.max(1, edges.filter((edge) => edge >= cell.column && edge < cell.column + cell.columnSpan).length);
    return { ...cell, column, columnSpan, place: { table: number, cell: `${cell.row + 1},${column + 1}` } };
  });
  const caption = childElements(table).find(({ tagName }) => tagName === 'caption');
  const title = caption === undefined ? '' : shownWords(words(caption));
  return { type: 'table', place: { table: number }, rows: gridRows(grid, rows.length), ...(title === '' ? {} : { caption: title }) };
}

/** Cells take the first free columns of their row; a row that is left short has blanks at its end. */
function drawnCells(rows: readonly HtmlElement[], heads: ReadonlySet<HtmlElement>, remarks: Remarks, table: number): readonly GridCell[] {
  const drawn: GridCell[] = [];
  /** By column: the first row that is free in it. */
  const freeFrom: number[] = [];
  for (const [row, element] of rows.entries()) {
    let column = 0;
    for (const cell of cellsOf(element)) {
      while ((freeFrom[column] ?? 0) > row) column++;
      const rowSpan = rowsCovered(cell, rows, row);
      const columnSpan = Math.min(covered(cell, 'colspan'), mostColumns);
      for (let at = column; at < column + columnSpan; at++) freeFrom[at] = row + rowSpan;
      const isHead = cell.tagName === 'th' || heads.has(element);
      drawn.push({ row, column, rowSpan, columnSpan, text: cellText(cell, remarks, table), place: {}, isHead });
      column += columnSpan;
    }
    if (drawn.length > mostCells || freeFrom.length > mostCells) refuseAmount('cells', mostCells);
    blankEnd(drawn, freeFrom, row);
  }
  return drawn;
}

function blankEnd(drawn: GridCell[], freeFrom: number[], row: number): void {
  if (row === 0) return;
  for (let at = 0; at < freeFrom.length; at++) {
    if ((freeFrom[at] ?? 0) > row) continue;
    freeFrom[at] = row + 1;
    drawn.push({ row, column: at, rowSpan: 1, columnSpan: 1, text: '', place: {} });
  }
}

function covered(cell: HtmlElement, name: string): number {
  const value = Number(attribute(cell, name));
  return Number.isInteger(value) && value >= 1 ? value : 1;
}

/** A cell ends with the last row; 0 rows are all that are left. */
function rowsCovered(cell: HtmlElement, rows: readonly HtmlElement[], row: number): number {
  const left = rows.length - row;
  return attribute(cell, 'rowspan') === '0' ? left : Math.min(covered(cell, 'rowspan'), left);
}

function cellText(cell: HtmlElement, remarks: Remarks, table: number): string {
  if (descendants(cell, 'table').length > 0) remarks.add('nested-tables', { table });
  return shownWords(words(cell))
    .replace(/ *\n */gu, '\n')
    .replace(/\n{2,}/gu, '\n');
}

/** The words of a cell: boxes begin lines, cells of a table inside it are parted by tabs. */
function words(element: HtmlElement): string {
  return element.childNodes.map(wordsOf).join('');
}

function wordsOf(node: HtmlNode): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!isElement(node) || isLeftOut(node)) return '';
  if (node.tagName === 'br') return '\v';
  if (node.tagName === 'td' || node.tagName === 'th') return `${words(node)} `;
  return /^(?:p|div|li|tr|h[1-6]|ul|ol|table|section)$/u.test(node.tagName) ? `\v${words(node)}\v` : words(node);
}
