import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { convert } from 'fontverter';
import { decodeFontNames } from './font-names.ts';
import type { SaidNames } from './font-names.ts';
import { encodeAnyFont } from './truetype.ts';

/** What one font of a file says of itself. */
export interface FontHead {
  readonly path: string;
  /** Which font of a collection; 0 in every other file. */
  readonly member: number;
  readonly names: SaidNames;
  /** 100–900; 400 is regular. */
  readonly weight: number;
  readonly outlines: 'TrueType' | 'CFF' | 'none';
  readonly isVariable: boolean;
  /** Whether the maker allows subsets of the font in documents (OpenType OS/2 `fsType`). */
  readonly isEmbeddable: boolean;
  /** Changes with the content of the font; made from the check sums of its tables. */
  readonly stamp: string;
}

/** Returns the fonts of a `.ttf`, `.otf`, `.ttc`, `.woff` or `.woff2` file, reading no more than their names; throws on a broken file. */
export async function readFontHeads(path: string): Promise<readonly FontHead[]> {
  return withParts(path, (read, starts) => Promise.all(starts.map((start, member) => readHead(path, member, start, read))));
}

// Compressed files are unpacked whole, of others only the parts asked for are read: a collection may have 40 MB.
async function withParts<T>(path: string, work: (read: ReadPart, starts: readonly number[]) => Promise<T>): Promise<T> {
  const handle = await open(path);
  try {
    const read = part(handle);
    const signature = (await read(0, 4)).toString('latin1');
    if (signature === 'wOFF' || signature === 'wOF2') return await work(partOf(await convert(await readFile(path), 'sfnt')), [0]);
    return await work(read, signature === 'ttcf' ? await memberPlaces(read) : [0]);
  } finally {
    await handle.close();
  }
}

/** Returns one font of a file as a file of its own, uncompressed. */
export async function readFontMember(path: string, member: number): Promise<Buffer> {
  const bytes = await readFile(path);
  const signature = bytes.toString('latin1', 0, 4);
  if (signature === 'wOFF' || signature === 'wOF2') return convert(bytes, 'sfnt');
  if (signature !== 'ttcf') return bytes;
  const read = partOf(bytes);
  const start = (await memberPlaces(read))[member];
  if (start === undefined) throw new Error(`${path} 里没有第 ${String(member + 1)} 个字体。`);
  const directory = await readDirectory(start, read);
  return encodeAnyFont(new Map(directory.map(({ tag, at, length }) => [tag, bytes.subarray(at, at + length)])));
}

/** Returns one table of a font whose head was read. */
export async function readFontTable({ path, member }: Pick<FontHead, 'path' | 'member'>, tag: string): Promise<Buffer> {
  return withParts(path, async (read, starts) => {
    const entry = (await readDirectory(starts[member] ?? 0, read)).find((found) => found.tag === tag);
    if (entry === undefined) throw new Error(`字体缺少 ${tag} 表。`);
    return read(entry.at, entry.length);
  });
}

type ReadPart = (at: number, length: number) => Promise<Buffer>;

function part(handle: FileHandle): ReadPart {
  return async (at, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
    if (bytesRead < length) throw new Error('字体文件不完整。');
    return buffer;
  };
}

function partOf(bytes: Buffer): ReadPart {
  return (at, length) =>
    at + length > bytes.length ? Promise.reject(new Error('字体文件不完整。')) : Promise.resolve(bytes.subarray(at, at + length));
}

const mostMembers = 64;

async function memberPlaces(read: ReadPart): Promise<readonly number[]> {
  const count = Math.min((await read(8, 4)).readUInt32BE(0), mostMembers);
  const places = await read(12, 4 * count);
  return Array.from({ length: count }, (_, index) => places.readUInt32BE(4 * index));
}

interface DirectoryEntry {
  readonly tag: string;
  readonly at: number;
  readonly length: number;
  readonly raw: Buffer;
}

const versions: readonly number[] = [0x00010000, 0x4f54544f, 0x74727565];

async function readDirectory(start: number, read: ReadPart): Promise<readonly DirectoryEntry[]> {
  const head = await read(start, 6);
  if (!versions.includes(head.readUInt32BE(0))) throw new Error('不是字体文件。');
  const count = head.readUInt16BE(4);
  const directory = await read(start + 12, 16 * count);
  return Array.from({ length: count }, (_, index) => directory.subarray(16 * index, 16 * index + 16)).map((raw) => ({
    tag: raw.toString('latin1', 0, 4),
    at: raw.readUInt32BE(8),
    length: raw.readUInt32BE(12),
    raw,
  }));
}

async function readHead(path: string, member: number, start: number, read: ReadPart): Promise<FontHead> {
  const directory = await readDirectory(start, read);
  const has = (tag: string): boolean => directory.some((entry) => entry.tag === tag);
  const table = async (tag: string): Promise<Buffer | undefined> => {
    const entry = directory.find((found) => found.tag === tag);
    return entry && read(entry.at, entry.length);
  };
  const [name, os2] = await Promise.all([table('name'), table('OS/2')]);
  if (name === undefined) throw new Error('字体里没有名称。');
  const names = decodeFontNames(name);
  return {
    path,
    member,
    names,
    weight: weightOf(names.style, os2?.readUInt16BE(4) ?? 400),
    outlines: has('glyf') ? 'TrueType' : has('CFF ') ? 'CFF' : 'none',
    isVariable: has('fvar'),
    isEmbeddable: mayEmbed(os2?.readUInt16BE(8) ?? 0),
    stamp: createHash('sha256')
      .update(Buffer.concat(directory.map(({ raw }) => raw)))
      .digest('hex')
      .slice(0, 32),
  };
}

// Makers forget the number: FandolSong Bold says 400.
function weightOf(style: string, said: number): number {
  if (/bold|heavy|black/iu.test(style)) return Math.max(said, 700);
  return /light|thin/iu.test(style) ? Math.min(said, 300) : said;
}

const restricted = 0x0002;
const allowances = 0x000e;
const noSubsetting = 0x0100;
const bitmapsOnly = 0x0200;

function mayEmbed(fsType: number): boolean {
  return (fsType & allowances) !== restricted && (fsType & (noSubsetting | bitmapsOnly)) === 0;
}
