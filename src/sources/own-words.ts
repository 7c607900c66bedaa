import type { PlainIssue } from './choose-branch.ts';
import { valueAt } from './schema-walk.ts';
import type { YamlFile } from './yaml.ts';
import type { YamlPath } from './yaml-node.ts';

/** New values by path, as a tree of steps. */
interface Changes {
  readonly under: Map<string | number, Changes>;
  words?: string;
}

/**
 * The author's words for a value that should have been text: `no: 046` without quotes is a number to YAML, but
 * the office's own words are kept (046, not 46). Undefined where the issue is of another kind or the value was quoted.
 */
export function ownWords(issue: PlainIssue, yaml: YamlFile, value: unknown): string | undefined {
  const given = valueAt(value, issue.path);
  if (issue.onKey || (typeof given !== 'number' && typeof given !== 'boolean') || !wantsText(issue)) return undefined;
  return yaml.wordsAt(issue.path);
}

function wantsText({ issue }: PlainIssue): boolean {
  if (issue.code === 'invalid_type') return issue.expected.split('|').includes('string');
  return issue.code === 'invalid_value' && issue.values.some((choice) => typeof choice === 'string');
}

/** A copy of the value with the words put in at their paths; what is not on a path is shared. */
export function withWords(value: unknown, words: readonly { readonly path: YamlPath; readonly words: string }[]): unknown {
  const changes: Changes = { under: new Map() };
  for (const one of words) {
    let here = changes;
    for (const step of one.path) here = stepInto(here, step);
    here.words = one.words;
  }
  return changed(value, changes);
}

function stepInto(changes: Changes, step: string | number): Changes {
  const next = changes.under.get(step) ?? { under: new Map() };
  changes.under.set(step, next);
  return next;
}

function changed(value: unknown, changes: Changes): unknown {
  if (changes.words !== undefined) return changes.words;
  if (changes.under.size === 0 || value === null || typeof value !== 'object') return value;
  const copy: unknown[] | Record<string, unknown> = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  const slots = copy as Record<string | number, unknown>;
  for (const [step, under] of changes.under) slots[step] = changed(slots[step], under);
  return copy;
}
