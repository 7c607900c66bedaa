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
  return [[1, family], [2, style], [3, postScript], [4, `${family} ${style}`], [6, postScript]];
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
