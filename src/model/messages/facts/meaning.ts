import type { Nearest } from './fact.ts';

/** Why a day cannot stand where it stands in a calendar of holidays and worked weekend days. */
export type CalendarProblem = 'other-year' | 'before-start' | 'twice' | 'no-weekend';

/** Why words cannot be one date: they recur, or name several. */
export type UnreadBecause = 'recurring' | 'several';

/** The facts of findings about what the words of a record mean and point at, by rule. */
export interface MeaningFacts {
  'impossible-date': { readonly words: string };
  'date-not-understood': {
    readonly words: string;
    readonly accepted: readonly string[];
    readonly because?: UnreadBecause;
    readonly beside?: 'due' | 'span';
  };
  'date-without-year': { readonly words: string };
  'reversed-dates': { readonly words: string };
  'recurrence-not-understood': { readonly words: string; readonly accepted: readonly string[] };
  'target-not-understood': { readonly words: string; readonly accepted: readonly string[] };
  'duplicate-id': { readonly id: string };
  'calendar-day': { readonly day: string; readonly problem: CalendarProblem };
  'unknown-reference': { readonly kind: string; readonly name: string; readonly known?: readonly string[] } & Nearest;
}
