/** What a cell holds, by what the program that wrote it says and not by its looks. */
export type CellValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  /** A day, and the time of that day (`HH:MM`) where its format shows one or it is not midnight. */
  | { readonly type: 'date'; readonly day: string; readonly time?: string }
  | { readonly type: 'boolean'; readonly boolean: boolean }
  /** `#N/A` and the like. */
  | { readonly type: 'error'; readonly code: string };

/** A cell with content. */
export interface ReadCell {
  /** From 1. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  /** `C7`. */
  readonly address: string;
  readonly value: CellValue;
  /** Its words as a person sees them: the value in its number format. */
  readonly text: string;
  /** The formula whose stored result the value is, without `=`; shared formulas have theirs in their first cell, others are empty here. */
  readonly formula?: string;
  /** Whether it cannot be edited while its sheet is protected. */
  readonly locked: boolean;
}

/** Merged cells, all from 1 and both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of a workbook. */
export interface ReadSheet {
  readonly name: string;
  /** `very-hidden` sheets are not even in the list that shows hidden ones. */
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Whether its locked cells cannot be edited. */
  readonly isProtected: boolean;
  /** The cells with content, by row, then by column. */
  readonly cells: readonly ReadCell[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells in which WPS keeps a picture. */
  readonly pictures: readonly string[];
  /** Cells whose formula has no stored result. */
  readonly unvaluedFormulas: readonly string[];
}

/** A workbook as it was saved: nothing is calculated anew, macros and links outside are left alone. */
export interface ReadWorkbook {
  /** In the order of their tabs. */
  readonly sheets: readonly ReadSheet[];
  readonly hasMacros: boolean;
}
