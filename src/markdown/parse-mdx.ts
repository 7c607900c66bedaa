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
  /** The tag that has no end, where that is the fault. */
  readonly unclosed?: string;
  /** True where an attribute is in Chinese quotes. */
  readonly quotes?: boolean;
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
    if (error instanceof VFileMessage) return { fault: faultOf(error) };
    throw error;
  }
}

/** A tag without its end is told at the tag: the parser tells it where it gave up, or nowhere. */
function faultOf({ reason: said, line = 1, column = 1 }: VFileMessage): MdxFault {
  const tag = /closing tag for `<([^>`]+)>` \((\d+):(\d+)/u.exec(said);
  if (tag) return { said, line: Number(tag[2]), column: Number(tag[3]), unclosed: tag[1] ?? '' };
  return /^Unexpected character `[“”‘’＂＇]`.* attribute/u.test(said) ? { said, line, column, quotes: true } : { said, line, column };
}
