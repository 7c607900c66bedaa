import type { FootnoteDefinition, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Makes the footnotes of an official document what they are on paper: `（注1）` where the author set a mark, and the note as a paragraph
 * `注1：…` at the end of the part (the document itself, its issued text, an annex) that mentions it first. Notes are numbered in the order of
 * their marks; one that nothing mentions stands last in the document itself.
 */
export function placeNotes(tree: Root): void {
  const notes = takeNotes(tree);
  if (notes.size === 0) return;
  const mentioned = new Map<string, RootContent>();
  for (const part of [...tree.children]) numberMarks(part, notes, mentioned);
  const order = [...mentioned.keys(), ...[...notes.keys()].filter((name) => !mentioned.has(name))];
  const isPart = (node: RootContent): boolean => node.type === 'mdxJsxFlowElement' && (node.name === 'Issued' || node.name === 'AnnexText');
  for (const [index, name] of order.entries()) {
    const part = mentioned.get(name);
    const paragraphs = noteParagraphs(notes.get(name), index + 1);
    if (part?.type === 'mdxJsxFlowElement' && isPart(part)) part.children.push(...(paragraphs as typeof part.children));
    else insertBefore(tree, tree.children.findIndex(isPart), paragraphs);
  }
}

function takeNotes(tree: Root): ReadonlyMap<string, FootnoteDefinition> {
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (index === undefined || parent === undefined) return undefined;
    parent.children.splice(index, 1);
    if (!notes.has(node.identifier)) notes.set(node.identifier, node);
    return [SKIP, index];
  });
  return notes;
}

function numberMarks(part: RootContent, notes: ReadonlyMap<string, FootnoteDefinition>, mentioned: Map<string, RootContent>): void {
  visit(part, 'footnoteReference', (node, index, parent) => {
    if (index === undefined || parent === undefined || !notes.has(node.identifier)) return;
    if (!mentioned.has(node.identifier)) mentioned.set(node.identifier, part);
    const no = String([...mentioned.keys()].indexOf(node.identifier) + 1);
    parent.children.splice(index, 1, { type: 'link', url: `#note-${no}`, children: [{ type: 'text', value: `（注${no}）` }] });
  });
}

function noteParagraphs(note: FootnoteDefinition | undefined, no: number): readonly RootContent[] {
  const [first, ...more] = note?.children ?? [];
  const words: readonly PhrasingContent[] = first?.type === 'paragraph' ? first.children : [];
  const opening: Paragraph = {
    type: 'paragraph',
    data: { hProperties: { id: `note-${String(no)}` } },
    children: [{ type: 'text', value: `注${String(no)}：` }, ...words],
  };
  return [opening, ...(first === undefined || first.type === 'paragraph' ? more : (note?.children ?? []))];
}

function insertBefore(tree: Root, at: number, paragraphs: readonly RootContent[]): void {
  tree.children.splice(at < 0 ? tree.children.length : at, 0, ...paragraphs);
}
