import type { Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A link in a document's body: its address and words as written, with its place as offsets in the text. */
export interface BodyLink {
  readonly url: string;
  /** The words to click, without spaces; the description of a picture in their place. */
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** The links of a body in reading order: `[words](address)`, and those whose address stands in a definition elsewhere. */
export function bodyLinks(tree: Root): readonly BodyLink[] {
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => void addresses.set(identifier, url));
  const links: BodyLink[] = [];
  visit(tree, (node) => {
    const url = node.type === 'link' ? node.url : node.type === 'linkReference' ? addresses.get(node.identifier) : undefined;
    if (url !== undefined) links.push({ url, text: wordsOf(node).replace(/\s/gu, ''), span: spanOf(node) });
  });
  return links;
}

function wordsOf(node: Node): string {
  if ('alt' in node && typeof node.alt === 'string') return node.alt;
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node && Array.isArray(node.children) ? (node.children as readonly Node[]).map(wordsOf).join('') : '';
}

function spanOf({ position }: Node): BodyLink['span'] {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
