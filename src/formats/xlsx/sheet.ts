import type { Day } from '../../model/day.ts';

/** How a cell looks and what may be entered in it: `looks.ts` has the letters, lines and fills, `validations.ts` what is accepted. */
export type Look =
  | 'title'
  | 'lead'
  | 'head'
  | 'group'
  | 'group-day'
  | 'text'
  | 'struck'
  | 'centre'
  | 'day'
  | 'id'
  | 'note'
  | 'label'
  | 'enter-state'
  | 'enter-percent'
  | 'enter-text'
  | 'enter-day'
  | 'enter-number'
  | 'open-state'
  | 'open-percent'
  | 'open-text'
  | 'open-day'
  | 'open-number'
  | 'closed'
  | GridLook;

/** A cell of a control grid: the bar that runs through it, and whether a deadline ends it. */
export type GridLook = `grid-${'none' | 'closed' | 'open'}${'' | '-due'}`;

/** What a cell holds: words, a number, a day, or nothing; never a formula. */
export type CellValue = string | number | { readonly day: Day } | undefined;

/** A cell that may span columns and rows; `column` counts from 1. */
export interface Cell {
  readonly column: number;
  readonly value: CellValue;
  readonly look: Look;
  /** Columns that it spans. */
  readonly columns?: number;
  /** Rows that it spans. */
  readonly rows?: number;
  /** What may be chosen in a cell that is filled in. */
  readonly choices?: readonly string[];
  /** Title and words that are shown beside the cell while it is chosen. */
  readonly prompt?: readonly [title: string, words: string];
  /** A comment that is shown over the cell. */
  readonly note?: string;
  /** True where the words stand at the top, not in the middle. */
  readonly top?: boolean;
}

/** A row of cells; `height` is in points, worked out where it is absent. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly height?: number;
}

/** A column: its width in digits of the sheet's letters, and whether it is hidden. */
export interface Column {
  readonly width: number;
  readonly hidden?: boolean;
}

/** A sheet of a workbook as data, before anything is written. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows above the table, which are frozen with its head and printed once. */
  readonly above: number;
  /** Rows of the table's head, frozen and printed on every page. */
  readonly head: number;
  /** Columns at the left that stay, hidden ones counted. */
  readonly stay?: number;
  readonly hidden?: boolean;
  readonly portrait?: boolean;
  /** True where only the open cells may be changed; without a password, so that an office can lift it. */
  readonly locked?: boolean;
}

/** The day as a cell's value; nothing where there is none. */
export function dayValue(day: Day | undefined): CellValue {
  return day === undefined ? undefined : { day };
}

/** Cells side by side from a column on, all of one look. */
export function cellsFrom(column: number, values: readonly CellValue[], look: Look): readonly Cell[] {
  return values.map((value, index) => ({ column: column + index, value, look }));
}

/** The first visible column, from 1, and how many columns follow it, itself counted. */
export function visibleSpan(columns: readonly Column[]): { readonly column: number; readonly columns: number } {
  const hidden = columns.filter((column) => column.hidden === true).length;
  return { column: hidden + 1, columns: columns.length - hidden };
}
