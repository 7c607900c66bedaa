import type { CellRange } from './workbook.ts';

/** The last row and column that Excel and WPS have. */
export const lastRow = 1_048_576;
/** The last column, XFD. */
export const lastColumn = 16_384;

/** Row and column, both from 1, of an address (`C7`, `$C$7`); undefined for anything else and beyond the last row or column. */
export function cellPlace(address: string): readonly [row: number, column: number] | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(address);
  if (match === null) return undefined;
  const column = Array.from(match[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(match[2]);
  return row >= 1 && row <= lastRow && column <= lastColumn ? [row, column] : undefined;
}

/** The letters of a column, from 1: A … Z, AA … */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest === 0 ? '' : columnLetters(rest)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** The address of a cell by its row and column, both from 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The cells between two corners (`A1:C7`), in whichever order they stand; undefined for anything else. */
export function cellRange(words: string): CellRange | undefined {
  const [first, second = first] = words.split(':');
  const [from, to] = [cellPlace(first ?? ''), cellPlace(second ?? '')];
  if (from === undefined || to === undefined) return undefined;
  return {
    top: Math.min(from[0], to[0]),
    left: Math.min(from[1], to[1]),
    bottom: Math.max(from[0], to[0]),
    right: Math.max(from[1], to[1]),
  };
}
