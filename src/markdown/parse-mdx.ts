import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';

/** Why a text is no MDX: the parser's words and the place, 1-based. */
export interface MdxFault {
  readonly said: string;
  readonly line: number;
  readonly column: number;
}

/** The tree of an MDX text with GitHub's tables and footnotes, or the first fault in it. */
export function parseMdx(text: string): { readonly tree: Root } | { readonly fault: MdxFault } {
  try {
    return { tree: unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).use(remarkMdx).parse(text) };
  } catch (error) {
    if (error instanceof VFileMessage) return { fault: { said: error.reason, line: error.line ?? 1, column: error.column ?? 1 } };
    throw error;
  }
}
