import type { Severity } from '../diagnostic.ts';
import type { RuleId } from './rule-facts.ts';

/** The gravity of the rules that are no errors; every rule not named here is an error. */
export const ruleSeverity: Readonly<Partial<Record<RuleId, Severity>>> = {
  'yaml-fullwidth-comma': 'warning',
  'missing-date': 'warning',
  'no-deadline': 'warning',
  'unknown-file': 'warning',
};
