import type { Severity } from '../model/diagnostic.ts';
import { allRules } from './all-rules.ts';
import type { PlanRule, RuleFinding, SettableRule, WordsRule } from './rule.ts';
import type { KnownFinding, PlanSubject, WorkspaceSubject } from './subject.ts';

/** A finding with its rule, and the gravity that the site gives it. */
export interface GradedFinding extends RuleFinding {
  readonly rule: SettableRule['id'];
  readonly severity: Severity;
}

/** The settings of `checks` in `site.yaml`: a gravity by the id of a rule, or off. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** Is told what the rules over a plan have found in it, and the units that it gives any part in. */
export type NoteFindings = (planId: string, found: readonly KnownFinding[], unitsUsed: ReadonlySet<string>) => void;

/** Puts every rule that is not switched off to the workspace. */
export function runRules(
  workspace: WorkspaceSubject,
  settings: RuleSettings,
  note: NoteFindings = () => undefined,
): readonly GradedFinding[] {
  const rules = settableRules().filter((rule) => settings[rule.id] !== 'off');
  const ofPlans = findingsOfPlans(
    rules.filter((rule) => rule.over === 'plan' || rule.over === 'words'),
    workspace,
    note,
  );
  return rules.flatMap((rule) => {
    const severity = settings[rule.id] ?? rule.severity;
    if (severity === 'off') return [];
    const findings = [...(ofPlans.get(rule) ?? []), ...(rule.over === 'plan' ? [] : findingsOf(rule, workspace))];
    return (rule.over === 'words' && rule.once ? toldFirst(findings) : findings).map((finding) => ({
      ...finding,
      rule: rule.id,
      severity,
    }));
  });
}

/** Every rule is put to one plan before the next plan, for speed: what they look at is then at hand. */
function findingsOfPlans(
  rules: readonly (PlanRule | WordsRule)[],
  { plans }: WorkspaceSubject,
  note: NoteFindings,
): ReadonlyMap<SettableRule, readonly RuleFinding[]> {
  const found = new Map<SettableRule, RuleFinding[]>(rules.map((rule) => [rule, []]));
  const byId = new Map<string, SettableRule>(rules.map((rule) => [rule.id, rule]));
  for (const plan of plans) {
    const ofPlan = plan.found ?? findingsIn(plan, rules);
    note(plan.id, ofPlan, plan.unitsUsed);
    for (const { rule, ...finding } of ofPlan) {
      const known = byId.get(rule);
      if (known) found.get(known)?.push(finding);
    }
    plan.letGo();
  }
  return found;
}

function findingsIn(plan: PlanSubject, rules: readonly (PlanRule | WordsRule)[]): readonly KnownFinding[] {
  const found: KnownFinding[] = [];
  for (const rule of rules) for (const finding of rule.check(plan)) found.push({ ...finding, rule: rule.id });
  return found;
}

function toldFirst(findings: readonly RuleFinding[]): readonly RuleFinding[] {
  return [...new Map(findings.toReversed().map((finding) => [JSON.stringify(finding.facts), finding])).values()].toReversed();
}

/** The rules that check the record, and so can be set and waived. */
export function settableRules(): readonly SettableRule[] {
  return allRules.filter((rule) => rule.over !== 'reading');
}

function findingsOf(rule: Exclude<SettableRule, PlanRule>, workspace: WorkspaceSubject): readonly RuleFinding[] {
  if (rule.over === 'document' || rule.over === 'words') return workspace.documents.flatMap((document) => [...rule.check(document)]);
  return [...rule.check(workspace)];
}
