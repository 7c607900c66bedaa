import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { remarkBareLinks } from './remark-bare-links.ts';

/** Why a text is no MDX: the parser's words and the place, 1-based. */
export interface MdxFault {
  readonly said: string;
  readonly line: number;
  readonly column: number;
}

/** A single tilde is a range in Chinese texts (9~10月), and strikes nothing out. */
export const gfmOptions = { singleTilde: false } as const;

/** The tree of an MDX text with GitHub's tables and footnotes, or the first fault in it. */
export function parseMdx(text: string): { readonly tree: Root } | { readonly fault: MdxFault } {
  try {
    return {
      tree: unified().use(remarkParse).use(remarkBareLinks).use(remarkGfm, gfmOptions).use(remarkCjkFriendly).use(remarkMdx).parse(text),
    };
  } catch (error) {
    if (error instanceof VFileMessage) return { fault: { said: error.reason, line: error.line ?? 1, column: error.column ?? 1 } };
    throw error;
  }
}
