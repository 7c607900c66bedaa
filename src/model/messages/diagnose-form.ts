import type { FormFinding, FormPlace } from '../form-finding.ts';
import { diagnose } from './diagnose.ts';
import type { FormsFacts } from './facts/forms.ts';
import type { RuleFacts, RuleId } from './rule-facts.ts';

const nowhere = { file: '', line: 1, column: 1 };

/** The finding of `rule` at a place of a spreadsheet, said in the words of the catalogue. */
export function diagnoseForm<Rule extends keyof FormsFacts & RuleId>(rule: Rule, place: FormPlace, facts: RuleFacts[Rule]): FormFinding {
  const { severity, message, hint } = diagnose(rule, nowhere, facts);
  return { rule, severity, place, message, ...(hint === undefined ? {} : { hint }) };
}
