import type { ViteUserConfig } from 'astro';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/**
 * Takes the front matter off a document before MDX is compiled: our reader has read it, and Astro would take `layout: red-head`
 * for a component to import. Lines stay where they are, so that a fault keeps its line.
 */
export function withoutFrontMatter(): VitePlugin {
  return {
    name: 'guatu-without-front-matter',
    enforce: 'pre',
    transform(code: string, id: string) {
      if (!/\.mdx(?:\?|$)/u.test(id)) return undefined;
      return { code: code.replace(/^---[ \t]*\r?\n[\s\S]*?^---[ \t]*(?=\r?\n|$)/mu, (front) => front.replace(/[^\r\n]/gu, '')), map: null };
    },
  };
}
