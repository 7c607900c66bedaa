import { refuse, refuseAmount } from '../unreadable-source.ts';

/** A file in a zip package as its directory states it; what the directory says of sizes may be a lie. */
export interface ZipEntry {
  /** Its name, with `/` between folders and none before. */
  readonly name: string;
  /** 0 stored, 8 deflated; other methods are not in Office files. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local head begins in the file. */
  readonly offset: number;
}

/** More files than any Office document has (one with 2,000 pictures has about 2,100). */
export const mostEntries = 8192;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const zip64 = 0xffffffff;

/** The entries of a zip file in the order of its directory; refuses what has no whole directory, or more than `mostEntries`. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const [count, start] = directoryPlace(view, end);
  if (count > mostEntries) refuseAmount('entries', mostEntries);
  const entries: ZipEntry[] = [];
  for (let at = start, left = count; left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) refuse('damaged');
    entries.push(entryAt(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The packed bytes of an entry; refuses where they do not lie in the file. */
export function packedBytes(bytes: Uint8Array, { name, offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localMark) refuse('damaged', name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) refuse('damaged', name);
  return bytes.subarray(start, start + packedSize);
}

/** The end of the directory is searched from behind: a comment of up to 64 kB may follow it. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === endMark) return at;
  return refuse('damaged');
}

function directoryPlace(view: DataView, end: number): readonly [count: number, start: number] {
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count !== 0xffff && start !== zip64) return [count, start];
  // The longer directory of zip64, whose place stands in a locator of 20 bytes before the end.
  if (end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) return [count, start];
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return refuse('damaged');
  return [Number(view.getBigUint64(at + 32, true)), Number(view.getBigUint64(at + 48, true))];
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const nameEnd = at + 46 + nameLength;
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
  const [size, packedSize, offset] = wideFields(view, nameEnd, view.getUint16(at + 30, true), [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/u, ''),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packedSize,
    size,
    offset,
  };
}

/** Size, packed size and offset, each from the extra field of zip64 where its 32 bits are full. */
function wideFields(
  view: DataView,
  extra: number,
  length: number,
  narrow: readonly [number, number, number],
): readonly [number, number, number] {
  if (!narrow.includes(zip64)) return narrow;
  for (let at = extra; at + 4 <= extra + length && at + 4 <= view.byteLength; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return widened(view, at + 4, narrow);
  return refuse('damaged');
}

function widened(view: DataView, start: number, narrow: readonly [number, number, number]): readonly [number, number, number] {
  let at = start;
  const next = (value: number) => {
    if (value !== zip64) return value;
    if (at + 8 > view.byteLength) return refuse('damaged');
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  };
  return [next(narrow[0]), next(narrow[1]), next(narrow[2])];
}
