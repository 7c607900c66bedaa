/** A character as it stands on the page; lengths in pt, y downwards from the top of the page as it is read. */
export interface Glyph {
  readonly text: string;
  /** Where it begins. */
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
}

/** A straight line along the page: `from`–`to` along it, `at` across it. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page shows that a reader of text may want. */
export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Words that run across the page, as page numbers on landscape pages do. */
  readonly turned: string;
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}
