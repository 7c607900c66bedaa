import type { Day } from '../../day.ts';
import type { None } from './fact.ts';

/** A cell of another file, as people say it: 某表.xlsx 填报!M7. */
export interface Elsewhere {
  readonly where: string;
}

/** The facts of findings about spreadsheets that came back, by rule. */
export interface FormsFacts {
  'form-unknown': None;
  'form-version': { readonly found: string; readonly known: string };
  'form-unit-differs': { readonly said: string; readonly own: string };
  'form-other-site': { readonly found: string; readonly own: string };
  'form-names-nothing': { readonly kind: 'unit' | 'plan' | 'period' | 'ledger'; readonly name: string };
  'form-sheet-missing': { readonly name: string };
  'form-sheet-renamed': { readonly name: string; readonly was: string };
  'form-sheet-extra': { readonly name: string };
  'form-column-missing': { readonly head: string };
  'form-column-absent': { readonly head: string };
  'form-column-twice': { readonly head: string };
  'form-columns-moved': None;
  'form-rows-hidden': { readonly rows: readonly number[] };
  'form-rows-missing': { readonly rows: readonly string[] };
  'form-rows-added': { readonly rows: readonly string[] };
  'form-row-unknown': { readonly words: string };
  'form-row-by-words': { readonly words: string };
  'form-row-twice': { readonly words: string; readonly cells: readonly string[] };
  'form-task-gone': { readonly words: string };
  'form-task-changed': { readonly now: string };
  'form-beside-changed': { readonly was: string; readonly now: string };
  'form-locked-edited': { readonly was: string };
  'form-row-mixed': { readonly was: string; readonly now: string };
  'form-merged': { readonly range: string };
  'form-formula': { readonly words: string };
  'form-no-words': { readonly words: string };
  'form-state-unknown': { readonly words: string; readonly allowed: readonly string[]; readonly nearest: readonly string[] };
  'form-percent-unread': { readonly words: string; readonly problem: 'not-understood' | 'out-of-range' | 'ambiguous' };
  'form-number-unread': { readonly words: string };
  'form-day-unread': { readonly words: string; readonly problem: 'not-understood' | 'impossible-date' | 'no-year' | 'serial' };
  'form-day-outside': { readonly day: Day; readonly kind: 'before' | 'future'; readonly limit: Day };
  'form-day-after': { readonly day: Day; readonly end: Day };
  'form-day-missing': { readonly end: Day };
  'form-state-percent': { readonly state: string; readonly percent: number };
  'form-not-deciding': { readonly deciders: string };
  'form-words-long': { readonly length: number; readonly limit: number };
  'form-read-as': { readonly words: string; readonly read: string };
  'form-cleaned': { readonly marks: readonly ('invisible' | 'apostrophe')[] };
  'form-classified': { readonly words: string };
  'form-empty': None;
  'form-nothing-unread': { readonly words: string };
  'form-nothing-but-rows': { readonly count: number };
  'form-cell-missing': { readonly head: string };
  'form-unit-unknown': { readonly words: string; readonly nearest: readonly string[] };
  'form-entry-gone': { readonly words: string };
  'form-entry-changed': { readonly words: string };
  'form-turn-wrong': {
    readonly kind: 'closed-early' | 'still-closed' | 'not-closed' | 'reopened-early';
    readonly day: Day;
    readonly limit: Day | undefined;
  };
  'form-stage-day': { readonly stage: string; readonly key: 'closed' | 'reopened'; readonly has: boolean };
  'form-blank-kept': { readonly head: string; readonly was: string };
  'form-same-again': Elsewhere;
  'form-versions-differ': Elsewhere & { readonly unit: string; readonly heads: readonly string[] };
  'form-units-differ': Elsewhere & { readonly unit: string; readonly said: string; readonly other: string };
  'form-entry-differs': Elsewhere & { readonly day: Day; readonly heads: readonly string[]; readonly by: string | undefined };
}
