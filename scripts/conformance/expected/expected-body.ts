import type { Node, Root } from 'mdast';
import { bodyText } from '../../../src/markdown/body-text.ts';
import { textBlock, type Block } from './expected-document.ts';

/** Gives the blocks of an embed by its name and attributes. */
export type EmbedBlocks = (name: string, attributes: Readonly<Record<string, string>>) => readonly Block[];

/** The body of a document in its parts: the document itself, what stands in `<Issued>`, and each annex of prose. */
export interface BodyBlocks {
  readonly body: readonly Block[];
  readonly issued: readonly Block[];
  readonly annexes: readonly (readonly Block[])[];
}

/** The body of a document as blocks. */
export function bodyBlocks(tree: Root, embed: EmbedBlocks): BodyBlocks {
  const inside = (node: Node): readonly Block[] => childrenOf(node).flatMap((child) => blocksOf(child, embed));
  const named = (name: string): readonly Node[] => tree.children.filter((node) => nameOf(node) === name);
  const parts = new Set([...named('Issued'), ...named('AnnexText')]);
  return {
    body: tree.children.filter((node) => !parts.has(node)).flatMap((node) => blocksOf(node, embed)),
    issued: named('Issued').flatMap(inside),
    annexes: named('AnnexText').map(inside),
  };
}

function blocksOf(node: Node, embed: EmbedBlocks): readonly Block[] {
  const text = (): string => inlineText(node, embed);
  if (node.type === 'heading' && 'depth' in node) return [textBlock('heading', text(), Number(node.depth) - 1)];
  if (node.type === 'paragraph') return [textBlock('paragraph', text())];
  if (node.type === 'list') return listBlocks(node, embed);
  if (node.type === 'table') return [tableBlock(node)];
  const name = nameOf(node);
  if (name === 'Internal') return childrenOf(node).flatMap((child) => blocksOf(child, embed));
  return name === undefined ? childrenOf(node).flatMap((child) => blocksOf(child, embed)) : embed(name, attributesOf(node));
}

/** Ordered items are numbered on paper as their author numbered them: `11.` and so on. */
function listBlocks(node: Node, embed: EmbedBlocks): readonly Block[] {
  const ordered = 'ordered' in node && node.ordered === true;
  const start = 'start' in node && typeof node.start === 'number' ? node.start : 1;
  return childrenOf(node).flatMap((item, index) => {
    const inside = childrenOf(item).flatMap((child) => blocksOf(child, embed));
    const [first, ...rest] = inside;
    if (!ordered || first?.kind !== 'text') return inside;
    const ordinal = `${start + index}.`;
    return [{ ...first, text: ordinal + first.text, ordinal }, ...rest];
  });
}

function tableBlock(node: Node): Block {
  const rows = childrenOf(node).map((row) => childrenOf(row).map((cell) => bodyText(cell as Root)));
  const [head = [], ...body] = rows;
  return {
    kind: 'table',
    name: head.join('、'),
    head: head.join(''),
    rows: body.map((row) => row.map((text) => ({ text, covered: false }))),
    groupRows: [],
  };
}

/** Text of a block, with what embeds inside a sentence say. */
function inlineText(node: Node, embed: EmbedBlocks): string {
  const name = nameOf(node);
  if (name !== undefined && name !== 'Internal')
    return embed(name, attributesOf(node))
      .map((block) => (block.kind === 'text' ? block.text : ''))
      .join('');
  if ('value' in node) return bodyText({ type: 'root', children: [node] } as Root);
  return childrenOf(node)
    .map((child) => inlineText(child, embed))
    .join('');
}

function nameOf(node: Node): string | undefined {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && 'name' in node ? String(node.name) : undefined;
}

function attributesOf(node: Node): Readonly<Record<string, string>> {
  if (!('attributes' in node) || !Array.isArray(node.attributes)) return {};
  const list = node.attributes as readonly { readonly name?: string; readonly value?: unknown }[];
  return Object.fromEntries(list.flatMap(({ name, value }) => (name !== undefined && typeof value === 'string' ? [[name, value]] : [])));
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node && Array.isArray(node.children) ? (node.children as readonly Node[]) : [];
}
