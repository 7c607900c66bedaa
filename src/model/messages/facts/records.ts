import type { Day } from '../../day.ts';
import type { LedgerColumn } from '../../ledger.ts';
import type { DateProblem } from '../../parsed.ts';
import type { Nearest } from './fact.ts';

/** The facts of findings about progress, changes and ledgers, by rule. */
export interface RecordsFacts {
  'change-before-document': { readonly kind: string; readonly day: Day; readonly document: Day };
  'change-incomplete': { readonly kind: string; readonly key: 'deadline' | 'to' | 'into' };
  'change-unchanged': { readonly kind: string; readonly to: string };
  'extension-not-later': { readonly words: string; readonly first: string };
  'hazard-dates': { readonly key: 'deadline' | 'closed' | 'reopened'; readonly day: Day; readonly found: Day };
  'hazard-deadline-unread': { readonly words: string; readonly problem: DateProblem | 'relative'; readonly accepted: readonly string[] };
  'hazard-out-of-turn': { readonly key: 'closed' | 'reopened'; readonly day: Day };
  'hazard-stage-differs': { readonly kind: 'closed' | 'back' | 'never-closed'; readonly stage: string };
  'hazard-unit-misspelt': { readonly unit: string } & Nearest;
  'ledger-cell-type': { readonly label: string; readonly type: LedgerColumn['type']; readonly value: string } & Nearest;
  'ledger-column-unknown': { readonly key: string; readonly ledger: string } & Nearest;
  'merge-into-nothing': { readonly into: string; readonly itself: boolean };
  'progress-falls': { readonly day: Day; readonly percent: number; readonly on: Day; readonly before: number };
  'receipt-period-unknown': { readonly day: Day; readonly within: boolean; readonly end: Day | undefined };
  'receipt-report-unknown': { readonly report: string } & Nearest;
  'receipt-state-differs': {
    readonly kind: 'late' | 'in-time' | 'came' | 'no-day';
    readonly state: string;
    readonly due: Day;
    readonly received: Day | undefined;
  };
  'receipt-unit-not-owing': { readonly unit: string; readonly report: string; readonly known: 'one' | 'several' | 'none' } & Nearest;
  'progress-of-nothing': { readonly day: Day; readonly part: string | undefined };
  'progress-out-of-time': { readonly kind: 'after' | 'before'; readonly day: Day; readonly limit: Day };
  'record-without-duty': { readonly name: string | undefined; readonly known: readonly string[] } & Nearest;
}
