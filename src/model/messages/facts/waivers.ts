import type { Nearest } from './fact.ts';

/** The facts of findings about waivers and settings of rules, by rule. */
export interface WaiversFacts {
  'unknown-rule': {
    readonly name: string; /** Where such a rule is there and cannot be named here: it is over reading, or over the built site. */
    readonly fixed: false | 'reading' | 'site';
  } & Nearest;
  'waiver-without-reason': { readonly name: string };
  'waiver-unused': { readonly name: string };
}
