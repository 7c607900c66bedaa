import type { FootnoteDefinition, Node, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Takes footnotes and addresses that no text of a tree refers to out of it; a footnote that only an unused one refers to goes too. */
export function dropUnusedDefinitions(tree: Root): void {
  const used = usedLabels(tree);
  tree.children = tree.children.filter((node) => !isDefinition(node) || used.has(labelOf(node)));
  visit(tree, (node) => {
    if (node.type !== 'root' && 'children' in node) {
      node.children = node.children.filter((child) => !isDefinition(child) || used.has(labelOf(child))) as typeof node.children;
    }
  });
}

type Definition = Extract<RootContent, { type: 'definition' | 'footnoteDefinition' }>;

function isDefinition(node: Node): node is Definition {
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}

/** A footnote and an address may bear the same name. */
function labelOf({ type, identifier }: Definition): string {
  return `${type === 'footnoteDefinition' ? '^' : ''}${identifier}`;
}

/** The labels that the text refers to, by way of other footnotes too. */
function usedLabels(tree: Root): ReadonlySet<string> {
  const footnotes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => void footnotes.set(`^${node.identifier}`, node));
  const used = new Set<string>();
  const follow = (from: Node): void =>
    visit(from, (node) => {
      if (node !== from && node.type === 'footnoteDefinition') return 'skip';
      const label = referredTo(node as RootContent);
      if (label === undefined || used.has(label)) return undefined;
      used.add(label);
      const footnote = footnotes.get(label);
      if (footnote !== undefined) follow(footnote);
      return undefined;
    });
  follow(tree);
  return used;
}

function referredTo(node: RootContent): string | undefined {
  if (node.type === 'footnoteReference') return `^${node.identifier}`;
  return node.type === 'linkReference' || node.type === 'imageReference' ? node.identifier : undefined;
}
