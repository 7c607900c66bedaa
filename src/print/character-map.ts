/** Which glyph draws a code point; code points without a glyph are absent. */
export type CharacterMap = ReadonlyMap<number, number>;

/** Returns the characters of a font's `cmap` table (formats 4 and 12, the two that Unicode fonts use). */
export function parseCharacterMap(cmap: Buffer): CharacterMap {
  const found = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const at = cmap.readUInt32BE(4 + 8 * index + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 4) readSegments(cmap, at, found);
    if (format === 12) readGroups(cmap, at, found);
  }
  return found;
}

function readSegments(cmap: Buffer, at: number, found: Map<number, number>): void {
  const doubled = cmap.readUInt16BE(at + 6);
  for (let end = at + 14; end < at + 14 + doubled; end += 2) {
    const start = end + doubled + 2;
    const delta = cmap.readUInt16BE(start + doubled);
    const offset = cmap.readUInt16BE(start + 2 * doubled);
    const first = cmap.readUInt16BE(start);
    for (let code = first; code <= cmap.readUInt16BE(end) && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : cmap.readUInt16BE(start + 2 * doubled + offset + 2 * (code - first));
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) found.set(code, glyph);
    }
  }
}

function readGroups(cmap: Buffer, at: number, found: Map<number, number>): void {
  for (let group = 0; group < cmap.readUInt32BE(at + 12); group += 1) {
    const entry = at + 16 + 12 * group;
    const first = cmap.readUInt32BE(entry);
    for (let code = first; code <= cmap.readUInt32BE(entry + 4); code += 1) {
      const glyph = cmap.readUInt32BE(entry + 8) + code - first;
      if (glyph !== 0) found.set(code, glyph);
    }
  }
}

/** Returns a `cmap` table with these characters (format 12, which holds every plane of Unicode). */
export function encodeCharacterMap(map: CharacterMap): Buffer {
  const entries = [...map].sort(([a], [b]) => a - b);
  const header = 12;
  const table = Buffer.alloc(header + 16 + 12 * entries.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(header, 8);
  table.writeUInt16BE(12, header);
  table.writeUInt32BE(table.length - header, header + 4);
  table.writeUInt32BE(entries.length, header + 12);
  entries.forEach(([code, glyph], index) => {
    const entry = header + 16 + 12 * index;
    table.writeUInt32BE(code, entry);
    table.writeUInt32BE(code, entry + 4);
    table.writeUInt32BE(glyph, entry + 8);
  });
  return table;
}
