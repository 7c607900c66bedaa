import type { SourceBlock, SourceParagraph } from '../../../model/source-text.ts';
import type { SourceReader } from '../source-reading.ts';
import { decodeBytes } from '../text/decode-bytes.ts';
import { textBlocks } from '../text/text-blocks.ts';

/** Reads a Markdown file: headings, pipe tables, and paragraphs whose lines are joined as Markdown joins them. */
export const markdownReader: SourceReader = {
  kind: 'md',
  extensions: ['md', 'markdown', 'mdx'],
  read: ({ name, bytes }) => {
    const text = decodeBytes(bytes);
    if (text === undefined) return { refusal: { message: `“${name}”不是文字文件`, hint: '另存为 UTF-8 编码再导入' } };
    const { kind, blocks, noise } = textBlocks(text, 'md');
    const lines = text.split(/\r\n|\r|\n/u);
    return { text: { kind, blocks: joinSoftLines(blocks, (at) => /^\s*[-*+]\s/u.test(lines[at - 1] ?? '')), noise } };
  },
};

const startsAnew =
  /^\s*(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|附\s*件|第[一二三四五六七八九十百\d]+[章节条部]|[-*+>]\s)/u;

/** `isItem` tells of a line whether a bullet stood before it. */
function joinSoftLines(blocks: readonly SourceBlock[], isItem: (line: number) => boolean): readonly SourceBlock[] {
  const joined: SourceBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'paragraph' && last?.type === 'paragraph' && isSoft(last, block) && !isItem(block.place.line ?? 0))
      joined[joined.length - 1] = { ...last, text: glue(last.text, block.text) };
    else joined.push(block);
  }
  return joined;
}

/** A line ends softly before one that begins nothing of its own, unless two spaces or a tab end it. */
function isSoft(last: SourceParagraph, next: SourceParagraph): boolean {
  if (last.text.trim() === '' || next.text.trim() === '' || last.heading !== undefined || next.heading !== undefined) return false;
  return !/ {2}$|\t/u.test(last.text) && !next.text.includes('\t') && !startsAnew.test(next.text);
}

function glue(left: string, right: string): string {
  const latin = /[\w,.;]$/u.test(left) && /^\w/u.test(right.trimStart());
  return `${left.trimEnd()}${latin ? ' ' : ''}${right.trimStart()}`;
}
