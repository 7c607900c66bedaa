import type { HiddenKind } from '../../hidden-characters.ts';
import type { None, SyntaxCause } from './fact.ts';

/** Why a document has no front matter: nothing like it, its end is missing, something stands before it, other dashes than `---`. */
export type FrontMatterProblem = 'missing' | 'not-closed' | 'not-first' | 'other-dashes';

/**
 * Why something that is there is not read: it leads out of the workspace, it is a link where links are not followed, a link to nothing or in a
 * circle, a pipe, socket or device, its name is no text, it lies where pictures do not, or it is none.
 */
export type OddFile = 'outside' | 'linked' | 'broken-link' | 'special' | 'unreadable-name' | 'elsewhere' | 'no-picture';

/** In what the size of a file, or of a part of it, is counted. */
export type SizeUnit = 'megabytes' | 'items' | 'characters' | 'keys';

/** Where a full-width or fixed space stands that YAML does not take for a space. */
export type WideSpacePlace = 'indent' | 'before-key' | 'after-colon' | 'after-dash';

/** Chinese quotes around a whole text, around a number or a fixed word, or on one side of a text only. */
export type QuotesProblem = 'whole' | 'typed' | 'start' | 'end';

/** The facts of findings about how files are written: their encoding and their YAML, by rule. */
export interface WritingFacts {
  'encoding': { readonly looksLike: 'GBK' | 'UTF-16' | 'UTF-32' | undefined };
  'missing-file': { readonly path: string; readonly nearest?: readonly string[] };
  'missing-folder': { readonly path: string };
  'unreadable-file': { readonly path: string };
  'control-character': { readonly codePoint: string; readonly kind: HiddenKind };
  'hidden-character': { readonly codePoint: string; readonly kind: HiddenKind };
  'odd-file': { readonly path: string; readonly why: OddFile };
  'file-too-large': { readonly megabytes: number; readonly limit: number };
  'no-front-matter': { readonly problem: FrontMatterProblem };
  'not-a-file': { readonly path: string };
  'unknown-file': { readonly path: string; readonly nearest: readonly string[] };
  'yaml-syntax': { readonly cause: SyntaxCause };
  'yaml-tab': None;
  'yaml-fullwidth-colon': { readonly key: string };
  'yaml-fullwidth-comma': { readonly words: string };
  'yaml-fullwidth-space': { readonly at: WideSpacePlace };
  'yaml-fullwidth-quotes': { readonly words: string; readonly problem: QuotesProblem };
  'yaml-fullwidth-digits': { readonly words: string; readonly plain: string };
  'yaml-fullwidth-brackets': { readonly brackets: string; readonly plain: string };
  'yaml-number-without-quotes': { readonly words: string; readonly read: string };
  'yaml-duplicate-key': { readonly key: string };
  'yaml-key': { readonly words: string };
  'yaml-merge': None;
  'yaml-tag': { readonly tag: string };
  'yaml-alias': { readonly name: string; readonly problem: 'unknown' | 'too-much' };
  'yaml-too-deep': { readonly limit: number };
  'yaml-too-large': { readonly limit: number; readonly unit: SizeUnit };
  'yaml-multiple-documents': None;
  'too-many-problems': { readonly limit: number };
}
