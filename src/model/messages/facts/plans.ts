import type { RowName } from './fact.ts';

/** How a yearly target fails: against the year before, or against the goal, or against the number beside its own words (`against`). */
export interface SeriesFacts {
  readonly kind: 'falls' | 'rises' | 'misses' | 'exceeds' | 'differs';
  readonly measure: string;
  readonly words: string;
  readonly against: string;
}

/** What a declared count counts. */
export type CountedKind = 'groups' | 'tasks' | 'phases' | 'inspection-groups' | 'annexes';

/** The facts of findings about the rows, targets, counts and columns of plans, by rule. */
export interface PlansFacts {
  'carried-later': { readonly words: string; readonly days: number; readonly plan: string; readonly row: string; readonly above: string };
  'carried-lower': { readonly words: string; readonly plan: string; readonly wanted: string };
  'lead-missing': { readonly rows: readonly RowName[] };
  'same-promise-two-dates': { readonly words: string; readonly date: string; readonly other: RowName; readonly otherDate: string };
  'target-series': SeriesFacts;
  'series-unstated': { readonly words: string };
  'sum-differs': { readonly words: string; readonly value: number; readonly sum: number };
  'duplicate-promise': { readonly words: string; readonly row: RowName; readonly other: RowName };
  /** `of: 'words'` where the number beside the words is another than theirs, `found`. */
  'count-differs': { readonly words: string; readonly value: number; readonly found: number; readonly of: CountedKind | 'words' };
  'listed-count': { readonly words: string; readonly value: number; readonly found: number };
  'rate-over-hundred': { readonly measure: string; readonly value: number };
  'target-values-differ': { readonly words: string; readonly other: string };
  'target-read-in-part': { readonly words: string; readonly count: number; readonly read: string };
  'post-two-persons': { readonly post: string; readonly name: string; readonly other: string };
  'target-words-differ': { readonly words: string; readonly value: number };
  'seat-differs': { readonly words: string; readonly seat: string };
}
