import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import { createProcessor, run, type RunOptions } from '@mdx-js/mdx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { VFile } from 'vfile';
import { gfmOptions } from '../markdown/parse-mdx.ts';
import { remarkBareLinks } from '../markdown/remark-bare-links.ts';
import { remarkBase } from '../markdown/remark-base.ts';
import { remarkEdition } from '../markdown/remark-edition.ts';
import { remarkNotes } from '../markdown/remark-notes.ts';
import { remarkNumbered } from '../markdown/remark-numbered.ts';
import { remarkTableColumns } from '../markdown/remark-table-columns.ts';
import { splitFrontMatter } from '../sources/read-front-matter.ts';
import type { Edition } from '../views/reader.ts';

/** For whom a body is compiled, and where the site will stand. */
export interface BodyReader {
  readonly edition: Edition;
  /** Addresses of pages that the edition leaves out. */
  readonly leftOut: readonly string[];
  /** The path under which the site is published, e.g. `/plans/`. */
  readonly base: string;
}

/** What makes elements of a body: Astro's own functions. */
export type BodyRuntime = Pick<RunOptions, 'Fragment' | 'jsx' | 'jsxs'>;

/** A compiled body: embeds are given to it as `components`. */
export type Body = Awaited<ReturnType<typeof run>>['default'];

/** Compiles MDX files for a reader, with the same plugins for all of them; throws the parser's message where one cannot be read. */
export function bodyCompiler(reader: BodyReader, runtime: BodyRuntime): (text: string, file: string) => Promise<Body> {
  const processor = createProcessor({
    format: 'mdx',
    outputFormat: 'function-body',
    elementAttributeNameCase: 'html',
    remarkPlugins: [
      remarkBareLinks,
      [remarkGfm, gfmOptions],
      remarkCjkFriendly,
      // Before anything is moved or counted: what is moved out of an internal part would stay.
      [remarkEdition, { edition: reader.edition, leftOut: reader.leftOut }],
      remarkNotes,
      remarkNumbered,
      remarkTableColumns,
      [remarkBase, { base: reader.base }],
    ],
    rehypePlugins: [[rehypeHeadingIds]],
    // The words of footnotes; their own arrow stands in no face of ours.
    remarkRehypeOptions: { footnoteLabel: '注释', footnoteBackLabel: '回到正文', footnoteBackContent: '↑' },
  });
  return async (text, file) => {
    const compiled = await processor.process(
      new VFile({ value: splitFrontMatter(text).body, path: `/${file}`, data: { astro: { frontmatter: {} } } }),
    );
    return (await run(compiled, { ...runtime, baseUrl: import.meta.url })).default;
  };
}
