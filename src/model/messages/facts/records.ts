import type { Day } from '../../day.ts';
import type { Nearest } from './fact.ts';

/** The facts of findings about progress, changes and ledgers, by rule. */
export interface RecordsFacts {
  'change-before-document': { readonly kind: string; readonly day: Day; readonly document: Day };
  'change-incomplete': { readonly kind: string; readonly key: 'deadline' | 'to' | 'into' };
  'extension-not-later': { readonly words: string; readonly first: string };
  'hazard-dates': { readonly key: 'deadline' | 'closed' | 'reopened'; readonly day: Day; readonly found: Day };
  'ledger-column-unknown': { readonly key: string; readonly ledger: string } & Nearest;
  'merge-into-nothing': { readonly into: string; readonly itself: boolean };
  'progress-falls': { readonly day: Day; readonly percent: number; readonly on: Day; readonly before: number };
  'progress-out-of-time': { readonly kind: 'after' | 'before'; readonly day: Day; readonly limit: Day };
  'record-without-duty': { readonly name: string | undefined; readonly known: readonly string[] } & Nearest;
}
