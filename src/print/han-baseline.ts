import { parseCharacterMap } from './character-map.ts';
import { commonCharacters } from './common-characters.ts';
import { parseTrueType, tableOf } from './truetype.ts';

/**
 * Where the baseline lies below the top of the em square, as a share of it, when the ink of the commonest Han characters is centred in the
 * square: of those alone, so that the paper does not change with what else the font was cut to.
 */
export function hanBaseline(font: Uint8Array): number {
  const tables = parseTrueType(font);
  const head = tableOf(tables, 'head');
  const boxes = hanBoxes(tables, head.readInt16BE(50) === 1);
  if (boxes.length === 0) return 0.88;
  // Characters like 一 and 口 do not fill their square: the edges are those of the fullest fifth.
  const top = edge(boxes.map((box) => box.top).toSorted((a, b) => b - a));
  const foot = edge(boxes.map((box) => box.foot).toSorted((a, b) => a - b));
  return 0.5 + (top + foot) / 2 / head.readUInt16BE(18);
}

function edge(sorted: readonly number[]): number {
  const fullest = sorted.slice(0, Math.max(1, Math.floor(sorted.length / 5)));
  return fullest.reduce((sum, value) => sum + value, 0) / fullest.length;
}

interface Ink {
  readonly top: number;
  readonly foot: number;
}

/** The upper and lower edge of every common Han glyph, in units of the font, as its outline's own box says them. */
function hanBoxes(tables: ReturnType<typeof parseTrueType>, isLong: boolean): readonly Ink[] {
  const places = tableOf(tables, 'loca');
  const outlines = tableOf(tables, 'glyf');
  const placeOf = (glyph: number): number => (isLong ? places.readUInt32BE(glyph * 4) : places.readUInt16BE(glyph * 2) * 2);
  const boxes: Ink[] = [];
  const glyphs = parseCharacterMap(tableOf(tables, 'cmap'));
  for (const code of commonCharacters) {
    const glyph = glyphs.get(code) ?? 0;
    if (code < 0x4e00 || code > 0x9fff || placeOf(glyph) === placeOf(glyph + 1)) continue;
    const at = placeOf(glyph);
    boxes.push({ foot: outlines.readInt16BE(at + 4), top: outlines.readInt16BE(at + 8) });
  }
  return boxes;
}
