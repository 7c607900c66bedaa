import type { RootContent } from 'mdast';
import { annexList } from './annex-list.ts';
import { annexStretches } from './annex-stretches.ts';
import { block, isShort, joined, kept, type Block, type Stretch } from './block.ts';
import { bodyStretches } from './body-blocks.ts';
import { cutBody } from './cut-body.ts';
import { onNewPage, withCloserEnd, withCloserLines } from './closer-lines.ts';
import { contentsBlocks } from './contents-blocks.ts';
import { headBlocks } from './head-blocks.ts';
import { imprintBlocks } from './imprint-blocks.ts';
import type { NoticeInput } from './notice-input.ts';
import { sectionsOf } from './sections.ts';
import { signatureBlocks } from './signature-blocks.ts';
import { styleIds } from './styles-xml.ts';
import { run } from './text-runs.ts';
import { documentTitle, partTitle } from './title-paragraph.ts';
import { wordFile } from './word-file.ts';

export type { NoticeInput } from './notice-input.ts';

/**
 * An official document as bytes of a `.docx` file for those who must edit it, laid out after GB/T 9704-2012: grid of 22 lines of 28
 * characters, heading styles, page numbers on alternating sides, annexes in sections of their own. The same input gives the same bytes.
 */
export async function noticeDocx(input: NoticeInput): Promise<Uint8Array> {
  const { view, date, mark } = input;
  const isLetter = view.layout === 'letter' && view.mark.length > 0;
  return wordFile({
    title: view.title,
    creator: view.signature.join('、'),
    date,
    sections: sectionsOf(stretchesOf(input), isLetter, mark),
  });
}

/** The document from head to 版记. */
function stretchesOf(input: NoticeInput): readonly Stretch[] {
  const { own, issued, annexes } = cutBody(input.body);
  const { contents: place, issued: hasIssued } = input.view;
  const head = headBlocks(input);
  const opening = [
    ...head,
    documentTitle(titleOf(input.view), head.length > 0, input.printed?.titleRaised),
    ...(place === 'before-text' ? contents(own, input) : []),
    ...addressees(input.view.addressees),
  ];
  const names = annexList(input.view.annexes);
  const list = input.printed?.isApart === true ? onNewPage(names) : names;
  const closing = withCloserEnd([...list.slice(0, -1), ...list.slice(-1).map(kept), ...signatureBlocks(input)], input.printed?.endLine);
  const text = withCloserLines(bodyStretches(own, input), input.printed?.lineHeights ?? []);
  const main = joined([upright(opening), ...text, upright(closing)]);
  return withImprint(
    joined([
      ...keptTogether(main, closing),
      ...(place === 'own-page' ? [{ ...upright(contents(hasIssued === undefined ? own : issued, input)), fresh: true }] : []),
      ...issuedStretches(issued, input),
      ...annexStretches(input, annexes),
    ]),
    input,
  );
}

/** A table of contents where the document asks for one. */
function contents(nodes: readonly RootContent[], { view, printed }: NoticeInput): readonly Block[] {
  return view.contents === undefined ? [] : contentsBlocks(nodes, printed?.contents ?? []);
}

function issuedStretches(nodes: readonly RootContent[], input: NoticeInput): readonly Stretch[] {
  const { issued } = input.view;
  if (issued === undefined) return bodyStretches(nodes, input);
  const title = partTitle(titleOf(issued));
  const text = joined([upright([title]), ...bodyStretches(nodes, input), upright(annexList(issued.annexes))]);
  return text.map((stretch, index) => (index === 0 ? { ...stretch, fresh: true } : stretch));
}

/**
 * Signature and date are not left alone on a page: the last paragraph of the text goes with them where it is short (§7.3.5.4). A long one
 * stays: LibreOffice would take over the whole of it, and the first page must show text.
 */
function keptTogether(main: readonly Stretch[], closing: readonly Block[]): readonly Stretch[] {
  const last = main.at(-1);
  if (last === undefined || closing.length === 0) return main;
  const at = last.blocks.length - closing.length;
  const before = last.blocks.slice(Math.max(0, at - 1), at).map((one) => (isShort(one) ? kept(one) : one));
  return [...main.slice(0, -1), { ...last, blocks: [...last.blocks.slice(0, Math.max(0, at - 1)), ...before, ...closing] }];
}

/**
 * 版记 stands at the foot of the last page, an even one (§7.4). Prose ends where it ends on paper, so 版记 stands under it as there; after tables, whose
 * rows Word breaks in its own way, it has a page of its own, which Word makes even.
 */
function withImprint(stretches: readonly Stretch[], { view, printed }: NoticeInput): readonly Stretch[] {
  const imprint = imprintBlocks(view);
  const last = stretches.at(-1);
  if (imprint.length === 0 || last === undefined) return stretches;
  const place = printed?.imprint ?? 'under-text';
  if (place === 'under-text' && !stretches.some(hasTable)) {
    return [...stretches.slice(0, -1), { ...last, blocks: [...last.blocks, ...imprint] }];
  }
  // LibreOffice takes a table placed on a page that begins with it for one of the page before.
  const blocks = [block({ style: styleIds.sectionEnd }), ...imprint];
  return [...stretches, { wide: false, fresh: true, imprint: place === 'behind-blank' ? 'unnumbered' : 'numbered', blocks }];
}

function hasTable({ wide, blocks }: Stretch): boolean {
  return wide || blocks.some((one) => 'table' in one && one.isPlacing !== true);
}

function titleOf({ title, titleLines }: { readonly title: string; readonly titleLines: readonly string[] }): readonly string[] {
  return titleLines.length > 0 ? titleLines : [title];
}

function addressees(text: string | undefined): readonly Block[] {
  return text === undefined ? [] : [block({ style: styleIds.addressees, children: [run(`${text.replace(/[：:]$/u, '')}：`)] })];
}

function upright(blocks: readonly Block[]): Stretch {
  return { wide: false, fresh: false, blocks };
}
