import { tableOf } from './truetype.ts';
import type { FontTables } from './truetype.ts';

/**
 * Returns the font with the line metrics of another, in its own units.
 *
 * The stylesheet of the paper places baselines to tenths of a millimetre; they must not move when another face is chosen.
 */
export function withLinesOf(tables: FontTables, like: FontTables): FontTables {
  const scale = unitsOf(tables) / unitsOf(like);
  const hhea = copyNumbers(tableOf(tables, 'hhea'), tableOf(like, 'hhea'), [4, 6, 8], scale);
  const made = new Map(tables).set('hhea', hhea);
  const [own, other] = [tables.get('OS/2'), like.get('OS/2')];
  if (own === undefined || other === undefined) return made;
  const os2 = copyNumbers(own, other, [68, 70, 72, 74, 76], scale);
  const flag = other.readUInt16BE(selection) & useTypographic;
  os2.writeUInt16BE((own.readUInt16BE(selection) & ~useTypographic) | flag, selection);
  // That flag exists from version 4 on; all else is as in version 1.
  if (flag !== 0 && own.length >= 96) os2.writeUInt16BE(Math.max(4, own.readUInt16BE(0)), 0);
  return made.set('OS/2', os2);
}

const selection = 62;
const useTypographic = 0x80;

function unitsOf(tables: FontTables): number {
  return tableOf(tables, 'head').readUInt16BE(18);
}

// Ascent, descent and gap; signed, but for the last two of OS/2, which are never above 32767 either.
function copyNumbers(own: Buffer, other: Buffer, places: readonly number[], scale: number): Buffer {
  const copy = Buffer.from(own);
  for (const at of places.filter((place) => place + 2 <= Math.min(own.length, other.length))) {
    copy.writeInt16BE(Math.round(other.readInt16BE(at) * scale), at);
  }
  return copy;
}
