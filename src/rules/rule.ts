import type { Severity } from '../model/diagnostic.ts';
import type { ExplainedRuleId, RuleFacts } from '../model/messages/rule-facts.ts';
import type { Example } from './example.ts';
import type { Spot } from './spot.ts';
import type { DocumentSubject, PlanSubject, WorkspaceSubject } from './subject.ts';

/**
 * The rules: one file a rule, `src/rules/<area>/<id>.ts`. To add one:
 *
 * 1. `src/model/messages/facts/<area>.ts`: its id with the facts that its words need.
 * 2. `zh-cn/<area>.ts` and `en/<area>.ts` there: `title`, `why`, `message` (under 60 characters, no full stop), one `hint`, and `note`
 *    where a cause is quoted.
 * 3. `src/rules/<area>/<id>.ts`: a `PlanRule`, `DocumentRule`, `WordsRule` or `WorkspaceRule`, or a `ReadingRule` where the reader itself finds it.
 *    `check` yields a finding for each place; what it may look at is in `subject.ts`. Contradictions are warnings, hints are infos.
 * 4. Its examples, at least two that fire and one near miss, in the same file: they are its tests and its page under `reference/`.
 * 5. A line in `all-rules.ts`.
 *
 * `npx vitest run tests/rules` puts the examples through the real reader. A finding that the author can rightly call false is a fault of
 * the rule: where a rule is not sure, it is silent.
 */
interface CommonRule<Id extends ExplainedRuleId> {
  readonly id: Id;
  readonly examples: {
    /** Each marks its findings with ⟦ ⟧, and the quoted causes with ⟪ ⟫. */
    readonly fires: readonly [Example, Example, ...Example[]];
    /** Near misses, without marks. */
    readonly passes: readonly [Example, ...Example[]];
  };
}

/** Something that a rule found: where, the facts for its words, and the cause elsewhere, which is quoted too. */
export interface RuleFinding<Id extends ExplainedRuleId = ExplainedRuleId> {
  readonly at: Spot;
  readonly facts: RuleFacts[Id];
  readonly cause?: Spot | undefined;
  /** The words that are to stand at `at` instead of those there, where they are certain: `check --fix` puts them. */
  readonly fix?: string | undefined;
}

interface CheckingRule<Id extends ExplainedRuleId> extends CommonRule<Id> {
  /** Its gravity where `site.yaml` says nothing else. */
  readonly severity: Severity;
}

/** A rule over one plan with the documents that carry it. */
export interface PlanRule<Id extends ExplainedRuleId = ExplainedRuleId> extends CheckingRule<Id> {
  readonly over: 'plan';
  check(plan: PlanSubject): Iterable<RuleFinding<Id>>;
}

/** A rule over one official document with the plans it carries. */
export interface DocumentRule<Id extends ExplainedRuleId = ExplainedRuleId> extends CheckingRule<Id> {
  readonly over: 'document';
  check(document: DocumentSubject): Iterable<RuleFinding<Id>>;
}

/** A rule over what is said in one plan, or in one document, whichever: all of them are put to it one after the other. */
export interface WordsRule<Id extends ExplainedRuleId = ExplainedRuleId> extends CheckingRule<Id> {
  readonly over: 'words';
  /** The same facts are told once in the workspace, where they stand first. */
  readonly once?: true;
  check(subject: PlanSubject | DocumentSubject): Iterable<RuleFinding<Id>>;
}

/** A rule over the whole workspace. */
export interface WorkspaceRule<Id extends ExplainedRuleId = ExplainedRuleId> extends CheckingRule<Id> {
  readonly over: 'workspace';
  check(workspace: WorkspaceSubject): Iterable<RuleFinding<Id>>;
}

/** What the reader finds by itself, explained like the rules; it can be neither set in `site.yaml` nor waived. */
export interface ReadingRule<Id extends ExplainedRuleId = ExplainedRuleId> extends CommonRule<Id> {
  readonly over: 'reading';
}

/** A rule of any kind. */
export type Rule<Id extends ExplainedRuleId = ExplainedRuleId> =
  PlanRule<Id> | DocumentRule<Id> | WordsRule<Id> | WorkspaceRule<Id> | ReadingRule<Id>;

/** A rule that checks the record, and so can be set and waived. */
export type SettableRule = Exclude<Rule, ReadingRule>;
