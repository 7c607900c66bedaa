import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { MOST_LEVELS, tooDeepLine, tooDeepNode, tooLongAt } from './tree-bounds.ts';
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
  /** How many levels there may be, where there are more. */
  readonly levels?: number;
  /** How many lines there may be, or characters in one part, where there are more. */
  readonly size?: { readonly limit: number; readonly unit: 'characters' | 'lines' };
}

/** A single tilde is a range in Chinese texts (9~10月), and strikes nothing out. */
export const gfmOptions = { singleTilde: false } as const;

/** The tree of an MDX text with GitHub's tables and footnotes, or the first fault in it. */
export function parseMdx(text: string): { readonly tree: Root } | { readonly fault: MdxFault } {
  const bound = boundOf(text);
  if (bound !== undefined) return { fault: bound };
  try {
    const tree = unified()
      .use(remarkParse)
      .use(remarkBareLinks)
      .use(remarkGfm, gfmOptions)
      .use(remarkCjkFriendly)
      .use(remarkMdx)
      .parse(text);
    const deep = tooDeepNode(tree)?.position?.start;
    return deep === undefined ? { tree } : { fault: tooDeep(deep.line, deep.column) };
  } catch (error) {
    if (error instanceof VFileMessage) return { fault: faultOf(error) };
    // The parser follows tags and indented lists by recursion.
    if (error instanceof RangeError) return { fault: tooDeep(1, 1) };
    throw error;
  }
}

/** What would take a parser too long or too deep, found before it is asked. */
function boundOf(text: string): MdxFault | undefined {
  const lineAt = (at: number): number => text.slice(0, at).split('\n').length;
  const long = tooLongAt(text);
  if (long !== undefined) return { said: 'too long', line: lineAt(long.at), column: 1, size: { limit: long.limit, unit: long.unit } };
  const deep = tooDeepLine(text);
  return deep === undefined ? undefined : tooDeep(lineAt(deep), 1);
}

function tooDeep(line: number, column: number): MdxFault {
  return { said: 'too deep', line, column, levels: MOST_LEVELS };
}

/** A tag without its end is told at the tag: the parser tells it where it gave up, or nowhere. */
function faultOf({ reason: said, line = 1, column = 1 }: VFileMessage): MdxFault {
  const tag = /closing tag for `<([^>`]+)>` \((\d+):(\d+)/u.exec(said);
  if (tag) return { said, line: Number(tag[2]), column: Number(tag[3]), unclosed: tag[1] ?? '' };
  return /^Unexpected character `[“”‘’＂＇]`.* attribute/u.test(said) ? { said, line, column, quotes: true } : { said, line, column };
}
