/** What a block of a document is. */
export type BlockRole =
  | 'mark'
  | 'copy-no'
  | 'urgency'
  | 'no'
  | 'signer'
  | 'title'
  | 'addressees'
  | 'heading'
  | 'paragraph'
  | 'annex-list'
  | 'signature'
  | 'date'
  | 'note'
  | 'issued-title'
  | 'annex-label'
  | 'annex-title'
  | 'copies'
  | 'printed'
  | 'contents-title'
  | 'contents-entry'
  | 'caption'
  | 'form-line';

/** A block of running text. */
export interface TextBlock {
  readonly kind: 'text';
  readonly role: BlockRole;
  readonly text: string;
  /** Of a heading: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）. */
  readonly level?: number;
  /** Of a numbered paragraph: the number it begins with, e.g. `1.` */
  readonly ordinal?: string;
}

/** A cell of a table; one that a merged cell above covers is not printed again, but on a new sheet. */
export interface CellBlock {
  readonly text: string;
  readonly covered: boolean;
}

/** A table: its head as words, and its rows. */
export interface TableBlock {
  readonly kind: 'table';
  readonly name: string;
  readonly head: string;
  readonly rows: readonly (readonly CellBlock[])[];
  /** Rows that head a group and may not be the last of a page. */
  readonly groupRows: readonly number[];
}

/** A block of a document. */
export type Block = TextBlock | TableBlock;

/** What a paper is meant to say, in reading order; made from the record alone, never from a page. */
export interface Expected {
  readonly blocks: readonly Block[];
}

/** A block of running text. */
export function textBlock(role: BlockRole, text: string, level?: number): TextBlock {
  return { kind: 'text', role, text, ...(level === undefined ? {} : { level }) };
}
