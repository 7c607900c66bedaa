import type { SourceNoise, SourceTable } from '../../../model/source-text.ts';
import { gridRows, type GridCell } from '../grid.ts';
import { cellMargin, cellWords, isFull, type CellMargin } from './cell-words.ts';
import type { RuledCell, RuledTable } from './ruled-table.ts';
import type { TextLine } from './text-line.ts';

/** A cell of a table that may go over pages; places across are counted from the left end of the table. */
export interface JoinedCell {
  readonly page: number;
  readonly row: number;
  rowSpan: number;
  readonly left: number;
  readonly right: number;
  lines: readonly TextLine[];
  isHead: boolean;
}

/** A table that may go over pages. */
export interface JoinedTable {
  readonly page: number;
  readonly width: number;
  rowCount: number;
  isOpenBelow: boolean;
  lastPage: number;
  readonly cells: JoinedCell[];
}

/** So far apart may be what is meant to be the same rule on two pages. */
const near = 4;
/** Rows of a head that are repeated on each page. */
const mostHeadRows = 4;

/** The table of one page, as the beginning of one that may go on. */
export function beginTable(table: RuledTable): JoinedTable {
  const { page, rowCount, isOpenBelow, left, right } = table;
  return { page, width: right - left, rowCount, isOpenBelow, lastPage: page, cells: table.cells.map((cell) => joinedCell(cell, table, 0)) };
}

function joinedCell(cell: RuledCell, { page, left }: RuledTable, below: number): JoinedCell {
  // Lines are moved with their cell, so that margins can be measured over all pages.
  const lines = cell.lines.map((line) => ({ ...line, left: line.left - left, right: line.right - left }));
  return { page, row: cell.row + below, rowSpan: cell.rowSpan, left: cell.left - left, right: cell.right - left, lines, isHead: false };
}

/** Whether a table of the next page has the width and the rules of this one. */
function isContinued(table: JoinedTable, next: RuledTable): boolean {
  if (next.page !== table.lastPage + 1 || Math.abs(next.right - next.left - table.width) > near) return false;
  const edges = new Set(table.cells.map(({ left }) => left));
  const known = (at: number) => [...edges].some((edge) => Math.abs(edge - at) <= near);
  return next.cells.every(({ left }) => known(left - next.left));
}

/**
 * The table of the next page with its columns where those of this one are, where both have as many: some programs measure the columns of each page anew.
 * Only where its head is printed again, or `isNamed` by a line that says so; undefined where it is another table.
 */
export function withSameColumns(table: JoinedTable, next: RuledTable, isNamed: boolean): RuledTable | undefined {
  if (isContinued(table, next)) return next;
  if (next.page !== table.lastPage + 1 || !(isNamed || repeatedHeads(table, next) > 0)) return undefined;
  const [own, other] = [
    distinct([...table.cells.map(({ left }) => left), table.width]),
    distinct([...next.cells.map(({ left }) => left), next.right]),
  ];
  if (own.length !== other.length) return undefined;
  const moved = (at: number) => (own[other.findIndex((edge) => Math.abs(edge - at) <= near)] ?? at - next.left) + next.left;
  const cells = next.cells.map((cell) => {
    const [left, right] = [moved(cell.left), moved(cell.right)];
    // Lines are stretched with their cell: what was full there is full here.
    const placed = (at: number) => left + ((at - cell.left) * (right - left)) / Math.max(1, cell.right - cell.left);
    const lines = cell.lines.map((line) => ({ ...line, left: placed(line.left), right: placed(line.right) }));
    return { ...cell, left, right, lines };
  });
  return { ...next, cells };
}

function distinct(places: readonly number[]): readonly number[] {
  return places.toSorted((a, b) => a - b).filter((place, index, all) => index === 0 || place - (all[index - 1] ?? 0) > near);
}

/** Adds the rows of the next page: a head that is printed again is left out, a row and merged cells that the page cut are put together. */
export function continueTable(table: JoinedTable, next: RuledTable, noise: SourceNoise[]): void {
  const heads = repeatedHeads(table, next);
  if (heads > 0) {
    markHeads(table, heads);
    const words = next.cells.filter(({ row }) => row < heads).map(plainWords);
    noise.push({ text: words.filter((text) => text !== '').join(' '), place: { page: next.page }, reason: 'repeated-head' });
  }
  const added = next.cells.filter(({ row }) => row >= heads).map((cell) => joinedCell({ ...cell, row: cell.row - heads }, next, 0));
  const cut = isRowCut(table, added);
  const below = table.rowCount - (cut ? 1 : 0);
  for (const cell of added) addCell(table, { ...cell, row: cell.row + below }, cell.row === 0, cut);
  table.rowCount = below + next.rowCount - heads;
  table.isOpenBelow = next.isOpenBelow;
  table.lastPage = next.page;
}

function plainWords({ lines }: { readonly lines: readonly TextLine[] }): string {
  return lines
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');
}

