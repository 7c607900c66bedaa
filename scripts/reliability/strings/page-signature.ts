import { parse, parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { harmless } from './hostile-strings.ts';

type Node = DefaultTreeAdapterMap['node'];

/** What a page is made of, one line for each element (its name and attributes) and each text, as browsers parse it; what `harmless` changes is changed. */
export function pageSignature(html: string, kind: 'page' | 'fragment'): readonly string[] {
  const lines: string[] = [];
  const walk = (node: Node, depth: number): void => {
    const at = ' '.repeat(depth);
    if ('tagName' in node) {
      const attributes = node.attrs.map(({ name, value }) => ` ${name}=${JSON.stringify(plain(value))}`);
      lines.push(`${at}<${node.tagName}${attributes.join('')}>`);
    } else if (node.nodeName === '#text' && 'value' in node) lines.push(`${at}${JSON.stringify(plain(node.value))}`);
    else if (node.nodeName !== '#document' && node.nodeName !== '#document-fragment') lines.push(`${at}${node.nodeName}`);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, depth + 1);
  };
  walk(kind === 'page' ? parse(html) : parseFragment(html), 0);
  return lines;
}

/** Addresses made from the words themselves and sizes of files differ, and may. */
function plain(words: string): string {
  return harmless(words)
    .replace(/keyword-[0-9a-z-]+/gu, 'keyword-…')
    .replace(/-[0-9a-z]{7}\b/gu, '-…')
    .replace(/\d+(?:\.\d)? [KM]?B$/u, '…');
}
