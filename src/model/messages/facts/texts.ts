import type { RowName } from './fact.ts';

/** The facts of findings about the words of plans and bodies, by rule. */
export interface TextsFacts {
  'no-checkable-date': { readonly words: readonly string[]; readonly count: number; readonly rows: readonly RowName[] };
  'nested-title-marks': { readonly words: string };
  'unbalanced-brackets': { readonly words: string };
  'unprintable-sign': { readonly codePoint: string; readonly isLost: boolean };
  'doubled-marks': { readonly words: string };
}
