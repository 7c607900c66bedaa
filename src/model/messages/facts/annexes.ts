/** The facts of findings about the lists of annexes, by rule. */
export interface AnnexesFacts {
  'annex-unlisted': { readonly words: string; readonly count: number };
  'annex-unmentioned': { readonly numbers: readonly number[] };
  'annex-absent': { readonly numbers: readonly number[] };
  'annex-title-differs': { readonly number: number; readonly words: string; readonly title: string };
  'annex-number': { readonly kind: 'form' | 'typed' | 'repeat'; readonly number: number; readonly words: string };
}
