import { readPdfObjects, referred, streamText } from './pdf-objects.ts';
import type { PdfObject, PdfObjects } from './pdf-objects.ts';

/** One font of a PDF. */
export interface PdfFont {
  /** The PostScript name without the subset mark; empty for the nameless Type 3 kind. */
  readonly name: string;
  /** `Type3` means the outlines could not be embedded as a font. */
  readonly kind: 'TrueType' | 'Type3' | 'other';
  readonly isEmbedded: boolean;
  /** The characters it draws, as the text layer says, sorted. */
  readonly characters: string;
}

/** Returns the fonts of a PDF as Chromium writes it, in file order. */
export function listPdfFonts(pdf: Uint8Array, objects = readPdfObjects(pdf)): readonly PdfFont[] {
  const fonts = [...objects.values()].filter(({ body }) => /\/Type \/Font\b/.test(body) && !body.includes('/CIDFontType'));
  return fonts.map((font) => describeFont(pdf, font, objects));
}

/** Tells whether drawing instructions use glyph 0, the box that stands for a character the face does not have. */
export function drawsMissingGlyph(content: string): boolean {
  const shown = content.matchAll(/<([0-9A-Fa-f]+)>\s*T[jJ]/g);
  return [...shown].some(([, hex = '']) => hex.length % 4 === 0 && /^(?:[0-9A-F]{4})*?0000/i.test(hex));
}

function describeFont(pdf: Uint8Array, font: PdfObject, objects: PdfObjects): PdfFont {
  const inner = referred(objects, font, 'DescendantFonts') ?? font;
  const descriptor = referred(objects, inner, 'FontDescriptor')?.body ?? '';
  return {
    name: /\/(?:BaseFont|FontName) \/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/.exec(font.body + descriptor)?.[1] ?? '',
    kind: fontKind(font.body + inner.body),
    isEmbedded: /\/FontFile[23]?\b/.test(descriptor),
    characters: parseToUnicode(streamText(pdf, referred(objects, font, 'ToUnicode'))),
  };
}

function fontKind(body: string): PdfFont['kind'] {
  if (body.includes('/Subtype /Type3')) return 'Type3';
  return body.includes('/Subtype /CIDFontType2') || body.includes('/Subtype /TrueType') ? 'TrueType' : 'other';
}

/** The characters of a ToUnicode map. */
export function parseToUnicode(whole: string): string {
  // The code space is written like a pair of characters, and in a Type 3 font with one byte: it says nothing of either.
  const map = whole.replace(/begincodespacerange[\s\S]*?endcodespacerange/gu, '');
  const single = [...map.matchAll(/^<[0-9A-F]+> <([0-9A-F]+)>$/gim)].map(([, hex = '']) => decodeHex(hex));
  const ranges = [...map.matchAll(/^<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>$/gim)];
  const listed = ranges.flatMap(([, first = '', last = '', hex = '']) =>
    countUp(decodeHex(hex), Number.parseInt(last, 16) - Number.parseInt(first, 16)),
  );
  return [...new Set([...single, ...listed].join(''))].sort().join('');
}

function countUp(first: string, steps: number): readonly string[] {
  const start = first.codePointAt(0) ?? 0;
  return Array.from({ length: steps + 1 }, (_, index) => String.fromCodePoint(start + index));
}

// UTF-16, as ToUnicode maps are written.
function decodeHex(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
