import type { Place } from '../model/diagnostic.ts';
import { displayWidth } from './display-width.ts';
import { visibleText } from './visible-text.ts';

/** One character as shown, with the columns it takes. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

const WIDEST = 100;
const BEFORE_MARK = 40;
/** Of a line of megabytes only so many characters on either side of the mark are looked at. */
const LOOK = 300;

/** The line of a place and, under it, a marker that lines up with it on a Chinese terminal; none when the file has no such line. */
export function excerpt(place: Place, lines: readonly string[] | undefined): string[] {
  const line = lines?.[place.line - 1];
  if (line === undefined) return [];
  const cells = window(cellsOf(line, place));
  const number = String(place.line);
  const first = cells.findIndex((cell) => cell.marked);
  const before = first === -1 ? cells : cells.slice(0, first);
  const marks = Math.max(1, widthOf(cells.filter((cell) => cell.marked)));
  const text = cells.map((cell) => cell.text).join('');
  return [`   ${number} │ ${text}`.trimEnd(), `   ${' '.repeat(number.length)} │ ${' '.repeat(widthOf(before))}${'~'.repeat(marks)}`];
}

function cellsOf(line: string, place: Place): Cell[] {
  const start = place.column - 1;
  const oneLine = place.endLine === undefined || place.endLine === place.line;
  // A place without width (where something is missing) marks the character that follows it.
  const end = oneLine ? Math.max(start + 1, (place.endColumn ?? 0) - 1) : line.length;
  const from = Math.max(0, start - LOOK);
  let at = from;
  const cells = [...line.slice(from, start + LOOK)].map((character): Cell => {
    const text = visibleText(character);
    const cell = { text, width: displayWidth(text), marked: at >= start && at < end };
    at += character.length;
    return cell;
  });
  const more: Cell = { text: '…', width: 2, marked: false };
  return [...(from > 0 ? [more] : []), ...cells, ...(at < line.length ? [more] : [])];
}

/** At most WIDEST columns, with the mark in them; what is cut off is shown as `…`. */
function window(cells: readonly Cell[]): Cell[] {
  if (widthOf(cells) <= WIDEST) return [...cells];
  const mark = cells.findIndex((cell) => cell.marked);
  let first = mark === -1 ? cells.length : mark;
  for (let width = 0; first > 0 && width < (mark === -1 ? WIDEST - 10 : BEFORE_MARK); first--) width += cells[first - 1]?.width ?? 0;
  let last = first;
  for (let width = 4; last < cells.length && width + (cells[last]?.width ?? 0) <= WIDEST; last++) width += cells[last]?.width ?? 0;
  const more: Cell = { text: '…', width: 2, marked: false };
  return [...(first > 0 ? [more] : []), ...cells.slice(first, last), ...(last < cells.length ? [more] : [])];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
