import type { Severity } from '../diagnostic.ts';

/** What a YAML node or a schema calls for, in words that a catalogue translates. */
export type KindOfValue = 'text' | 'number' | 'whole-number' | 'yes-no' | 'list' | 'fields' | 'empty' | 'day' | 'other';

/** Why a YAML file cannot be read at a place. */
export type SyntaxCause =
  | 'indentation'
  | 'list-indentation'
  | 'list-and-keys'
  | 'list-on-key-line'
  | 'colon-missing'
  | 'space-after-colon'
  | 'colon-in-text'
  | 'text-after-end'
  | 'bracket-open'
  | 'bracket-wrong'
  | 'bracket-indentation'
  | 'comma-missing'
  | 'comma-extra'
  | 'quote-open'
  | 'escape'
  | 'special-character'
  | 'control-character'
  | 'other';

/** A field as the author may know it: the key to type, and its Chinese title where the schema has one. */
export interface KnownField {
  readonly key: string;
  readonly title?: string | undefined;
}

/** The names that were probably meant; `where` is the place of the first, as `file:line:column`. */
export interface Nearest {
  readonly nearest: readonly string[];
  readonly where?: string | undefined;
}

type None = Readonly<Record<string, never>>;

/** Every rule by its id, with the facts that its words are made of; a rule is added here and in each catalogue. */
export interface RuleFacts {
  // How a file is written
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
  // The shape of a record
  'empty-file': None;
  'unknown-key': { readonly key: string; readonly nearest: readonly KnownField[] };
  'missing-key': KnownField & { readonly example?: string | undefined };
  'empty-value': KnownField;
  'wrong-type': { readonly field?: KnownField | undefined; readonly expected: readonly KindOfValue[]; readonly found: KindOfValue };
  'not-in-list': { readonly words: string; readonly allowed: readonly string[]; readonly nearest: readonly string[] };
  'too-small': { readonly field?: KnownField | undefined; readonly of: KindOfValue; readonly minimum: string; readonly inclusive: boolean };
  'too-big': { readonly field?: KnownField | undefined; readonly of: KindOfValue; readonly maximum: string; readonly inclusive: boolean };
  'bad-format': { readonly words: string; readonly example?: string | undefined };
  'invalid-value': { readonly field?: KnownField | undefined; readonly said?: string | undefined };
  // What the words mean
  'impossible-date': { readonly words: string };
  'date-not-understood': { readonly words: string; readonly accepted: readonly string[] };
  'recurrence-not-understood': { readonly words: string; readonly accepted: readonly string[] };
  'target-not-understood': { readonly words: string; readonly accepted: readonly string[] };
  'unknown-unit': { readonly name: string } & Nearest;
  'ambiguous-unit': { readonly name: string; readonly meanings: readonly string[] };
  'duplicate-alias': { readonly name: string; readonly owner: string };
  'duplicate-id': { readonly id: string };
  'unknown-reference': { readonly kind: string; readonly name: string } & Nearest;
  // Documents
  'mdx-syntax': { readonly said?: string | undefined };
  'mdx-import': None;
  'mdx-export': None;
  'mdx-expression': None;
  'mdx-unknown-embed': { readonly name: string; readonly allowed: readonly string[] } & Nearest;
  'mdx-attribute': { readonly name: string; readonly embed: string };
  'mdx-raw-html': { readonly tag: string };
  'mdx-unsafe-link': { readonly url: string };
  'private-number': { readonly kind: 'mobile' | 'identity' | 'mailbox' };
  'classified-mark': { readonly words: string };
  'missing-date': None;
  'no-deadline': { readonly plan: string };
  'sum-differs': { readonly words: string; readonly value: number; readonly sum: number };
  'missing-glyph': { readonly char: string; readonly codePoint: string; readonly instead?: string | undefined };
  'output-edition-mismatch': { readonly folder: string; readonly found: string; readonly wanted: string };
}

/** The id of a rule, kebab-case. */
export type RuleId = keyof RuleFacts;

/** How one rule speaks: what is wrong, one fix, and what the quoted other place has to do with it. */
export interface Wording<Facts> {
  readonly message: (facts: Facts) => string;
  readonly hint?: (facts: Facts) => string | undefined;
  readonly note?: (facts: Facts) => string;
}

/** The words around the findings when they are printed. */
export interface ReportWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly hint: (text: string) => string;
  readonly note: (text: string) => string;
  readonly counts: (counts: Readonly<Record<Severity, number>>) => string;
}

/** All words of one language. */
export interface Catalogue {
  readonly rules: { readonly [Rule in RuleId]: Wording<RuleFacts[Rule]> };
  readonly report: ReportWords;
}
