import { inflateSync } from 'node:zlib';

/** One object of a PDF: its text without stream bytes, and where the stream lies if it has one. */
export interface PdfObject {
  readonly body: string;
  readonly stream?: { readonly start: number; readonly end: number };
}

/** The objects of a PDF by their number, in file order. */
export type PdfObjects = ReadonlyMap<string, PdfObject>;

/** Returns the objects of a PDF as Chromium writes it: lengths in the stream's own dictionary, no object streams, one generation. */
export function readPdfObjects(pdf: Uint8Array): PdfObjects {
  const text = latin1(pdf);
  const objects = new Map<string, PdfObject>();
  const head = /(\d+) 0 obj\n([\s\S]*?)(?:endobj|>>\s*stream\r?\n)/g;
  for (let found = head.exec(text); found !== null; found = head.exec(text)) {
    const [whole, number = '', body = ''] = found;
    if (whole.endsWith('endobj')) {
      objects.set(number, { body });
    } else {
      const start = found.index + whole.length;
      const end = start + Number(/\/Length (\d+)/.exec(body)?.[1] ?? 0);
      objects.set(number, { body, stream: { start, end } });
      // The bytes of a stream may look like anything, so they are never looked at as text.
      head.lastIndex = end;
    }
  }
  return objects;
}

/** Returns the object a key of another object points to, e.g. `/ToUnicode 12 0 R` or `/DescendantFonts [12 0 R]`. */
export function referred(objects: PdfObjects, from: PdfObject | undefined, key: string): PdfObject | undefined {
  const number = new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(from?.body ?? '')?.[1];
  return number === undefined ? undefined : objects.get(number);
}

/** Returns an object's stream as text, one character a byte; empty where it has none. */
export function streamText(pdf: Uint8Array, object: PdfObject | undefined): string {
  if (object?.stream === undefined) return '';
  const bytes = pdf.subarray(object.stream.start, object.stream.end);
  return latin1(object.body.includes('/FlateDecode') ? inflateSync(bytes) : bytes);
}

/** Returns the drawing instructions of every page, in file order. */
export function pageContents(pdf: Uint8Array, objects = readPdfObjects(pdf)): readonly string[] {
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\b/.test(object.body));
  return pages.map((page) => streamText(pdf, referred(objects, page, 'Contents')));
}

/** Returns bytes as text, one character a byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
