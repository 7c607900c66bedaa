import type { Severity } from '../model/diagnostic.ts';
import { allRules } from './all-rules.ts';
import type { RuleFinding, SettableRule } from './rule.ts';
import type { WorkspaceSubject } from './subject.ts';

/** A finding with its rule, and the gravity that the site gives it. */
export interface GradedFinding extends RuleFinding {
  readonly rule: SettableRule['id'];
  readonly severity: Severity;
}

/** The settings of `checks` in `site.yaml`: a gravity by the id of a rule, or off. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** Puts every rule that is not switched off to the workspace. */
export function runRules(workspace: WorkspaceSubject, settings: RuleSettings): readonly GradedFinding[] {
  return settableRules().flatMap((rule) => {
    const severity = settings[rule.id] ?? rule.severity;
    if (severity === 'off') return [];
    return findingsOf(rule, workspace).map((finding) => ({ ...finding, rule: rule.id, severity }));
  });
}

/** The rules that check the record, and so can be set and waived. */
export function settableRules(): readonly SettableRule[] {
  return allRules.filter((rule) => rule.over !== 'reading');
}

function findingsOf(rule: SettableRule, workspace: WorkspaceSubject): readonly RuleFinding[] {
  if (rule.over === 'plan') return workspace.plans.flatMap((plan) => [...rule.check(plan)]);
  if (rule.over === 'document') return workspace.documents.flatMap((document) => [...rule.check(document)]);
  return [...rule.check(workspace)];
}
