import { readFile } from 'node:fs/promises';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** What an independent reader sees in a PDF. */
export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  /** Width and height of every page in pt. */
  readonly boxes: readonly (readonly [width: number, height: number])[];
  /** The texts of every page with where they begin, in pt from the left. */
  readonly texts: readonly (readonly { readonly text: string; readonly x: number; readonly y: number }[])[];
  readonly fonts: readonly { readonly name: string; readonly isType3: boolean; readonly isEmbedded: boolean }[];
  readonly outline: readonly string[];
  readonly isTagged: boolean;
}

/** Reads a PDF with pdf.js. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0, fontExtraProperties: true });
  const document = await task.promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const { info } = await document.getMetadata();
  const texts = await Promise.all(
    pages.map(async (page) => {
      const { items } = await page.getTextContent();
      return items.flatMap((item) =>
        'str' in item ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }] : [],
      );
    }),
  );
  // Null for a document without one, whatever the types say.
  const outline = ((await document.getOutline()) as Awaited<ReturnType<PDFDocumentProxy['getOutline']>> | null) ?? [];
  const read: ReadPdf = {
    info: { ...info },
    boxes: pages.map(({ view: [x = 0, y = 0, right = 0, top = 0] }) => [right - x, top - y] as const),
    texts,
    fonts: await readFonts(document),
    outline: outline.map((entry) => entry.title),
    isTagged: (await markInfo(document))?.get('Marked') === true,
  };
  await task.destroy();
  return read;
}

// A Map, whatever the types say.
function markInfo(document: PDFDocumentProxy): Promise<ReadonlyMap<string, boolean> | null> {
  return document.getMarkInfo() as Promise<unknown> as Promise<ReadonlyMap<string, boolean> | null>;
}

interface ReadFont {
  readonly name: string;
  readonly isType3Font?: boolean;
  readonly missingFile?: boolean;
}

async function readFonts(document: PDFDocumentProxy): Promise<ReadPdf['fonts']> {
  const fonts = new Map<string, ReadPdf['fonts'][number]>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((operator, index) => {
      if (operator !== OPS.setFont) return;
      const [name] = argsArray[index] as readonly unknown[];
      const font = page.commonObjs.get(String(name)) as ReadFont;
      fonts.set(font.name, { name: font.name, isType3: font.isType3Font === true, isEmbedded: font.missingFile !== true });
    });
  }
  return [...fonts.values()];
}
