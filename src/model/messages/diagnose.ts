import type { Diagnostic, Edit, Place, Severity } from '../diagnostic.ts';
import type { Catalogue, RuleFacts, RuleId } from './rule-facts.ts';
import { ruleSeverity } from './rule-severity.ts';
import type { Words } from './wording.ts';
import { zhCn } from './zh-cn.ts';

/** What may stand beside the facts: another gravity than the rule's own, the cause elsewhere, the edits that mend it, another language. */
export interface DiagnoseOptions {
  readonly severity?: Severity;
  readonly cause?: Place | undefined;
  readonly fix?: readonly Edit[] | undefined;
  readonly words?: Catalogue;
}

/** The finding of `rule` at `place`, said in the words of the catalogue (zh-CN unless told). */
export function diagnose<Rule extends RuleId>(rule: Rule, place: Place, facts: RuleFacts[Rule], options: DiagnoseOptions = {}): Diagnostic {
  const rules: Words<RuleFacts> = (options.words ?? zhCn).rules;
  const wording = rules[rule];
  const hint = wording.hint?.(facts);
  const note = options.cause && wording.note ? { message: wording.note(facts), place: options.cause } : undefined;
  return {
    rule,
    severity: options.severity ?? ruleSeverity[rule] ?? 'error',
    place,
    message: wording.message(facts),
    ...(note ? { note } : {}),
    ...(hint === undefined ? {} : { hint }),
    ...(options.fix === undefined || options.fix.length === 0 ? {} : { fix: options.fix }),
  };
}
