import type { None } from './fact.ts';

/** The facts of findings about official documents and their elements, by rule. */
export interface DocumentsFacts {
  'private-number': { readonly kind: 'mobile' | 'identity' | 'mailbox' };
  'classified-mark': { readonly words: string };
  'missing-date': None;
}
