import type { Day } from '../../day.ts';
import type { Nearest, RowName } from './fact.ts';

/** The facts of findings about names of units, by rule. */
export interface UnitsFacts {
  'unknown-unit': { readonly name: string } & Nearest;
  'ambiguous-unit': { readonly name: string; readonly meanings: readonly string[] };
  'duplicate-alias': { readonly name: string; readonly owner: string };
  'one-unit-several-names': {
    readonly unit: string;
    readonly names: readonly { readonly name: string; readonly rows: readonly RowName[] }[];
  };
  'section-named-as-office': { readonly name: string; readonly unit: string; readonly office: string };
  'name-outside-its-days': {
    readonly name: string;
    readonly unit: string;
    readonly day: Day;
    readonly from: Day | undefined;
    readonly to: Day | undefined;
  };
  'unit-succeeded': { readonly name: string; readonly successors: readonly string[]; readonly from: Day };
  'split-undecided': {
    readonly name: string;
    readonly successors: readonly string[];
    readonly from: Day;
    readonly rows: readonly RowName[];
  };
  'parent-loop': { readonly kind: 'unit' | 'group' | 'body'; readonly names: readonly string[] };
  'lead-class-without-members': { readonly name: string; readonly rows: readonly RowName[] };
  'unit-without-role': { readonly name: string; readonly words: string };
  'unit-misspelt': { readonly words: string; readonly name: string };
  'unused-unit': { readonly names: readonly string[] };
}
