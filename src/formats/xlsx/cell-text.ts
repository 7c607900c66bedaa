import { withoutControls } from '../csv/csv-text.ts';

/** The most UTF-16 units that a cell of a spreadsheet holds. */
export const longestCell = 32_767;

/** A text as a cell can hold it: line ends as one sign, no control characters; the writer escapes the rest. */
export function cellText(text: string): string {
  return withoutControls(text.replace(/\r\n?/gu, '\n'));
}

/** True for what a spreadsheet would run if a person confirmed the cell: it is marked as text besides being stored as text. */
export function looksLikeFormula(text: string): boolean {
  return /^[\s"']*[=+\-@＝＋－＠]/u.test(text);
}
