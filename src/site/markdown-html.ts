import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { gfmOptions } from '../markdown/parse-mdx.ts';
import { remarkTableColumns } from '../markdown/remark-table-columns.ts';

const processor = createMarkdownProcessor({
  gfm: false,
  smartypants: false,
  syntaxHighlight: false,
  remarkPlugins: [[remarkGfm, gfmOptions], remarkCjkFriendly, remarkTableColumns],
});

/** The HTML of Markdown that was filled from a template: tables and paragraphs as in documents. */
export async function markdownHtml(text: string): Promise<string> {
  const { code } = await (await processor).render(text);
  return code;
}
