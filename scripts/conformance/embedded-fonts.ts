import { referred, streamText, type PdfObject, type PdfObjects } from '../../src/print/pdf-objects.ts';

/** A font of a file, as the file itself describes it. */
export interface EmbeddedFont {
  /** Without the mark of the subset; empty for a font without a name. */
  readonly name: string;
  readonly kind: 'TrueType' | 'Type3' | 'other';
  readonly isEmbedded: boolean;
  /** Whether only the characters in use are embedded (the name bears six letters and +). */
  readonly isSubset: boolean;
  readonly hasToUnicode: boolean;
  /** What the text layer says its glyphs are, code points. */
  readonly points: readonly number[];
}

/** Returns the fonts of a file, in file order. */
export function embeddedFonts(pdf: Uint8Array, objects: PdfObjects): readonly EmbeddedFont[] {
  const fonts = [...objects.values()].filter(({ body }) => /\/Type \/Font\b/.test(body) && !body.includes('/CIDFontType'));
  return fonts.map((font) => embeddedFont(pdf, font, objects));
}

function embeddedFont(pdf: Uint8Array, font: PdfObject, objects: PdfObjects): EmbeddedFont {
  const inner = referred(objects, font, 'DescendantFonts') ?? font;
  const descriptor = referred(objects, inner, 'FontDescriptor')?.body ?? '';
  const full = /\/BaseFont \/([^\s/<>[\]()]+)/.exec(font.body)?.[1] ?? '';
  const map = streamText(pdf, referred(objects, font, 'ToUnicode'));
  return {
    name: full.replace(/^[A-Z]{6}\+/, ''),
    kind: kindOf(font.body + inner.body),
    isEmbedded: /\/FontFile[23]?\b/.test(descriptor),
    isSubset: /^[A-Z]{6}\+/.test(full),
    hasToUnicode: map !== '',
    points: pointsOf(map),
  };
}

function kindOf(body: string): EmbeddedFont['kind'] {
  if (body.includes('/Subtype /Type3')) return 'Type3';
  return body.includes('/Subtype /CIDFontType2') || body.includes('/Subtype /TrueType') ? 'TrueType' : 'other';
}

/** The code points of a ToUnicode map (ISO 32000-1 §9.10.3). */
function pointsOf(map: string): readonly number[] {
  const single = sections(map, 'bfchar').flatMap((part) => [...part.matchAll(/<[0-9A-F]+>\s*<([0-9A-F]+)>/gi)].map(([, hex = '']) => hex));
  const ranges = sections(map, 'bfrange').flatMap((part) =>
    [...part.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)].flatMap(countUp),
  );
  return [...single, ...ranges].flatMap((hex) => hex.match(/.{4}/g) ?? []).map((hex) => Number.parseInt(hex, 16));
}

function sections(map: string, kind: string): readonly string[] {
  return [...map.matchAll(new RegExp(`begin${kind}([\\s\\S]*?)end${kind}`, 'g'))].map(([, inside = '']) => inside);
}

function countUp([, first = '', last = '', hex = '']: readonly string[]): readonly string[] {
  const steps = Number.parseInt(last, 16) - Number.parseInt(first, 16);
  return Array.from({ length: steps + 1 }, (_, step) => (Number.parseInt(hex, 16) + step).toString(16).padStart(4, '0'));
}
