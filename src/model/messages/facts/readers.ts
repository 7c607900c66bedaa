/** Why nothing of a file that an office brought is read. */
export type SourceProblem =
  | 'old-word'
  | 'old-sheet'
  | 'old-office'
  | 'password'
  | 'rich-text'
  | 'open-document'
  | 'ofd'
  | 'slides'
  | 'picture'
  | 'no-text'
  | 'web-archive'
  | 'office-xml'
  | 'archive'
  | 'unknown'
  | 'empty'
  | 'damaged'
  | 'squeezed'
  | 'document-type'
  | 'too-deep'
  | 'too-large';

/** What there is too much of in a file, each with a limit of its own. */
export type SourceAmount = 'megabytes' | 'unpacked-megabytes' | 'entries' | 'elements' | 'cells' | 'pages';

/** What a reader left out or took in a certain way without having been asked. */
export type SourceRemarkKind =
  | 'deleted-text'
  | 'inserted-text'
  | 'hidden-text'
  | 'comments'
  | 'footnotes'
  | 'pictures'
  | 'text-boxes'
  | 'nested-tables'
  | 'macros'
  | 'hidden-sheet'
  | 'hidden-rows'
  | 'hidden-columns'
  | 'formula-errors'
  | 'formulas-without-values'
  | 'pages-without-text';

/** The facts of findings about files that an office brought (`guatu import`, `guatu collect`), by rule. */
export interface ReadersFacts {
  'unreadable-source': {
    readonly problem: SourceProblem;
    /** The part of a package that is damaged. */
    readonly part?: string;
    readonly amount?: SourceAmount;
    readonly limit?: number;
  };
  'source-remark': {
    readonly remark: SourceRemarkKind;
    readonly count: number;
    /** What it is about: the name of a sheet, `3–5` rows, `B、D` columns, page numbers. */
    readonly words?: string;
  };
}
