import { parseCharacterMap } from './character-map.ts';
import { commonCharacters } from './common-characters.ts';
import { isLookalike } from './drawable.ts';
import { advanceOf } from './narrow-marks.ts';
import { parseFontTables, parseTrueType, tableOf } from './truetype.ts';
import type { FontTables } from './truetype.ts';

/** Returns what is wrong with a converted face, in Chinese; empty where nothing is. `original` is the font it was made from. */
export function checkInstalledFace(converted: Uint8Array, original: Uint8Array): readonly string[] {
  const tables = parseTrueType(converted);
  const map = parseCharacterMap(tableOf(tables, 'cmap'));
  const em = tableOf(tables, 'head').readUInt16BE(18);
  const lacking = commonCharacters.filter((code) => isInkless(tables, map.get(code)));
  const narrow = [...map].filter(([code, glyph]) => isHan(code) && advanceOf(tables, glyph) !== em);
  const looking = [...map.keys()].filter(isLookalike);
  const moved = movedGlyphs(tables, parseFontTables(original));
  return [
    ...(lacking.length > 0 ? [`缺少${String(lacking.length)}个常用字：${String.fromCodePoint(...lacking.slice(0, 10))}`] : []),
    ...(narrow.length > 0 ? [`${String(narrow.length)}个汉字的字宽不是一个字`] : []),
    ...(looking.length > 0 ? [`字符表里还有${String(looking.length)}个部首或兼容字`] : []),
    ...(moved > 0 ? [`${String(moved)}个字形的字宽与原字体不同`] : []),
  ];
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function isInkless(tables: FontTables, glyph: number | undefined): boolean {
  if (glyph === undefined) return true;
  const places = tableOf(tables, 'loca');
  const isLong = tableOf(tables, 'head').readInt16BE(50) === 1;
  const place = (index: number): number => (isLong ? places.readUInt32BE(4 * index) : 2 * places.readUInt16BE(2 * index));
  return place(glyph + 1) === place(glyph);
}

// Glyphs may have been added after the last one, none may have changed its number.
function movedGlyphs(converted: FontTables, original: FontTables): number {
  const count = tableOf(original, 'maxp').readUInt16BE(4);
  const glyphs = Array.from({ length: count }, (_, glyph) => glyph);
  return glyphs.filter((glyph) => advanceOf(converted, glyph) !== advanceOf(original, glyph)).length;
}
