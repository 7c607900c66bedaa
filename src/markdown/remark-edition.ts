import type { Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Edition } from '../plan/edition.ts';

/** What stands in the public edition where a contact stands in the source. */
export const omittedContact = '（联系方式略）';

/** Takes what is internal out of a document's tree before anything is rendered: `<Internal>` whole, `<Contact>` down to a remark. */
export function remarkEdition(options: { readonly edition: Edition }): (tree: Root) => void {
  return (tree) => {
    if (options.edition === 'internal') return;
    visit(tree, (node, index, parent) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
      if (index === undefined || parent === undefined) return undefined;
      const instead = inPublic(node.name, node.type === 'mdxJsxFlowElement');
      if (instead === undefined) return undefined;
      parent.children.splice(index, 1, ...instead);
      return [SKIP, index + instead.length];
    });
  };
}

function inPublic(name: string | null, isBlock: boolean): RootContent[] | undefined {
  if (name === 'Internal') return [];
  if (name !== 'Contact') return undefined;
  const remark = { type: 'text' as const, value: omittedContact };
  return isBlock ? [{ type: 'paragraph', children: [remark] }] : [remark];
}
