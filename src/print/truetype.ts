/** The tables of a font by their four-letter tag, e.g. `glyf`. */
export type FontTables = ReadonlyMap<string, Buffer>;

/** Returns the tables of a TrueType font; throws if the font has no TrueType outlines (CFF prints as nameless Type 3). */
export function parseTrueType(font: Uint8Array): FontTables {
  const tables = parseFontTables(font);
  if (!tables.has('glyf')) throw new Error('这个字体没有 TrueType 轮廓，不能用于打印。');
  return tables;
}

/** Returns the tables of a font with outlines of any kind; throws on one that is cut off. */
export function parseFontTables(font: Uint8Array): FontTables {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + 16 * bytes.readUInt16BE(4); at += 16) {
    const start = bytes.readUInt32BE(at + 8);
    const end = start + bytes.readUInt32BE(at + 12);
    if (end > bytes.length) throw new Error('字体文件不完整。');
    tables.set(bytes.toString('latin1', at, at + 4), bytes.subarray(start, end));
  }
  return tables;
}

/** Returns a table that must be there; throws where it is not. */
export function tableOf(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`字体缺少 ${tag} 表。`);
  return table;
}

const checksumMagic = 0xb1b0afba;
const checksumPlace = 8;

/** Returns the font file made of these tables, with its directory and check sums. */
export function encodeTrueType(tables: FontTables): Buffer {
  return encodeFont(tables, trueTypeVersion);
}

/** Returns the font file made of these tables, TrueType or CFF by what is in them. */
export function encodeAnyFont(tables: FontTables): Buffer {
  return encodeFont(tables, tables.has('glyf') ? trueTypeVersion : cffVersion);
}

const trueTypeVersion = 0x00010000;
const cffVersion = 0x4f54544f;

function encodeFont(tables: FontTables, version: number): Buffer {
  const sorted = [...tables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, data]) => ({ tag, data: padded(tag, data), length: data.length }));
  const directory = Buffer.alloc(12 + 16 * sorted.length);
  writeDirectoryHead(directory, sorted.length, version);
  let at = directory.length;
  sorted.forEach(({ tag, data, length }, index) => {
    const entry = 12 + 16 * index;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(data), entry + 4);
    directory.writeUInt32BE(at, entry + 8);
    directory.writeUInt32BE(length, entry + 12);
    at += data.length;
  });
  return sealed(Buffer.concat([directory, ...sorted.map(({ data }) => data)]), directory, sorted);
}

function writeDirectoryHead(directory: Buffer, count: number, version: number): void {
  const power = Math.floor(Math.log2(count));
  directory.writeUInt32BE(version, 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (count - 2 ** power), 10);
}

// `head` holds the check sum of the whole file, which is taken while that field is zero.
function padded(tag: string, data: Buffer): Buffer {
  const copy = Buffer.alloc(Math.ceil(data.length / 4) * 4);
  data.copy(copy);
  if (tag === 'head') copy.writeUInt32BE(0, checksumPlace);
  return copy;
}

function sealed(file: Buffer, directory: Buffer, tables: readonly { readonly tag: string }[]): Buffer {
  const head = directory.readUInt32BE(12 + 16 * tables.findIndex(({ tag }) => tag === 'head') + 8);
  file.writeUInt32BE((checksumMagic - checksum(file)) >>> 0, head + checksumPlace);
  return file;
}

function checksum(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}
