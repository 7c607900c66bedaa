import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { linkAddress, pageAddress } from './link-address.ts';

/** The addresses from the top of the site that a document's links and pictures lead to; `file` is its path in the workspace. */
export function namedFiles(tree: Root, file: string): ReadonlySet<string> {
  const from = pageAddress(file);
  const found = new Set<string>();
  visit(tree, ['link', 'image', 'definition'], (node) => {
    const path = 'url' in node ? linkAddress(node.url, from)?.path : undefined;
    if (path !== undefined) found.add(/(?:^|\/)$/u.test(path) ? `${path}index.html` : path);
  });
  return found;
}
