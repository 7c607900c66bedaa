import { hash, createHash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { stampOf, type FileStamps } from './file-stamp.ts';
import { leftByOthers, packed } from './files-of-others.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { entriesUnder } from './publishing/entries-under.ts';
import { inParallel } from './publishing/in-parallel.ts';

/** How a published folder differs from its manifest: what is missing, other, too much, or no plain file. */
export type EditionFault =
  | { readonly kind: 'missing' | 'changed' | 'extra' | 'link' | 'unreadable' | 'stale-copy'; readonly path: string }
  | { readonly kind: 'size'; readonly path: string; readonly wanted: number; readonly found: number };

/** Files up to this size, in bytes, are read in one piece. */
const small = 1_048_576;

/** What is read at once: more keeps no disk busier and takes memory. */
const readers = 8;

/** Where a folder differs from the manifest, by path; every file is read and hashed but those whose stamp says that they are as they were. */
export async function verifyEdition(
  folder: string,
  { files }: Pick<Manifest, 'files'>,
  stamps?: FileStamps,
): Promise<readonly EditionFault[]> {
  const listed = new Map(files.map((file) => [file.path, file]));
  const found = entriesOf(folder);
  const faults: EditionFault[] = files
    .filter(({ path: name }) => !found.has(name))
    .map(({ path: name }) => ({ kind: 'missing', path: name }));
  await inParallel([...found], readers, async ([name, entry]) => {
    const fault = await faultOf(folder, name, entry, listed, stamps);
    if (fault !== undefined) faults.push(fault);
  });
  return faults.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Everything in a folder that is no folder; the manifest itself is in none. */
function entriesOf(folder: string): ReadonlyMap<string, Dirent> {
  return new Map([...entriesUnder(folder)].filter(([name, entry]) => name !== 'manifest.json' && !entry.isDirectory()));
}

type Listed = ReadonlyMap<string, ManifestFile>;

async function faultOf(
  folder: string,
  name: string,
  entry: Dirent,
  listed: Listed,
  stamps?: FileStamps,
): Promise<EditionFault | undefined> {
  const file = path.join(folder, name);
  const wanted = listed.get(name);
  if (!entry.isFile()) return { kind: 'link', path: name };
  if (wanted === undefined) return extraFault(file, name, listed);
  if (stamps?.has(name) === true && stamps.get(name) === stampOf(file)) return undefined;
  try {
    return await contentFault(file, wanted);
  } catch {
    return { kind: 'unreadable', path: name };
  }
}

async function contentFault(file: string, wanted: ManifestFile): Promise<EditionFault | undefined> {
  const { size } = await lstat(file);
  if (size !== wanted.bytes) return { kind: 'size', path: wanted.path, wanted: wanted.bytes, found: size };
  const sum = size <= small ? hash('sha256', await readFile(file)) : await hashOf(file);
  return sum === wanted.sha256 ? undefined : { kind: 'changed', path: wanted.path };
}

/** A file that no manifest lists: a copy packed for the server is none too many as long as it holds what its file does. */
async function extraFault(file: string, name: string, listed: Listed): Promise<EditionFault | undefined> {
  if (leftByOthers.test(name)) return undefined;
  const original = packed.test(name) ? listed.get(name.replace(packed, '')) : undefined;
  if (original === undefined) return { kind: 'extra', path: name };
  const unpack = name.endsWith('.br') ? createBrotliDecompress() : createGunzip();
  const sum = await hashOf(file, unpack).catch(() => undefined);
  return sum === original.sha256 ? undefined : { kind: 'stale-copy', path: name };
}

async function hashOf(file: string, unpack: NodeJS.ReadWriteStream = new PassThrough()): Promise<string> {
  const sum = createHash('sha256');
  await pipeline(createReadStream(file), unpack, sum);
  return sum.digest('hex');
}
