import type { SourceNoise, SourceRemark, SourceText } from '../../../model/source-text.ts';
import { numberRuns } from '../remarks.ts';
import { requireKind } from '../sniff-kind.ts';
import { refuse } from '../unreadable-source.ts';
import { readPdfPages } from './open-pdf.ts';
import type { PageContent } from './page-content.ts';
import { pageEntries } from './page-entries.ts';
import { pdfBlocks } from './pdf-blocks.ts';

/** The text of a PDF; throws `UnreadableSource`, also where its pages are pictures. */
export async function pdfSource(bytes: Uint8Array): Promise<SourceText> {
  requireKind(bytes, 'pdf');
  const pages = await readPdfPages(bytes);
  if (!pages.some(hasWords)) refuse('no-text');
  const { entries, noise } = pageEntries(pages);
  const found: SourceNoise[] = [...noise];
  const blocks = pdfBlocks(entries, found);
  if (blocks.length === 0) refuse('no-text');
  const remarks = emptyPages(pages);
  return { kind: 'pdf', blocks, noise: found, ...(remarks.length === 0 ? {} : { remarks }) };
}

/** Characters that a face gives no meaning to are no words: half of them at least must be known. */
function hasWords({ glyphs }: PageContent): boolean {
  const seen = glyphs.filter(({ text }) => text.trim() !== '');
  const known = seen.filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && !/[\ue000-\uf8ff\ufffd]/u.test(text));
  return known.length >= 5 && known.length * 2 >= seen.length;
}

function emptyPages(pages: readonly PageContent[]): readonly SourceRemark[] {
  const empty = pages.filter((page) => !hasWords(page) && page.glyphs.length === 0).map(({ number }) => number);
  const [first] = empty;
  return first === undefined
    ? []
    : [{ remark: 'pages-without-text', count: empty.length, place: { page: first }, words: numberRuns(empty) }];
}