/** How many first rows of the next page have the words of the first rows of the table. */
function repeatedHeads(table: JoinedTable, next: RuledTable): number {
  const wordsOf = (
    cells: readonly { readonly row: number; readonly rowSpan: number; readonly lines: readonly TextLine[] }[],
    row: number,
  ) =>
    cells
      .filter((cell) => cell.row === row)
      .map((cell) => `${plainWords(cell)} ${cell.rowSpan}`)
      .join('|');
  let count = 0;
  while (
    count < Math.min(mostHeadRows, next.rowCount) &&
    wordsOf(next.cells, count).replace(/[\s|\d]/gu, '') !== '' &&
    wordsOf(table.cells, count) === wordsOf(next.cells, count)
  )
    count++;
  // A head ends where all of its cells end.
  while (count > 0 && table.cells.some(({ row, rowSpan }) => row < count && row + rowSpan > count)) count--;
  return count;
}

function markHeads(table: JoinedTable, heads: number): void {
  for (const cell of table.cells) if (cell.row < heads) cell.isHead = true;
}

/** The last cells of the table so far. */
function lastCells(table: JoinedTable): readonly JoinedCell[] {
  return table.cells.filter(({ row, rowSpan }) => row + rowSpan === table.rowCount);
}

function sameColumn(one: JoinedCell, other: JoinedCell): boolean {
  return Math.abs(one.left - other.left) <= near && Math.abs(one.right - other.right) <= near;
}

/**
 * Whether the last row goes on in the first of the next page: no rule closes it, or what is full in one of them is empty in the other. Cells over
 * several rows do not count, they may go on either way.
 */
function isRowCut(table: JoinedTable, added: readonly JoinedCell[]): boolean {
  if (table.isOpenBelow) return true;
  const above = lastCells(table);
  const first = added.filter(({ row }) => row === 0);
  // A row of a group has other cells than the row that it would go on with.
  if (first.some((cell) => plainWords(cell) !== '' && !above.some((one) => sameColumn(one, cell)))) return false;
  const pairs = first
    .filter(({ rowSpan }) => rowSpan === 1)
    .flatMap((cell) => {
      const last = above.find((one) => one.rowSpan === 1 && sameColumn(one, cell));
      return last === undefined ? [] : [[last, cell] as const];
    });
  if (pairs.length < 2) return false;
  const isEmpty = (cell: JoinedCell) => plainWords(cell) === '';
  if (pairs.every(([, cell]) => isEmpty(cell))) return pairs.some(([last]) => !isEmpty(last));
  const isWhole = ([last, cell]: readonly [JoinedCell, JoinedCell]) => !isEmpty(last) && !isEmpty(cell) && !flowsOn(table, last, cell);
  if (pairs.some(isWhole)) return false;
  return pairs.some(([last, cell]) => isEmpty(cell) && !isEmpty(last));
}

/** Whether the words of a cell break off where its last line is full. */
function flowsOn(table: JoinedTable, last: JoinedCell, next: JoinedCell): boolean {
  const [before, after] = [last.lines.at(-1), next.lines[0]];
  if (before === undefined || after === undefined || /[。；！]$/u.test(before.text) || plainWords(last) === plainWords(next)) return false;
  return isFull(last, marginOf(table, last), before, after);
}

function marginOf({ cells }: JoinedTable, cell: JoinedCell): CellMargin {
  return cellMargin(cells.filter((one) => sameColumn(one, cell)));
}

function addCell(table: JoinedTable, cell: JoinedCell, isFirst: boolean, cut: boolean): void {
  const above = isFirst ? table.cells.find((one) => one.row + one.rowSpan === table.rowCount && sameColumn(one, cell)) : undefined;
  if (above === undefined || !(cut || isSameMerged(table, above, cell))) {
    table.cells.push(cell);
    return;
  }
  above.rowSpan += cell.rowSpan - (cut ? 1 : 0);
  if (plainWords(above) !== plainWords(cell)) above.lines = [...above.lines, ...cell.lines];
}

/** A cell over several rows that a page cut: its words stand on one of the pages, or on both. */
function isSameMerged(table: JoinedTable, above: JoinedCell, cell: JoinedCell): boolean {
  const [before, after] = [plainWords(above), plainWords(cell)];
  const isMerged = above.rowSpan > 1 || cell.rowSpan > 1;
  if (before === after && before !== '') return isMerged;
  if (after === '') return isMerged || table.cells.some((one) => !one.isHead && one.rowSpan > 1 && sameColumn(one, cell));
  return before === '' && isMerged;
}

/** The table as the other readers give it; places name the page on which a cell begins. */
export function sourceTable(table: JoinedTable, number: number): SourceTable {
  const edges = distinct(table.cells.map(({ left }) => left));
  const columnOf = (at: number) =>
    Math.max(
      0,
      edges.findLastIndex((edge) => edge <= at + near),
    );
  const grid = table.cells.map((cell): GridCell => {
    const column = columnOf(cell.left);
    const columnSpan = Math.max(1, edges.filter((edge) => edge >= cell.left - near && edge < cell.right - near).length);
    const text = cellWords(cell, marginOf(table, cell));
    return {
      row: cell.row,
      column,
      rowSpan: cell.rowSpan,
      columnSpan,
      text,
      place: { page: cell.page, table: number, cell: `${cell.row + 1},${column + 1}` },
      isHead: cell.isHead,
    };
  });
  return { type: 'table', place: { page: table.page, table: number }, rows: gridRows(grid, table.rowCount) };
}
