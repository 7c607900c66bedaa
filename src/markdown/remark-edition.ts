import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Edition } from '../plan/edition.ts';
import { isInInternalFolder } from '../plan/left-out.ts';
import { linkAddress, pageAddress } from './link-address.ts';
import { dropUnusedDefinitions } from './unused-definitions.ts';

/** What stands in the public edition where a contact stands in the source. */
export const omittedContact = '（联系方式略）';
/** What stands in the public edition where a table or form of a plan that is not shown stands in the source. */
export const omittedContent = '（此处内容不公开）';
/** What stands in the public edition where an internal picture stands in the source. */
export const omittedPicture = '（图略）';

/** For which edition a tree is made, and what that edition leaves out. */
export interface EditionOptions {
  readonly edition: Edition;
  /** Addresses of pages that the edition leaves out, from the top of the site. */
  readonly leftOut?: readonly string[];
  /** The document's path in the workspace (`content/notices/x.mdx`), where the tree comes without its file. */
  readonly file?: string;
}

/**
 * Takes what is internal out of a document's tree before anything is rendered: `<Internal>` whole, `<Contact>` down to a remark; tables of
 * plans that are not shown; the addresses of links to what is not shown, whose words stay; footnotes and definitions that nothing uses any more.
 */
export function remarkEdition({ edition, leftOut = [], file }: EditionOptions): (tree: Root, source?: VFile) => void {
  return (tree, source) => {
    if (edition === 'internal') return;
    const gone = leftOutTest(leftOut, file ?? workspacePath(source?.path ?? ''));
    takeOut(tree, (node) => inPublic(node, gone));
    takeOut(tree, (node) => withoutAddress(node, gone, addressesIn(tree)));
    dropUnusedDefinitions(tree);
  };
}

type IsGone = (url: string) => boolean;

/** Whether an address, as written on a page, leads to what is left out. */
function leftOutTest(leftOut: readonly string[], file: string): IsGone {
  const from = pageAddress(file);
  return (url) => {
    const path = linkAddress(url, from)?.path;
    return path !== undefined && (isInInternalFolder(path) || leftOut.some((address) => `${path}/`.startsWith(address)));
  };
}

function workspacePath(file: string): string {
  return /content\/(?:notices|interpretations|pages)\/[^/]+$/u.exec(file.replaceAll('\\', '/'))?.[0] ?? file;
}

/** Puts what `instead` gives in the place of a node; what it gives is looked at in turn. */
function takeOut(tree: Root, instead: (node: RootContent) => readonly RootContent[] | undefined): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'root' || index === undefined || parent === undefined) return undefined;
    const others = instead(node);
    if (others === undefined) return undefined;
    parent.children.splice(index, 1, ...others);
    return [SKIP, index];
  });
}

function inPublic(node: RootContent, isGone: IsGone): readonly RootContent[] | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const isBlock = node.type === 'mdxJsxFlowElement';
  if (node.name === 'Internal') return [];
  if (node.name === 'Contact') return [remark(omittedContact, isBlock)];
  const plan = planOf(node);
  return plan !== undefined && isGone(`/plans/${plan}/`) ? [remark(omittedContent, isBlock)] : undefined;
}

function planOf({ attributes }: MdxJsxFlowElement | MdxJsxTextElement): string | undefined {
  const value = attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'plan')?.value;
  return typeof value === 'string' ? value : undefined;
}

function remark(value: string, isBlock: boolean): RootContent {
  return isBlock ? { type: 'paragraph', children: [{ type: 'text', value }] } : { type: 'text', value };
}

function addressesIn(tree: Root): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => void addresses.set(identifier, url));
  return addresses;
}

function withoutAddress(node: RootContent, isGone: IsGone, addresses: ReadonlyMap<string, string>): readonly PhrasingContent[] | undefined {
  const url = 'url' in node ? node.url : 'identifier' in node ? addresses.get(node.identifier) : undefined;
  if (url === undefined || !isGone(url)) return undefined;
  if (node.type === 'link' || node.type === 'linkReference') return node.children;
  return node.type === 'image' || node.type === 'imageReference' ? [{ type: 'text', value: omittedPicture }] : undefined;
}
