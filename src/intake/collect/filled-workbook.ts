import type { Day } from '../../model/day.ts';

/** What a cell of a filled spreadsheet holds; an empty cell is none. */
export interface FilledCell {
  readonly kind: 'text' | 'number' | 'day' | 'formula' | 'boolean' | 'error';
  /** Its words; a number in plain digits, a day as `2024-06-30`, a formula with its sign. */
  readonly text: string;
  readonly number?: number;
  readonly day?: Day;
  /** True for a number that is shown with a percent sign. */
  readonly percent?: boolean;
}

/** Merged cells: first and last row and column, from 1. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of a filled spreadsheet. */
export interface FilledSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Cells by row and column, both from 1; a merged cell stands at its upper left alone. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, FilledCell>>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly MergedRange[];
}

/** A filled spreadsheet as data: what any program wrote, before anything is understood. */
export interface FilledWorkbook {
  readonly sheets: readonly FilledSheet[];
}

/** The cell of a sheet at a row and column, both from 1; undefined where it is empty. */
export function cellAt({ rows }: FilledSheet, row: number, column: number): FilledCell | undefined {
  return rows.get(row)?.get(column);
}

/** The address of a cell by its row and column, both from 1: C7. */
export function addressOf(row: number, column: number): string {
  return `${lettersOf(column)}${row}`;
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest === 0 ? '' : lettersOf(rest)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
