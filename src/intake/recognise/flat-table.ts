import { areHeads, headMeaning } from './head-meaning.ts';
import { numberOf } from './numbering.ts';
import type { Grid, GridCell, Item, Line } from './origin.ts';

/** Finds the tables that a program flattened: cells parted by tabs, or each cell on a line of its own, in place of the lines that they were. */
export function flatGrids(items: readonly Item[]): readonly Item[] {
  const found: Item[] = [];
  for (let index = 0; index < items.length;) {
    const table = tabbed(items, index) ?? lineByLine(items, index) ?? evenLines(items, index);
    if (table) found.push(table.grid);
    else found.push(items[index] as Item);
    index = table?.end ?? index + 1;
  }
  return found;
}

interface Found {
  readonly grid: Grid;
  /** The first item after it. */
  readonly end: number;
}

const lineAt = (items: readonly Item[], index: number): Line | undefined => {
  const item = items[index];
  return item?.type === 'line' ? item : undefined;
};

const isBlank = (line: Line | undefined): boolean => line !== undefined && line.text.trim() === '';

/** Two spaces and more, or two wide ones: who laid columns out by spaces. */
const wideGap = / {2,}|\u3000{2,}/u;

/** What parts the cells of a line: tabs, else wide gaps. */
function gapOf(text: string): RegExp | undefined {
  if (text.trim().includes('\t')) return /\t/u;
  return / {2,}|\u3000{2,}/u.test(text.trim()) ? wideGap : undefined;
}

function cellsOf(line: Line, gap: RegExp): readonly GridCell[] {
  const text = gap === wideGap ? line.text.trim() : line.text;
  return text.split(gap).map((cell) => ({ text: cell.trim(), at: line.at }));
}

/** A piece of a line with the column of letters where it begins; a wide letter takes two. */
interface Placed {
  readonly text: string;
  readonly start: number;
}

function placed(text: string): readonly Placed[] {
  return [...text.matchAll(/[^ \u3000]+(?:[ \u3000][^ \u3000]+)*/gu)].map((match) => ({
    text: match[0],
    start: widthOf(text.slice(0, match.index)),
  }));
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2000 ? 2 : 1), 0);
}

/** The cells of a line laid out by spaces: each piece stands in the column whose head begins nearest to it. */
function alignedCells(line: Line, heads: readonly Placed[]): readonly GridCell[] {
  const cells = heads.map((): GridCell => ({ text: '', at: line.at }));
  for (const piece of placed(line.text)) {
    const distances = heads.map((head) => Math.abs(head.start - piece.start));
    const index = distances.indexOf(Math.min(...distances));
    const before = cells[index]?.text ?? '';
    cells[index] = { text: before === '' ? piece.text : `${before} ${piece.text}`, at: line.at };
  }
  return cells;
}

/** A table whose rows are lines of cells parted by tabs or wide gaps, from its head on. */
function tabbed(items: readonly Item[], start: number): Found | undefined {
  const head = lineAt(items, start);
  const gap = head && gapOf(head.text);
  if (!head || !gap) return undefined;
  const heads = cellsOf(head, gap);
  if (heads.filter(({ text }) => text !== '').length < 3 || !areHeads(heads.map(({ text }) => text))) return undefined;
  const rows: (readonly GridCell[])[] = [heads];
  let end = start + 1;
  for (let index = start + 1; index < items.length; index++) {
    const line = lineAt(items, index);
    if (line === undefined) break;
    if (isBlank(line)) continue;
    if (gap.test(line.text)) rows.push(gap === wideGap ? alignedCells(line, placed(head.text)) : cellsOf(line, gap));
    else if (isGroupLine(items, index, gap)) rows.push([{ text: line.text.trim(), at: line.at }]);
    else if (!extendsRow(rows, line)) break;
    end = index + 1;
  }
  return { grid: gridOf(rows, heads.length), end };
}

/** A short line between rows that bears a number of its own names the rows below it. */
function isGroupLine(items: readonly Item[], index: number, gap: RegExp): boolean {
  const text = lineAt(items, index)?.text.trim() ?? '';
  const next = items.slice(index + 1).find((item) => !(item.type === 'line' && isBlank(item)));
  const style = numberOf(text)?.style;
  const isNumbered = style !== undefined && style !== 'arabic' && style !== 'arabic-bracket';
  return isNumbered && text.length <= 40 && !/。/u.test(text) && next?.type === 'line' && gap.test(next.text.trim());
}

/** A line without tabs between rows goes on with the last cell above it, where that cell ends without a mark. */
function extendsRow(rows: (readonly GridCell[])[], line: Line): boolean {
  const last = rows.at(-1);
  if (rows.length < 2 || last === undefined || line.heading !== undefined || /^附\s*件|^注[:：]/u.test(line.text.trim())) return false;
  const at = last.findLastIndex(({ text }) => text !== '');
  const cell = last[at];
  if (cell === undefined || cell.text.length < 8 || /[。！？；]$/u.test(cell.text) || numberOf(line.text)?.style === 'chinese')
    return false;
  rows[rows.length - 1] = last.with(at, { text: `${cell.text}${line.text.trim()}`, at: [...cell.at, ...line.at] });
  return true;
}

function gridOf(rows: readonly (readonly GridCell[])[], columns: number): Grid {
  const at = rows.flatMap((row) => row[0]?.at ?? []);
  return { type: 'grid', rows: rows.map((row) => padded(row, columns)), at, flattened: true };
}

function padded(row: readonly GridCell[], columns: number): readonly GridCell[] {
  const at = row.at(-1)?.at ?? [];
  return row.length >= columns
    ? row.slice(0, columns)
    : [...row, ...Array.from({ length: columns - row.length }, () => ({ text: '', at }))];
}

