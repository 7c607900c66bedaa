import type { Day } from '../../day.ts';
import type { None } from './fact.ts';

/** The facts of findings about official documents and their elements, by rule. */
export interface DocumentsFacts {
  'private-number': { readonly kind: 'mobile' | 'identity' | 'mailbox'; readonly inside?: 'record' };
  'classified-mark': { readonly words: string };
  'missing-date': None;
  'imprint-before-date': { readonly printed: Day; readonly date: Day };
  'published-before-date': { readonly published: Day; readonly date: Day };
  'publicity-without-reason': None;
  'draft-mark': { readonly words: string };
  'validity-differs': { readonly words: string; readonly by: string };
  'issuer-differs': { readonly kind: 'mark' | 'signature'; readonly words: string; readonly issuers: readonly string[] };
  'document-number-year': { readonly no: string; readonly year: number };
}
