import type { SourceRemarkKind } from './messages/facts/readers.ts';

/** Where something stands in a file that an office brought: what applies to its kind is there, all counted from 1. */
export interface SourcePlace {
  /** Line of a text file, or of the text that a reader made of a page. */
  readonly line?: number;
  /** Page of a PDF. */
  readonly page?: number;
  /** Paragraph of a Word file, tables not counted. */
  readonly paragraph?: number;
  /** Table of a Word, HTML or PDF file. */
  readonly table?: number;
  /** Name of a sheet. */
  readonly sheet?: string;
  /** Cell of a sheet (`C7`), or row and column of another table (`7,3`). */
  readonly cell?: string;
}

/** A paragraph or line as the file has it. */
export interface SourceParagraph {
  readonly type: 'paragraph';
  /** Its words, kept exactly; breaks inside it are `\n`. */
  readonly text: string;
  readonly place: SourcePlace;
  /** Level of a heading, 1–6, where the file itself says that it is one. */
  readonly heading?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** A new page starts before it. */
  readonly startsPage?: boolean;
  /** All of it is bold. */
  readonly bold?: boolean;
  /** The number that the file counts for it and its text does not hold, as printed: `（一）`. */
  readonly listNumber?: string;
}

/** A cell of a table; what it covers beyond its own place is in no other cell. */
export interface SourceCell {
  readonly text: string;
  readonly place: SourcePlace;
  /** Rows and columns that it covers, 1 and more. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The file itself says that it is a head. */
  readonly isHead?: boolean;
}

/** A table, its rows from the top; a cell stands in the row and before the neighbour where it begins. */
export interface SourceTable {
  readonly type: 'table';
  readonly rows: readonly (readonly SourceCell[])[];
  readonly place: SourcePlace;
  /** Its name where the file gives one (a sheet's name, a caption). */
  readonly caption?: string;
}

/** What stands in a file from its beginning to its end. */
export type SourceBlock = SourceParagraph | SourceTable;

/** Something that a reader left out because it is no text of the document (a page number, a scanner's line), and why. */
export interface SourceNoise {
  readonly text: string;
  readonly place: SourcePlace;
  readonly reason: 'scanner' | 'page-number' | 'running-head' | 'doubled' | 'contents' | 'repeated-head' | 'mark-up' | 'layout-space';
}

/** What a reader took in a certain way without having been asked, to be said to who imports. */
export interface SourceRemark {
  readonly remark: SourceRemarkKind;
  /** How many there are, 1 and more. */
  readonly count: number;
  /** Where the first one is. */
  readonly place: SourcePlace;
  /** Which they are: the name of a sheet, `3–5` for rows, `B、D` for columns. */
  readonly words?: string;
}

/** A file that an office brought, read and not yet understood. */
export interface SourceText {
  readonly kind: 'docx' | 'xlsx' | 'html' | 'md' | 'txt' | 'pdf';
  readonly blocks: readonly SourceBlock[];
  readonly noise: readonly SourceNoise[];
  readonly remarks?: readonly SourceRemark[];
}
