import type { SourceBlock, SourceText } from '../../../model/source-text.ts';
import type { SourceReader } from '../source-reading.ts';
import { orRefusal, refuse } from '../unreadable-source.ts';
import { decodeHtml } from './decode-html.ts';
import { HtmlBlocks } from './html-blocks.ts';
import { parseHtml } from './html-node.ts';
import { mainElement, pageTitle } from './main-element.ts';

/** Reads a page of a portal, or one that an office program saved: its text without the frame of the page, in any encoding that portals use. */
export const htmlReader: SourceReader = {
  kind: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  read: async ({ bytes }) => {
    const { content, refusal } = await orRefusal(() => htmlSource(bytes));
    return refusal === undefined ? { text: content } : { refusal };
  },
};

function htmlSource(bytes: Uint8Array): SourceText {
  const { body, head } = parseHtml(decodeHtml(bytes));
  const reading = new HtmlBlocks();
  reading.read(mainElement(body));
  const blocks = [...titleBlocks(pageTitle(head, body), reading.blocks), ...reading.blocks];
  if (blocks.length === 0) refuse('empty');
  const remarks = reading.remarks.list();
  return { kind: 'html', blocks, noise: reading.noise, ...(remarks.length === 0 ? {} : { remarks }) };
}

/** A portal prints the title over the text, outside its place; where the text has it too it is not said twice. */
function titleBlocks(title: string | undefined, blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  if (title === undefined) return [];
  const bare = (words: string) => words.replace(/\s/gu, '');
  const start = blocks.slice(0, 8).map((block) => (block.type === 'paragraph' ? bare(block.text) : ''));
  if (start.join('').includes(bare(title))) return [];
  return [{ type: 'paragraph', text: title, place: { line: 1 }, heading: 1, align: 'center' }];
}
