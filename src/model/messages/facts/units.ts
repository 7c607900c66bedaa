import type { Nearest } from './fact.ts';

/** The facts of findings about names of units, by rule. */
export interface UnitsFacts {
  'unknown-unit': { readonly name: string } & Nearest;
  'ambiguous-unit': { readonly name: string; readonly meanings: readonly string[] };
  'duplicate-alias': { readonly name: string; readonly owner: string };
}
