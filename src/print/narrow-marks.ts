import { encodeCharacterMap, parseCharacterMap } from './character-map.ts';
import { tableOf } from './truetype.ts';
import type { FontTables } from './truetype.ts';

/** Marks that take a whole square in an official document (GB/T 15834-2011 §5.1) and are narrow in faces made for Latin text. */
const square = '“”‘’—…';

/** Returns the font without those of the marks `“”‘’—…` that it draws narrower than a square, so that another face lends them. */
export function withoutNarrowMarks(tables: FontTables): FontTables {
  const map = parseCharacterMap(tableOf(tables, 'cmap'));
  const em = tableOf(tables, 'head').readUInt16BE(18);
  const narrow = [...square].map((char) => char.codePointAt(0) ?? 0).filter((code) => advanceOf(tables, map.get(code) ?? 0) < em);
  const kept = [...map].filter(([code]) => !narrow.includes(code));
  return kept.length === map.size ? tables : new Map(tables).set('cmap', encodeCharacterMap(new Map(kept)));
}

/** Returns how far a glyph moves the pen, in font units. */
export function advanceOf(tables: FontTables, glyph: number): number {
  const full = tableOf(tables, 'hhea').readUInt16BE(34);
  return tableOf(tables, 'hmtx').readUInt16BE(4 * Math.min(glyph, full - 1));
}
