import type { Node, Root } from 'mdast';

/** The plain text of a document's body, a line for every block; embeds leave no text of their own. */
export function bodyText(tree: Root): string {
  return blocks(tree).join('\n');
}

function blocks(node: Node): readonly string[] {
  if ('value' in node && (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')) return [String(node.value)];
  if (!('children' in node) || !Array.isArray(node.children)) return [];
  const parts = (node.children as readonly Node[]).map(blocks);
  return isInline(node) ? [parts.flat().join('')] : parts.flat();
}

function isInline(node: Node): boolean {
  return ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'mdxJsxTextElement'].includes(node.type);
}
