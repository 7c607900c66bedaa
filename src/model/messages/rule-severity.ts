import type { Severity } from '../diagnostic.ts';
import type { RuleId } from './rule-facts.ts';

/** The gravity of what the reader finds and is no error; what is not named here is an error. The rules of `src/rules` state theirs themselves. */
export const ruleSeverity: Readonly<Partial<Record<RuleId, Severity>>> = {
  'yaml-fullwidth-comma': 'warning',
  'yaml-fullwidth-quotes': 'warning',
  'yaml-fullwidth-digits': 'warning',
  'yaml-fullwidth-brackets': 'warning',
  'yaml-number-without-quotes': 'warning',
  'hidden-character': 'warning',
  'unknown-file': 'warning',
  'unknown-rule': 'warning',
  'waiver-unused': 'warning',
  'waiver-without-reason': 'warning',
  'source-remark': 'warning',
  'form-sheet-renamed': 'warning',
  'form-sheet-extra': 'warning',
  'form-columns-moved': 'warning',
  'form-column-absent': 'warning',
  'form-beside-changed': 'warning',
  'form-rows-hidden': 'warning',
  'form-rows-missing': 'warning',
  'form-rows-added': 'warning',
  'form-row-by-words': 'warning',
  'form-locked-edited': 'warning',
  'form-not-deciding': 'warning',
  'form-day-after': 'warning',
  'form-blank-kept': 'warning',
  'form-read-as': 'info',
  'form-cleaned': 'info',
  'form-same-again': 'info',
};
