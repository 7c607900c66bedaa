import type { Severity } from '../model/diagnostic.ts';
import type { RuleFacts, RuleId } from '../model/messages/rule-facts.ts';

/** Where in a source value something stands: keys and indexes from its root. */
export type Path = readonly (string | number)[];

/** Something found wrong in a source value, before it has a file and line. */
export type Finding = {
  [Rule in RuleId]: {
    readonly rule: Rule;
    readonly path: Path;
    readonly facts: RuleFacts[Rule];
    readonly severity?: Severity;
    /** Whether the key or the value at the path is meant. */
    readonly part?: 'key' | 'value';
  };
}[RuleId];

/** Takes findings as they come. */
export type Report = (finding: Finding) => void;
