import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Puts the path under which the site is published before addresses that begin at its top: `/plans/x/` in a site under `/sub/` is `/sub/plans/x/`. */
export function remarkBase(options: { readonly base: string }): (tree: Root) => void {
  const base = options.base.replace(/\/$/u, '');
  return (tree) => {
    if (base === '') return;
    visit(tree, ['link', 'image', 'definition'], (node) => {
      if ('url' in node && /^\/(?!\/)/u.test(node.url)) node.url = base + node.url;
    });
  };
}
