import type { Severity } from '../../model/diagnostic.ts';
import { diagnose } from '../../model/messages/diagnose.ts';
import type { SiteRuleId } from '../../model/messages/rule-facts.ts';
import type { RuleSettings } from '../run-rules.ts';
import type { SiteFinding, SiteRule } from './site-rule.ts';
import { siteRules } from './site-rules.ts';
import type { SiteSubject } from './site-subject.ts';

/** What a rule found, in words, with every place where it found just this. */
export interface SiteDiagnostic {
  readonly rule: SiteRuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string | undefined;
  /** Files of the site from its top, in the order of their names. */
  readonly places: readonly { readonly file: string; readonly line: number; readonly column: number }[];
}

/** Puts every rule over the built site that is not switched off to it; in the order of the rules, the same finding told once. */
export function runSiteRules(site: SiteSubject, settings: RuleSettings): readonly SiteDiagnostic[] {
  return siteRules.flatMap((rule) => {
    const severity = settings[rule.id] ?? rule.severity;
    return severity === 'off' ? [] : toldOnce(rule, [...rule.check(site)], severity);
  });
}

function toldOnce(rule: SiteRule, findings: readonly SiteFinding[], severity: Severity): readonly SiteDiagnostic[] {
  const alike = Map.groupBy(findings, ({ facts }) => JSON.stringify(facts));
  return [...alike.values()].map((same) => {
    const places = same.map(({ page, place }) => ({ file: page, line: place?.line ?? 1, column: place?.column ?? 1 }));
    const [first] = same;
    const { message, hint } = diagnose(rule.id, { file: '', line: 1, column: 1 }, first?.facts as never, { severity });
    return { rule: rule.id, severity, message, ...(hint === undefined ? {} : { hint }), places: places.toSorted(byPlace) };
  });
}

type SitePlace = SiteDiagnostic['places'][number];

function byPlace(a: SitePlace, b: SitePlace): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
