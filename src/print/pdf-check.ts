import { drawsMissingGlyph, listPdfFonts } from './pdf-fonts.ts';
import type { PdfFont } from './pdf-fonts.ts';
import { pageContents, readPdfObjects } from './pdf-objects.ts';
import { PrintError } from './print-error.ts';
import { describe } from './print-page.ts';
import { shrinkFactor } from './shrink-guard.ts';

/** What a printed file turned out to hold. */
export interface PdfFacts {
  readonly pageCount: number;
  readonly fonts: readonly PdfFont[];
}

/** Returns what a PDF holds; refuses one that was shrunk, has boxes for characters, Type 3 fonts, or a font not named in `allowed`. */
export function checkPdf(pdf: Uint8Array, page: string, allowed: readonly string[] | undefined): PdfFacts {
  const objects = readPdfObjects(pdf);
  const contents = pageContents(pdf, objects);
  const fonts = listPdfFonts(pdf, objects);
  refuseShrunk(page, shrinkFactor(contents));
  if (allowed !== undefined) refuseFonts(page, fonts, allowed);
  const boxed = contents.findIndex(drawsMissingGlyph);
  if (boxed >= 0)
    throw new PrintError(
      'character-missing',
      page,
      `第 ${String(boxed + 1)} 页有字符没有字形，会印成方框（也可能在页边或样式表的 content 里）。`,
    );
  return { pageCount: contents.length, fonts };
}

function refuseShrunk(page: string, factor: number): void {
  if (factor === 1) return;
  const percent = (factor * 100).toFixed(1);
  throw new PrintError('page-shrunk', page, `有内容比版心宽，浏览器把整份文件缩成了 ${percent}%。请让过宽的表格、图或长词能够换行。`);
}

function refuseFonts(page: string, fonts: readonly PdfFont[], allowed: readonly string[]): void {
  const stray = fonts.filter((font) => font.kind !== 'TrueType' || !font.isEmbedded || !allowed.includes(font.name));
  if (stray.length === 0) return;
  const list = stray.map((font) => `${font.name || font.kind}：${describe(font.characters)}`).join('；');
  throw new PrintError('stray-font', page, `用到了不是本站提供的字体（${list}）。请检查样式表里的 font-family 和 font-weight。`);
}
