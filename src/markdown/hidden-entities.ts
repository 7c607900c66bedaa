import type { Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { hiddenCharacters, type HiddenCharacter } from '../model/hidden-characters.ts';

/** The characters that a reader cannot see and that entities (`&#x202e;`) put into a document, each at the words in which it stands. */
export function hiddenEntities(tree: Root, text: string): readonly HiddenCharacter[] {
  // For speed: hardly any text has entities.
  if (!/&#?[0-9A-Za-z]+;/u.test(text)) return [];
  const found: HiddenCharacter[] = [];
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const raw = text.slice(start, end);
    for (const hidden of hiddenCharacters(wordsOf(node))) {
      if (!raw.includes(String.fromCodePoint(parseInt(hidden.codePoint.slice(2), 16)))) found.push({ ...hidden, start, end });
    }
  });
  return found;
}

function wordsOf(node: Node): string {
  return Object.values(node)
    .filter((value) => typeof value === 'string')
    .join(' ');
}
