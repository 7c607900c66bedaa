import type { Node, Root } from 'mdast';

/** Levels of quotations, lists, emphasis and tags within each other; a document of an office has three or four. */
export const MOST_LEVELS = 64;

/** Characters of one paragraph, which has some hundreds: texts are parsed and searched in ways that take longer than they are. */
export const MOST_CHARACTERS = 20_000;
/** Lines of one document; a hundred pages have some three thousand. */
export const MOST_LINES = 20_000;

/** Marks of quotations and lists at the beginning of a line, one within the other. */
const marks = new RegExp(String.raw`^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${String(MOST_LEVELS + 1)}}`, 'mu');

/** Where a text opens more levels on one line than a parser should be asked to follow; undefined where it does not. */
export function tooDeepLine(text: string): number | undefined {
  return marks.exec(text)?.index;
}

/** Where a text is too long to be parsed, as an offset, and what of it: it has too many lines, or a paragraph too many characters; undefined where it is not. */
export function tooLongAt(
  text: string,
): { readonly at: number; readonly limit: number; readonly unit: 'characters' | 'lines' } | undefined {
  let [at, start, length, rows, lines] = [0, 0, 0, 0, 0];
  let isTable = false;
  for (const line of text.split('\n')) {
    const words = line.replace(/^[ \t>]+/u, '');
    const isBlank = words.trim() === '';
    if (isBlank || /^(?:[-+*]|\d{1,9}[.)])[ \t]|^#/u.test(words))
      [start, length, rows, isTable] = [isBlank ? at + line.length + 1 : at, 0, 0, false];
    rows++;
    // The rows of a table are parsed one by one.
    if (rows === 2) isTable = /^[\s|:-]+$/u.test(words);
    length = isTable ? words.length : length + words.length;
    if (length > MOST_CHARACTERS) return { at: start, limit: MOST_CHARACTERS, unit: 'characters' };
    lines++;
    if (lines > MOST_LINES && words !== '') return { at, limit: MOST_LINES, unit: 'lines' };
    at += line.length + 1;
  }
  return undefined;
}

/** The first node of a tree that lies too deep; found without recursion, which such a tree is made to exhaust. */
export function tooDeepNode(tree: Root): Node | undefined {
  const waiting: { readonly node: Node; readonly level: number }[] = [{ node: tree, level: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, level } = next;
    if (level > MOST_LEVELS) return node;
    if ('children' in node && Array.isArray(node.children)) {
      for (const child of node.children as readonly Node[]) waiting.push({ node: child, level: level + 1 });
    }
  }
  return undefined;
}
