import type { Node, Root } from 'mdast';

/** A block of a document's body as plain text, with the way back to the offsets of the file. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'cell';
  /** 1–6 of a heading. */
  readonly depth?: number;
  readonly text: string;
  /** The embeds it stands in, the outermost first: `Issued`, `Internal`. */
  readonly within: readonly string[];
  /** The offsets in the file of a part of `text`; the end is exclusive. */
  readonly spanOf: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** A stretch of a block's text with the offset at which it stands in the file. */
interface Run {
  readonly text: string;
  readonly offset: number;
}

/** The headings, paragraphs and table cells of a document's body in reading order, with their places; embeds have no text of their own. */
export function textBlocks(tree: Root): readonly TextBlock[] {
  return blocksOf(tree, []);
}

function blocksOf(node: Node, within: readonly string[]): readonly TextBlock[] {
  const kind = kindOf(node);
  if (kind !== undefined) return [block(node, kind, within)];
  const name = 'name' in node && typeof node.name === 'string' ? [node.name] : [];
  return childrenOf(node).flatMap((child) => blocksOf(child, [...within, ...name]));
}

function kindOf(node: Node): TextBlock['kind'] | undefined {
  if (node.type === 'heading' || node.type === 'paragraph') return node.type;
  return node.type === 'tableCell' ? 'cell' : undefined;
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node && Array.isArray(node.children) ? (node.children as readonly Node[]) : [];
}

function block(node: Node, kind: TextBlock['kind'], within: readonly string[]): TextBlock {
  const runs = runsOf(node);
  const depth = 'depth' in node && typeof node.depth === 'number' ? { depth: node.depth } : {};
  return {
    kind,
    ...depth,
    text: runs.map(({ text }) => text).join(''),
    within,
    spanOf: (start, end) => ({ start: offsetAt(runs, start), end: offsetAt(runs, end - 1) + 1 }),
  };
}

function runsOf(node: Node): readonly Run[] {
  if ((node.type === 'text' || node.type === 'inlineCode') && 'value' in node) {
    const mark = node.type === 'inlineCode' ? 1 : 0;
    return [{ text: String(node.value), offset: (node.position?.start.offset ?? 0) + mark }];
  }
  return childrenOf(node).flatMap(runsOf);
}

/** Behind a character that the source escapes (`\<`) the offset is a little early: the line is right. */
function offsetAt(runs: readonly Run[], at: number): number {
  let before = 0;
  for (const { text, offset } of runs) {
    if (at < before + text.length) return offset + Math.max(0, at - before);
    before += text.length;
  }
  const last = runs.at(-1);
  return last === undefined ? 0 : last.offset + last.text.length;
}
