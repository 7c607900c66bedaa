import type { Node, Root } from 'mdast';
import { embeds } from '../../markdown/embeds.ts';
import { textBlocks, type TextBlock } from '../../markdown/text-blocks.ts';
import { labelOf, type Label } from './label.ts';

/** A numbered heading or paragraph of a body, its other text, a heading without a number, or an embed that prints numbers of its own. */
export type OutlineItem =
  | { readonly kind: 'label'; readonly label: Label; readonly block: TextBlock; readonly isHeading: boolean }
  | { readonly kind: 'text'; readonly block: TextBlock }
  | { readonly kind: 'heading' }
  | { readonly kind: 'embed' };

/** The bodies that number afresh: of the document itself, of its issued text, of each annex text; in reading order. */
export function outlines(tree: Root): readonly (readonly OutlineItem[])[] {
  const texts: OutlineItem[][] = [[]];
  walk(tree, texts);
  return texts;
}

const afresh: readonly string[] = ['Issued', 'AnnexText'];
const wrapping: readonly string[] = embeds.filter(({ wraps }) => wraps).map(({ name }) => name);

function walk(node: Node, texts: OutlineItem[][]): void {
  const name = 'name' in node && typeof node.name === 'string' ? node.name : undefined;
  if (name !== undefined && !wrapping.includes(name)) texts.at(-1)?.push({ kind: 'embed' });
  if (node.type === 'heading' || node.type === 'paragraph') texts.at(-1)?.push(...itemsOf(node));
  else if (node.type === 'list' || node.type === 'table') texts.at(-1)?.push({ kind: 'embed' });
  else {
    if (name !== undefined && afresh.includes(name)) texts.push([]);
    for (const child of childrenOf(node)) walk(child, texts);
    if (name !== undefined && afresh.includes(name)) texts.push([]);
  }
}

/** A paragraph may have several numbered lines. */
function itemsOf(node: Node): readonly OutlineItem[] {
  const [block] = textBlocks({ type: 'root', children: [node] } as Root);
  if (block === undefined) return [];
  const label = labelOf(block.text);
  if (label !== undefined) return [{ kind: 'label', label, block, isHeading: node.type === 'heading' }];
  return [node.type === 'heading' || /^附\s*[件表]/u.test(block.text) ? { kind: 'heading' } : { kind: 'text', block }];
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node && Array.isArray(node.children) ? (node.children as readonly Node[]) : [];
}
