import { encodeCharacterMap, parseCharacterMap, type CharacterMap } from './character-map.ts';
import { appendCopies } from './merge-truetype.ts';
import { tableOf } from './truetype.ts';
import type { FontTables } from './truetype.ts';

/** The font from which another was cut: its characters and how many glyphs it has. */
export interface WholeFont {
  readonly characters: CharacterMap;
  readonly glyphs: number;
}

/**
 * Returns the font with a glyph of its own for every character.
 *
 * Faces draw several characters with one glyph (`·` and `•`, `—` and `―`). A PDF's text layer knows one character a glyph, the first,
 * and whoever copies or searches the text would find the wrong one. Where the font was cut from a whole one and kept its numbers, the
 * number of a second glyph follows from the whole font alone.
 */
export function separateGlyphs(tables: FontTables, whole = wholeFont(tables)): FontTables {
  const doubles = doublesOf(whole);
  const copies: (readonly [number, number])[] = [];
  const map = [...parseCharacterMap(tableOf(tables, 'cmap'))].map(([code, glyph]): readonly [number, number] => {
    const double = doubles.get(code);
    if (double === undefined) return [code, glyph];
    copies.push([double, glyph]);
    return [code, double];
  });
  return copies.length === 0 ? tables : new Map(appendCopies(tables, whole.glyphs, copies)).set('cmap', encodeCharacterMap(new Map(map)));
}

/** Returns what of a font its subsets are numbered by; `isAsked` says which of its characters may be asked for. */
export function wholeFont(tables: FontTables, isAsked: (code: number) => boolean = () => true): WholeFont {
  const characters = [...parseCharacterMap(tableOf(tables, 'cmap'))].filter(([code]) => isAsked(code));
  return { characters: new Map(characters), glyphs: tableOf(tables, 'maxp').readUInt16BE(4) };
}

/** How many numbers the glyphs of a font take when each of its characters has one of its own. */
export function separateCount(whole: WholeFont): number {
  return whole.glyphs + doublesOf(whole).size;
}

/** The number of the second glyph of every character that comes after another one with the same. */
function doublesOf({ characters, glyphs }: WholeFont): ReadonlyMap<number, number> {
  const taken = new Set<number>();
  const doubles = new Map<number, number>();
  for (const [code, glyph] of [...characters].toSorted(([a], [b]) => a - b)) {
    if (taken.has(glyph)) doubles.set(code, glyphs + doubles.size);
    taken.add(glyph);
  }
  return doubles;
}
