import type { PDFDocumentProxy } from 'pdfjs-dist';
import { refuse, refuseAmount } from '../unreadable-source.ts';
import type { PageContent } from './page-content.ts';
import { readPage } from './read-page.ts';
import { checkStreams } from './stream-sizes.ts';

/** Pages that a plan may have. */
export const mostPages = 500;

/** What all pages of a PDF show, page by page; refuses a password, damage, and more than `mostPages`. */
export async function readPdfPages(bytes: Uint8Array): Promise<readonly PageContent[]> {
  checkStreams(bytes);
  const document = await openPdf(bytes);
  try {
    if (document.numPages > mostPages) refuseAmount('pages', mostPages);
    const pages: PageContent[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await pageContent(document, number));
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function pageContent(document: PDFDocumentProxy, number: number): Promise<PageContent> {
  const page = await document.getPage(number);
  const content = await readPage(page, number);
  page.cleanup();
  return content;
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = packageFolder();
  try {
    // The library takes the bytes it is given away from us; it runs nothing of the file.
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      enableXfa: false,
      useSystemFonts: false,
      disableFontFace: true,
      cMapUrl: `${folder}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${folder}standard_fonts/`,
      maxImageSize: 1024 * 1024,
    }).promise;
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged');
  }
}

/** Where the library lies, as a path: it looks there for the tables of Chinese encodings that a file names and does not hold. */
function packageFolder(): string {
  const { pathname } = new URL('.', import.meta.resolve('pdfjs-dist/package.json'));
  return decodeURIComponent(pathname).replace(/^\/(?=[A-Za-z]:)/u, '');
}
