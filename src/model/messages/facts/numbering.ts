/** A step from one number to the next that is none; `before` is absent where the first is not 1; `form` is a number that counts on, written at another level. */
export interface StepFacts {
  readonly kind: 'gap' | 'repeat' | 'back' | 'first' | 'form';
  readonly number: string;
  readonly before?: string | undefined;
  readonly missing: string;
}

/** What is wrong with a 发文字号. */
export type NumberFault = 'brackets' | 'year' | 'ordinal' | 'zero' | 'unit' | 'form';

/** The facts of findings about printed numbers, by rule. */
export interface NumberingFacts {
  'numbering-gap': StepFacts;
  'level-order': {
    readonly kind: 'orphan' | 'deeper-first' | 'skipped';
    readonly number: string;
    readonly other: string;
    readonly missing?: string;
  };
  'document-number-form': { readonly words: string; readonly fault: NumberFault; readonly right: string | undefined };
}
