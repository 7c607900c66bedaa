import { encodeCharacterMap, parseCharacterMap } from './character-map.ts';
import { appendCopies } from './merge-truetype.ts';
import { tableOf } from './truetype.ts';
import type { FontTables } from './truetype.ts';

/**
 * Returns the font with a glyph of its own for every character.
 *
 * Faces draw several characters with one glyph (`·` and `•`, `—` and `―`). A PDF's text layer knows one character a glyph, the first,
 * and whoever copies or searches the text would find the wrong one.
 */
export function separateGlyphs(tables: FontTables): FontTables {
  const taken = new Set<number>();
  const doubles: number[] = [];
  const map = parseCharacterMap(tableOf(tables, 'cmap'));
  const first = tableOf(tables, 'maxp').readUInt16BE(4);
  const separate = [...map].map(([code, glyph]): readonly [number, number] => {
    if (!taken.has(glyph)) {
      taken.add(glyph);
      return [code, glyph];
    }
    doubles.push(glyph);
    return [code, first + doubles.length - 1];
  });
  if (doubles.length === 0) return tables;
  return new Map(appendCopies(tables, doubles)).set('cmap', encodeCharacterMap(new Map(separate)));
}
