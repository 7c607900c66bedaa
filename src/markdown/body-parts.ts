import type { Node, Root } from 'mdast';
import { VFile } from 'vfile';
import { remarkEdition, type EditionOptions } from './remark-edition.ts';
import { remarkNotes } from './remark-notes.ts';
import { remarkNumbered } from './remark-numbered.ts';

/** A piece of a document's body as a reader meets it: words, or an embed that prints something of a plan. */
export interface BodyPart {
  readonly text?: string | undefined;
  readonly embed?: string | undefined;
  readonly plan?: string | undefined;
  readonly group?: string | undefined;
  readonly form?: string | undefined;
}

/**
 * What a body prints in an edition, in reading order: paragraphs, headings, cells and lines of code, and its embeds; numbers of items and
 * footnotes stand where the pages have them. `contacts` are the words of `<Contact ref="…"/>`.
 */
export function bodyParts(
  body: Root,
  options: EditionOptions & { readonly file: string },
  contacts: ReadonlyMap<string, string>,
): readonly BodyPart[] {
  const tree = structuredClone(body);
  const file = new VFile({ path: `/${options.file}` });
  remarkEdition(options)(tree);
  remarkNotes()(tree, file);
  remarkNumbered()(tree, file);
  return partsOf(tree, contacts);
}

type Contacts = ReadonlyMap<string, string>;

function partsOf(node: Node, contacts: Contacts): readonly BodyPart[] {
  if (node.type === 'code' && 'value' in node) return [{ text: String(node.value) }];
  if (node.type === 'mdxJsxFlowElement' && attributeOf(node, 'plan') !== undefined) return [embedOf(node)];
  const isWhole = ['paragraph', 'heading', 'tableCell'].includes(node.type) || nameOf(node) === 'Contact';
  if (!isWhole) return childrenOf(node).flatMap((child) => partsOf(child, contacts));
  const text = wordsOf(node, contacts).trim();
  return text === '' ? [] : [{ text }];
}

function embedOf(node: Node): BodyPart {
  const [plan, group, form] = ['plan', 'group', 'form'].map((name) => attributeOf(node, name));
  return { embed: nameOf(node) ?? '', plan, group, form };
}

/** The words of a paragraph: a line that the source breaks goes on, one that the author breaks ends. */
function wordsOf(node: Node, contacts: Contacts): string {
  if (node.type === 'break') return '\n';
  if ((node.type === 'text' || node.type === 'inlineCode') && 'value' in node) return String(node.value).replaceAll('\n', ' ');
  if (nameOf(node) === 'Contact') return contacts.get(attributeOf(node, 'ref') ?? '') ?? '';
  return childrenOf(node)
    .map((child) => wordsOf(child, contacts))
    .join('');
}

function nameOf(node: Node): string | undefined {
  return 'name' in node && typeof node.name === 'string' ? node.name : undefined;
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node && Array.isArray(node.children) ? (node.children as readonly Node[]) : [];
}

function attributeOf(node: Node, name: string): string | undefined {
  const all =
    'attributes' in node && Array.isArray(node.attributes) ? (node.attributes as readonly { name?: string; value?: unknown }[]) : [];
  const value = all.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}
