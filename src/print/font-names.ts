/** What a font is called, as it will stand in the PDF. */
export interface FontNames {
  readonly family: string;
  readonly style: string;
  /** The name PDF readers show, e.g. `NotoSerifSC-Bold`; ASCII without blanks. */
  readonly postScript: string;
}

/** Returns a `name` table with these names (Windows, Unicode, English), keeping the copyright and licence of `old`. */
export function encodeFontNames(names: FontNames, old: Buffer): Buffer {
  const records = new Map([...keptRecords(old), ...newRecords(names)]);
  const sorted = [...records].sort(([a], [b]) => a - b).map(([id, text]) => ({ id, text: Buffer.from(text, 'utf16le').swap16() }));
  const header = Buffer.alloc(6 + 12 * sorted.length);
  header.writeUInt16BE(sorted.length, 2);
  header.writeUInt16BE(header.length, 4);
  let at = 0;
  sorted.forEach(({ id, text }, index) => {
    [3, 1, 0x409, id, text.length, at].forEach((value, field) => header.writeUInt16BE(value, 6 + 12 * index + 2 * field));
    at += text.length;
  });
  return Buffer.concat([header, ...sorted.map(({ text }) => text)]);
}

function newRecords({ family, style, postScript }: FontNames): readonly (readonly [number, string])[] {
  return [
    [1, family],
    [2, style],
    [3, postScript],
    [4, `${family} ${style}`],
    [6, postScript],
  ];
}

const kept: readonly number[] = [0, 5, 7, 13, 14];
const windows = 3;

function keptRecords(old: Buffer): readonly (readonly [number, string])[] {
  const strings = old.readUInt16BE(4);
  return Array.from({ length: old.readUInt16BE(2) }, (_, index) => 6 + 12 * index)
    .filter((at) => old.readUInt16BE(at) === windows && kept.includes(old.readUInt16BE(at + 6)))
    .map((at) => {
      const start = strings + old.readUInt16BE(at + 10);
      const text = Buffer.from(old.subarray(start, start + old.readUInt16BE(at + 8))).swap16();
      return [old.readUInt16BE(at + 6), text.toString('utf16le')] as const;
    });
}

/** What a font's `name` table says, in every language it says it. */
export interface SaidNames {
  /** Family, full and PostScript names, each once, Chinese ones first. */
  readonly all: readonly string[];
  /** The family, in Chinese where the font has a Chinese name. */
  readonly family: string;
  /** The style in English, e.g. `Regular`. */
  readonly style: string;
  /** The PostScript name; empty where there is none. */
  readonly postScript: string;
}

interface NameRecord {
  readonly id: number;
  readonly isChinese: boolean;
  readonly text: string;
}

const naming: readonly number[] = [16, 1, 4, 6];

/** Returns the names in a `name` table. */
export function decodeFontNames(table: Buffer): SaidNames {
  const records = readRecords(table).toSorted((a, b) => Number(b.isChinese) - Number(a.isChinese));
  const said = (...ids: readonly number[]): readonly string[] =>
    ids.flatMap((id) => records.filter((record) => record.id === id).map(({ text }) => text));
  return {
    all: [...new Set(said(...naming))],
    family: said(16, 1)[0] ?? '',
    style: said(17, 2).findLast((text) => /^[\x20-\x7e]+$/.test(text)) ?? '',
    postScript: said(6).find((text) => /^[\x21-\x7e]+$/.test(text)) ?? '',
  };
}

function readRecords(table: Buffer): readonly NameRecord[] {
  const strings = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) => 6 + 12 * index).flatMap((at) => {
    const [platform = 0, encoding = 0, id = 0, length = 0, offset = 0] = [0, 2, 6, 8, 10].map((field) => table.readUInt16BE(at + field));
    const bytes = table.subarray(strings + offset, strings + offset + length);
    const text = decodeName(bytes, platform, encoding).replace(/\0/g, '').trim();
    return text === '' ? [] : [{ id, isChinese: /\p{Script=Han}/u.test(text), text }];
  });
}

const macintosh = 1;

// Old Chinese fonts write their Chinese names in GBK, on Windows (encoding 3) as on the Macintosh (encoding 25).
function decodeName(bytes: Buffer, platform: number, encoding: number): string {
  if (platform === macintosh) return new TextDecoder(encoding === 25 ? 'gbk' : 'macintosh').decode(bytes);
  if (platform === windows && encoding === 3) return new TextDecoder('gbk').decode(bytes);
  return new TextDecoder('utf-16be').decode(bytes);
}
