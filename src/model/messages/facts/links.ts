import type { Nearest } from './fact.ts';

/** The facts of findings about what documents and pages lead to, by rule. */
export interface LinksFacts {
  'dead-link': { readonly url: string; readonly missing: 'page' | 'heading' } & Nearest;
  'empty-link': { readonly lacks: 'address' | 'words' };
  'duplicate-document': { readonly kind: 'number' | 'title'; readonly words: string };
  'interpretation-of-nothing': { readonly title: string };
  'one-sided-replacement': { readonly kind: 'replaces' | 'replaced'; readonly title: string };
}
