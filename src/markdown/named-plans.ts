import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

/** The ids of the plans that the embeds of a text name. */
export function namedPlans(body: Root): ReadonlySet<string> {
  const named = new Set<string>();
  visit(body, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    for (const attribute of (node as MdxJsxFlowElement | MdxJsxTextElement).attributes) {
      const isPlan = attribute.type === 'mdxJsxAttribute' && attribute.name === 'plan';
      if (isPlan && typeof attribute.value === 'string') named.add(attribute.value);
    }
  });
  return named;
}
