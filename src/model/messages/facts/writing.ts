import type { None, SyntaxCause } from './fact.ts';

/** The facts of findings about how files are written: their encoding and their YAML, by rule. */
export interface WritingFacts {
  'encoding': { readonly looksLike: 'GBK' | 'UTF-16' | 'UTF-32' | undefined };
  'missing-file': { readonly path: string };
  'not-a-file': { readonly path: string };
  'unknown-file': { readonly path: string; readonly nearest: readonly string[] };
  'yaml-syntax': { readonly cause: SyntaxCause };
  'yaml-tab': None;
  'yaml-fullwidth-colon': { readonly key: string };
  'yaml-fullwidth-comma': { readonly words: string };
  'yaml-fullwidth-space': None;
  'yaml-duplicate-key': { readonly key: string };
  'yaml-key': { readonly words: string };
  'yaml-merge': None;
  'yaml-tag': { readonly tag: string };
  'yaml-alias': { readonly name: string; readonly problem: 'unknown' | 'too-much' };
  'yaml-too-deep': { readonly limit: number };
  'yaml-too-large': { readonly limit: number; readonly unit: 'megabytes' | 'items' };
  'yaml-multiple-documents': None;
  'too-many-problems': { readonly limit: number };
}
