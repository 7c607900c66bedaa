import { firstWordWidth, joinedWords, median, type TextLine } from './text-line.ts';

/** A cell whose lines are to be put together; lengths in pt. */
export interface LinedCell {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly TextLine[];
}

/** The margin between rules and words of cells of one width, left and right. */
export interface CellMargin {
  readonly left: number;
  readonly right: number;
}

/** Margins wider than this are room that the words leave, no margin. */
const widestMargin = 10;

/** The margins that cells of one column keep: what the widest lines leave. */
export function cellMargin(cells: readonly LinedCell[]): CellMargin {
  const room = (gaps: readonly number[]) => Math.max(0, Math.min(widestMargin, ...gaps));
  const lefts = cells.flatMap(({ left, lines }) => lines.map((line) => line.left - left));
  const rights = cells.flatMap(({ right, lines }) => lines.map((line) => right - line.right));
  const left = room(lefts);
  // Programs keep the same margin on both sides; the right one shows only where a line is full.
  return { left, right: Math.min(room(rights), Math.max(left, 1)) };
}

/** The words of a cell: lines that were full run on, others end where their author ended them. */
export function cellWords(cell: LinedCell, margin: CellMargin): string {
  let words = '';
  cell.lines.forEach((line, index) => {
    const before = cell.lines[index - 1];
    if (before === undefined) words = line.text;
    else words = isFull(cell, margin, before, line) ? joinedWords(words, line.text) : `${words}\n${line.text}`;
  });
  return words;
}

/** Whether the beginning of the next line had no room in this one. */
export function isFull(cell: LinedCell, margin: CellMargin, line: TextLine, next: TextLine): boolean {
  const [leftGap, rightGap] = [line.left - cell.left - margin.left, cell.right - margin.right - line.right];
  const isCentred = Math.abs(leftGap - rightGap) < line.size * 0.5;
  const room = isCentred ? leftGap + rightGap : rightGap;
  // Words longer than a line are broken anywhere.
  const needed = Math.min(firstWordWidth(next), Math.max(cell.right - cell.left - margin.left - margin.right, 0));
  return room < needed + median([line.size, next.size]) * 0.3;
}
