import type { KindOfValue, KnownField, None } from './fact.ts';

/** The facts of findings about the shape of records: keys and values against the schema, by rule. */
export interface ShapeFacts {
  'empty-file': None;
  'unknown-key': { readonly key: string; readonly nearest: readonly KnownField[]; readonly taken?: boolean };
  'missing-key': KnownField & { readonly example?: string | undefined };
  'empty-value': KnownField;
  'wrong-type': { readonly field?: KnownField | undefined; readonly expected: readonly KindOfValue[]; readonly found: KindOfValue };
  'not-in-list': { readonly words: string; readonly allowed: readonly string[]; readonly nearest: readonly string[] };
  'too-small': { readonly field?: KnownField | undefined; readonly of: KindOfValue; readonly minimum: string; readonly inclusive: boolean };
  'too-big': { readonly field?: KnownField | undefined; readonly of: KindOfValue; readonly maximum: string; readonly inclusive: boolean };
  'bad-format': { readonly words: string; readonly example?: string | undefined };
  'invalid-value': { readonly field?: KnownField | undefined; readonly said?: string | undefined };
}
