import type { Nearest } from './fact.ts';

/** The facts of findings about waivers and settings of rules, by rule. */
export interface WaiversFacts {
  'unknown-rule': { readonly name: string; readonly fixed: boolean } & Nearest;
  'waiver-without-reason': { readonly name: string };
  'waiver-unused': { readonly name: string };
}
