import { readPdfObjects, referred, streamText, type PdfObjects } from '../../src/print/pdf-objects.ts';
import { parseTrueType, tableOf } from '../../src/print/truetype.ts';

/** The outline box of a glyph in ems: left, lowest, right, highest. */
export type GlyphBounds = readonly [number, number, number, number];

/** Gives the outline box of a glyph by font name and glyph number; undefined for blanks and for fonts without TrueType outlines. */
export type BoundsOf = (font: string, glyph: number) => GlyphBounds | undefined;

/** Reads the boxes that the embedded fonts themselves state for their glyphs, so that ink is measured to a thousandth of an em. */
export function readGlyphBounds(pdf: Uint8Array, objects: PdfObjects = readPdfObjects(pdf)): BoundsOf {
  const fonts = new Map<string, (glyph: number) => GlyphBounds | undefined>();
  for (const object of objects.values()) {
    const name = /\/FontName \/([^\s/<>[\]()]+)/.exec(object.body)?.[1];
    const file = referred(objects, object, 'FontFile2');
    if (name !== undefined && file !== undefined) fonts.set(name, boundsIn(Buffer.from(streamText(pdf, file), 'latin1')));
  }
  return (font, glyph) => fonts.get(font)?.(glyph);
}

function boundsIn(font: Buffer): (glyph: number) => GlyphBounds | undefined {
  const tables = parseTrueType(font);
  const head = tableOf(tables, 'head');
  const loca = tableOf(tables, 'loca');
  const glyf = tableOf(tables, 'glyf');
  const em = head.readUInt16BE(18);
  const long = head.readInt16BE(50) === 1;
  const offset = (index: number): number => (long ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index));
  const count = loca.length / (long ? 4 : 2) - 1;
  return (glyph) => {
    if (glyph >= count || offset(glyph) === offset(glyph + 1)) return undefined;
    const at = offset(glyph);
    const value = (index: number): number => glyf.readInt16BE(at + 2 + 2 * index) / em;
    return [value(0), value(1), value(2), value(3)];
  };
}