/** Any other table: three lines and more that tabs or wide gaps part into the same number of cells. */
function evenLines(items: readonly Item[], start: number): Found | undefined {
  const first = lineAt(items, start);
  const gap = first && gapOf(first.text);
  const width = first && gap ? cellsOf(first, gap).length : 0;
  // Spaces also part a name from a post: only three columns of them are a table.
  if (!first || !gap || width < (gap === wideGap ? 3 : 2) || cellsOf(first, gap).some(({ text }) => text === '')) return undefined;
  const rows: (readonly GridCell[])[] = [];
  for (const item of items.slice(start)) {
    const cells = item.type === 'line' ? cellsOf(item, gap) : [];
    if (cells.length !== width || (item.type === 'line' && isBlank(item))) break;
    rows.push(cells);
  }
  return rows.length < 3 ? undefined : { grid: gridOf(rows, width), end: start + rows.length };
}

/** A table of which every cell begins on a line of its own: with a tab before it, or with nothing. */
function lineByLine(items: readonly Item[], start: number): Found | undefined {
  const first = lineAt(items, start);
  if (!first || isBlank(first) || first.text.length > 24) return undefined;
  const withTabs = first.text.startsWith('\t');
  const heads = headLines(items, start, withTabs);
  if (heads.length < 3 || !areHeads(heads.map(({ text }) => text))) return undefined;
  const { cells, end } = withTabs ? tabbedCells(items, start + heads.length) : plainCells(items, start + heads.length, heads);
  if (cells.flat().length < heads.length) return undefined;
  const rows = wholeRows(cells, heads.length).flatMap((block) => chunks(block, heads.length));
  return { grid: gridOf([heads, ...rows], heads.length), end };
}

/** The heads that follow each other on lines: until a blank line, or until a line that is no head. */
function headLines(items: readonly Item[], start: number, withTabs: boolean): readonly GridCell[] {
  const heads: GridCell[] = [];
  for (let index = start; ; index++) {
    const line = lineAt(items, index);
    const text = line?.text.trim() ?? '';
    if (line === undefined || text === '' || text.length > 24 || line.text.startsWith('\t') !== withTabs || text.includes('\t'))
      return heads;
    if (!withTabs && headMeaning(text) === undefined) return heads;
    if (!withTabs && numberOf(text) !== undefined) return heads;
    heads.push({ text, at: line.at });
  }
}

/** Cells that begin with a tab; lines without one go on with the cell above. Blank lines part the rows, and may stand inside a cell. */
function tabbedCells(items: readonly Item[], start: number): { readonly cells: readonly (readonly GridCell[])[]; readonly end: number } {
  const blocks: GridCell[][] = [[]];
  let end = start;
  let blanks = 0;
  for (let index = start; index < items.length; index++) {
    const line = lineAt(items, index);
    if (line === undefined) break;
    const block = blocks.at(-1) ?? [];
    const last = block.at(-1);
    if (line.text === '') {
      blanks++;
      if (block.length > 0) blocks.push([]);
      continue;
    }
    if (line.text.startsWith('\t')) block.push({ text: line.text.trim(), at: line.at });
    else if (last && blanks === 0)
      block[block.length - 1] = { text: `${last.text}\n${line.text.trim()}`.trim(), at: [...last.at, ...line.at] };
    else if (line.text.trim() !== '') break;
    blanks = 0;
    end = index + 1;
  }
  return { cells: blocks.filter((block) => block.length > 0), end };
}

/** Cells without tabs, one a line: rows begin at the next number where the first head is one, else after every so many lines. */
function plainCells(
  items: readonly Item[],
  start: number,
  heads: readonly GridCell[],
): { readonly cells: readonly (readonly GridCell[])[]; readonly end: number } {
  const cells: GridCell[] = [];
  let end = start;
  for (let index = start; index < items.length; index++) {
    const line = lineAt(items, index);
    if (line === undefined || line.heading !== undefined || /^附\s*件|^注[:：]/u.test(line.text.trim())) break;
    if (isBlank(line)) continue;
    cells.push({ text: line.text.trim(), at: line.at });
    end = index + 1;
  }
  if (headMeaning(heads[0]?.text ?? '') !== 'no') return { cells: [cells], end };
  const rows: GridCell[][] = [];
  for (const cell of cells) {
    if (isRowNumber(cell.text, rows.length) || rows.length === 0) rows.push([cell]);
    else rows.at(-1)?.push(cell);
  }
  return { cells: rows, end };
}

function isRowNumber(text: string, rows: number): boolean {
  const plain = text.trim();
  return plain === String(rows + 1) || /^[（(]?[一二三四五六七八九十]{1,3}[）)、]?$/u.test(plain);
}

/** Runs of cells that make whole rows: a run of one cell before a whole row is a row of its own (a group), others are joined until they fit. */
function wholeRows(blocks: readonly (readonly GridCell[])[], width: number): readonly (readonly GridCell[])[] {
  const rows: (readonly GridCell[])[] = [];
  let open: readonly GridCell[] = [];
  for (const [index, block] of blocks.entries()) {
    const isGroup =
      open.length === 0 &&
      block.length === 1 &&
      (blocks[index + 1]?.length ?? 0) % width === 0 &&
      numberOf(block[0]?.text ?? '') !== undefined;
    open = [...open, ...block];
    if (open.length % width !== 0 && !isGroup) continue;
    rows.push(open);
    open = [];
  }
  return open.length === 0 ? rows : [...rows, open];
}

/** The rows of a run of cells: so many each. A run of another length is joined with nothing and keeps its order. */
function chunks(cells: readonly GridCell[], width: number): readonly (readonly GridCell[])[] {
  return Array.from({ length: Math.ceil(cells.length / width) }, (_, index) => cells.slice(index * width, (index + 1) * width));
}
