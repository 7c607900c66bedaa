import type { FormFinding, FormPlace } from '../../model/form-finding.ts';
import { diagnoseForm } from '../../model/messages/diagnose-form.ts';
import type { FormsFacts } from '../../model/messages/facts/forms.ts';
import type { RuleFacts } from '../../model/messages/rule-facts.ts';
import { addressOf } from './filled-workbook.ts';

/** A cell by row and column, both from 1. */
export interface At {
  readonly row: number;
  readonly column: number;
}

/** Takes a finding down: about the whole sheet or file, or about one cell. */
export type Tell = <Rule extends keyof FormsFacts>(rule: Rule, facts: RuleFacts[Rule], at?: At) => void;

/** Takes findings about a file, or one sheet of it, down in a list. */
export function tellOf(findings: FormFinding[], place: FormPlace): Tell {
  return (rule, facts, at) => {
    const cell = at === undefined ? {} : { cell: addressOf(at.row, at.column) };
    findings.push(diagnoseForm(rule, { ...place, ...cell }, facts));
  };
}

/** Whether anything in a list of findings is in error. */
export function hasError(findings: readonly FormFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
