import type { Link, Root, RootContent, Text } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** An address as it may stand in a text: ASCII only (RFC 3986 §2), so that it ends before Chinese characters and marks. */
const address = /(?<![\w.@/-])(?:https?:\/\/|www\.)[\w.-]*\w(?:[:/?#][\w\-.~:/?#[\]@!$&'()*+,;=%]*)?/giu;
/** Marks that end a sentence rather than an address. */
const trailing = /[!"'()*,.:;?[\]~]+$/u;

/**
 * Makes links of bare addresses, each up to the first character that no address has. Stands before remark-gfm and takes the place of its
 * own rule, which ends an address at a blank only: in `见https://example.cn，请` it links `，请` too.
 */
export function remarkBareLinks(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: ['protocolAutolink', 'wwwAutolink'] } });
  (data.fromMarkdownExtensions ??= []).push(linkAddresses);
}

const linkAddresses: Extension = {
  transforms: [
    (tree: Root): void =>
      visit(tree, (node, index, parent) => {
        if (node.type === 'link' || node.type === 'linkReference') return SKIP;
        if (node.type !== 'text' || index === undefined || parent === undefined) return undefined;
        const parts = partsOf(node);
        if (parts.length > 1 || parts[0]?.type === 'link') parent.children.splice(index, 1, ...parts);
        return [SKIP, index + parts.length];
      }),
  ],
};

function partsOf({ value }: Text): RootContent[] {
  const parts: RootContent[] = [];
  let from = 0;
  for (const { 0: found, index } of value.matchAll(address)) {
    const words = withoutTrailing(found);
    if (index > from) parts.push({ type: 'text', value: value.slice(from, index) });
    parts.push(linkTo(words));
    from = index + words.length;
  }
  if (from < value.length || parts.length === 0) parts.push({ type: 'text', value: value.slice(from) });
  return parts;
}

/** Drops marks at the end, but not a bracket that the address itself opened. */
function withoutTrailing(found: string): string {
  const short = found.replace(trailing, '');
  const isOpen = short.split('(').length > short.split(')').length;
  return isOpen && found[short.length] === ')' ? `${short})` : short;
}

function linkTo(words: string): Link {
  return { type: 'link', url: /^www\./iu.test(words) ? `http://${words}` : words, children: [{ type: 'text', value: words }] };
}
