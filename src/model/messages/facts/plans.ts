import type { RowName } from './fact.ts';

/** How a yearly target fails: against the year before, or against the goal (`against`). */
export interface SeriesFacts {
  readonly kind: 'falls' | 'rises' | 'misses' | 'exceeds';
  readonly measure: string;
  readonly words: string;
  readonly against: string;
}

/** The facts of findings about the rows, targets, counts and columns of plans, by rule. */
export interface PlansFacts {
  'lead-missing': { readonly rows: readonly RowName[] };
  'same-promise-two-dates': { readonly words: string; readonly date: string; readonly other: RowName; readonly otherDate: string };
  'target-series': SeriesFacts;
  'series-unstated': { readonly words: string };
  'sum-differs': { readonly words: string; readonly value: number; readonly sum: number };
}
