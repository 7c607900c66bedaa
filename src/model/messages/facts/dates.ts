import type { Day } from '../../day.ts';
import type { RowName } from './fact.ts';

/** What comes after the deadline of its row, or of its group. */
export type LaterKind = 'milestone' | 'target' | 'part' | 'task';

/** The facts of findings about phases, deadlines and dates of plans, by rule. */
export interface DatesFacts {
  'no-deadline': { readonly plan: string };
  'phase-gap': { readonly phase: string; readonly before: string; readonly start: Day; readonly end: Day };
  'phase-overlap': { readonly phase: string; readonly before: string; readonly start: Day; readonly end: Day };
  'phase-order': { readonly phase: string; readonly before: string };
  'phase-outside-period': { readonly phase: string; readonly words: string; readonly period: string };
  /** `count` deadlines where the period is in doubt: its words name no year. */
  'deadline-outside-period': { readonly words: string; readonly day: Day; readonly period: string; readonly count?: number };
  'deadline-before-document': { readonly words: string; readonly day: Day; readonly document: Day };
  'deadline-outside-phase': { readonly words: string; readonly phase: string; readonly window: string };
  'column-label-differs': { readonly words: string; readonly named: string };
  'column-outside-phase': { readonly column: string; readonly words: string; readonly phase: string; readonly window: string };
  'rest-day': { readonly words: string; readonly day: Day; readonly name: string | undefined };
  'calendar-unknown': { readonly years: readonly number[]; readonly count: number };
  'open-deadline-with-dated-requirement': { readonly row: RowName; readonly deadline: string; readonly words: string };
  'report-order': { readonly what: string; readonly words: string; readonly other: string; readonly day: Day };
  'deadline-missing': { readonly kind: 'group' | 'task'; readonly name: string; readonly count: number };
  'content-outside-phase': { readonly words: string; readonly phase: string; readonly window: string };
  'milestone-after-deadline': { readonly kind: LaterKind; readonly words: string; readonly day: Day; readonly deadline: string };
  'doubtful-date': { readonly kind: 'before' | 'typo'; readonly words: string; readonly count: number };
  'body-window-differs': { readonly name: string | undefined; readonly words: string; readonly record: string };
  'column-outside-period': { readonly column: string; readonly words: string; readonly period: string };
  'column-without-phase': { readonly column: string; readonly words: string };
  'rhythm-read-in-part': { readonly words: string; readonly left: string };
  'duty-outside-period': { readonly kind: 'duty' | 'report'; readonly words: string; readonly day: Day; readonly period: string };
  'requirement-after-deadline': { readonly row: RowName; readonly words: string; readonly deadline: string };
  'body-report-differs': { readonly what: string; readonly words: string; readonly record: string };
  'body-duty-differs': { readonly deed: string; readonly words: string; readonly record: string };
  'workday-unknown': { readonly words: string; readonly years: readonly number[]; readonly count: number };
}
