import type { YamlProblem } from './compose-yaml.ts';
import type { Span, YamlNode } from './yaml-node.ts';

/** A paragraph of a plan has some hundreds; texts are searched in ways that take longer than they are. */
export const MOST_CHARACTERS = 20_000;
/** Keys of one mapping; the largest schema has fewer than a hundred. */
export const MOST_KEYS = 1000;
/** Entries of one list: a registry of a province has some thousands. */
export const MOST_ENTRIES = 20_000;

/** Texts, mappings and lists of a YAML file that are far larger than what somebody wrote; such a file is not used. */
export function sizeProblems(root: YamlNode | undefined): readonly YamlProblem[] {
  const found: YamlProblem[] = [];
  const look = (node: YamlNode): void => {
    if (node.kind === 'scalar') {
      if (node.words.length > MOST_CHARACTERS) found.push(tooLarge(node, MOST_CHARACTERS, 'characters'));
    } else if (node.kind === 'list') {
      if (node.items.length > MOST_ENTRIES) found.push(tooLarge(node, MOST_ENTRIES, 'items'));
      else node.items.forEach(look);
    } else if (node.entries.size > MOST_KEYS) found.push(tooLarge(node, MOST_KEYS, 'keys'));
    else for (const entry of node.entries.values()) look(entry.node);
  };
  if (root !== undefined) look(root);
  return found;
}

/** At its beginning: what is too large is not quoted. */
function tooLarge({ start }: Span, limit: number, unit: 'characters' | 'items' | 'keys'): YamlProblem {
  return { rule: 'yaml-too-large', span: { start, end: start + 1 }, facts: { limit, unit } };
}
