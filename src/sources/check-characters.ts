import { hiddenCharacters, isRefused, type HiddenCharacter } from '../model/hidden-characters.ts';
import type { YamlProblem } from './compose-yaml.ts';
import type { YamlNode } from './yaml-node.ts';

/** More in one file are not told one by one. */
const MOST_TOLD = 50;

/** The findings about characters that a reader cannot see. */
export function characterProblems(found: readonly HiddenCharacter[]): readonly YamlProblem[] {
  return found.slice(0, MOST_TOLD).map(problemOf);
}

/** The findings about characters that escapes (`"\u202e"`) put into the texts of a YAML file, each at its text. */
export function escapedProblems(root: YamlNode | undefined, text: string): readonly YamlProblem[] {
  // For speed: hardly any file has escapes.
  return root === undefined || !/"[^"\n]*\\[0-9A-Za-z_]/u.test(text) ? [] : inNode(root, text).slice(0, MOST_TOLD);
}

function inNode(node: YamlNode, text: string): readonly YamlProblem[] {
  if (node.kind === 'list') return node.items.flatMap((item) => inNode(item, text));
  if (node.kind === 'map') return [...node.entries.values()].flatMap((entry) => inNode(entry.node, text));
  const raw = text.slice(node.start, node.end);
  const hidden = raw.startsWith('"') && typeof node.value === 'string' ? hiddenCharacters(node.value) : [];
  const [escaped] = hidden.filter(({ codePoint }) => !raw.includes(String.fromCodePoint(parseInt(codePoint.slice(2), 16))));
  return escaped === undefined ? [] : [problemOf({ ...escaped, start: node.start, end: node.end })];
}

function problemOf(found: HiddenCharacter): YamlProblem {
  const { kind, codePoint, start, end } = found;
  return { rule: isRefused(found) ? 'control-character' : 'hidden-character', span: { start, end }, facts: { kind, codePoint } };
}
