import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { OddFile } from '../model/messages/facts/writing.ts';

/** What stands under a name. */
export type EntryKind = 'file' | 'folder' | 'missing' | OddFile;

/** A name in a folder. */
export interface Entry {
  readonly name: string;
  /** False for links, also those to folders. */
  readonly isFolder: boolean;
  /** True where it is neither a plain file nor a folder. */
  readonly isOdd?: boolean;
}

/** Where the files of a workspace come from; paths are from its root, with `/`. */
export interface Disk {
  /** The name of the root for messages. */
  readonly root: string;
  kindOf(file: string): Promise<EntryKind>;
  /** Bytes of a file. */
  sizeOf(file: string): Promise<number>;
  /** The bytes of a file; throws where it may not be read. */
  read(file: string): Promise<Uint8Array>;
  /** What a folder holds; empty where there is no folder. Who knows that no link leads to it says so, and it is not asked again. */
  list(folder: string, isPlain?: boolean): Promise<readonly Entry[]>;
  /** Absent where nothing can be said without waiting. */
  readonly atOnce?: AtOnce;
}

/** What the disk of this machine says at once of plain files. */
export interface AtOnce {
  /** Which file stands there, its size and its times; undefined where none does. While they are the same its bytes are. */
  stampOf(file: string): FileStamp | undefined;
  /** The bytes of a file; throws where it may not be read. */
  read(file: string): Uint8Array;
}

/** A file as it stands, and when it was changed last, in milliseconds since 1970. */
export interface FileStamp {
  readonly words: string;
  readonly changed: number;
}

/**
 * The folder `root` of this machine. What is published comes from the workspace alone: nothing that leads out of it is a file, whether by links or by
 * `..`; links to folders are not followed, for they may go in circles; in `public/`, whose files are copied as they are, no link is followed at all.
 * The calls wait for the disk: the files are small and read one after another, and a turn through the thread pool takes longer than each.
 */
export function folderDisk(root: string): Disk {
  const at = (file: string): string => path.join(root, file);
  let real: string | undefined;
  const top = (): string => (real ??= realpathSync.native(root));
  return {
    root,
    kindOf: (file) => promised(() => kindOf(at(file), path.normalize(file), top)),
    sizeOf: (file) => promised(() => statSync(at(file)).size),
    read: (file) => promised(() => readFileSync(at(file))),
    list: (folder, isPlain = false) =>
      promised(() => (isPlain || kindOf(at(folder), path.normalize(folder), top) === 'folder' ? list(at(folder)) : [])),
    atOnce: { stampOf: (file) => stampOf(at(file)), read: (file) => readFileSync(at(file)) },
  };
}

/**
 * The same disk as it was when it was first asked, for speed: every folder is listed only once, since several readers ask for the same ones, and what
 * a folder lists as a plain file or folder need not be looked at itself.
 */
export function listedOnce(disk: Disk): Disk {
  const known = new Map<string, Promise<Listing>>();
  const listingOf = (folder: string): Promise<Listing> => {
    const listing = known.get(folder) ?? listed(folder);
    known.set(folder, listing);
    return listing;
  };
  const listed = async (folder: string): Promise<Listing> => {
    const entries = await disk.list(folder, (await plainKind(folder)) === 'folder');
    return { entries, byName: new Map(entries.map((entry) => [entry.name, entry])) };
  };
  const plainKind = async (file: string): Promise<'file' | 'folder' | undefined> => {
    const parts = file.split('/');
    if (parts.length > MOST_PARTS || !parts.every(isPlainName)) return undefined;
    const entry = (await listingOf(parts.slice(0, -1).join('/'))).byName.get(parts.at(-1) ?? '');
    if (entry === undefined || entry.isOdd === true) return undefined;
    return entry.isFolder ? 'folder' : 'file';
  };
  return {
    ...disk,
    list: async (folder) => (await listingOf(folder)).entries,
    kindOf: async (file) => (await plainKind(file)) ?? disk.kindOf(file),
  };
}

interface Listing {
  readonly entries: readonly Entry[];
  readonly byName: ReadonlyMap<string, Entry>;
}

/** Folders of a workspace are not as deep; for an address that goes on and on, not every step of it is listed. */
const MOST_PARTS = 8;

/** False for `.` and `..`, for what other systems take for a path, and for bytes that are no text. */
function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[\\:\uFFFD]/u.test(name);
}

/** Another disk with some files laid over it, by path from the root: what a workspace would be with them, before anything is written. */
export function overlaidDisk(under: Disk, over: ReadonlyMap<string, Uint8Array>): Disk {
  return {
    root: under.root,
    ...(under.atOnce && { atOnce: overlaidAtOnce(under.atOnce, over) }),
    kindOf: async (file) => (over.has(file) ? 'file' : under.kindOf(file)),
    sizeOf: async (file) => over.get(file)?.length ?? under.sizeOf(file),
    read: async (file) => over.get(file) ?? under.read(file),
    list: async (folder) => [...(await under.list(folder)), ...laidOver(folder, over, await under.list(folder))],
  };
}

function overlaidAtOnce(under: AtOnce, over: ReadonlyMap<string, Uint8Array>): AtOnce {
  return {
    stampOf: (file) => (over.has(file) ? undefined : under.stampOf(file)),
    read: (file) => over.get(file) ?? under.read(file),
  };
}

/** The names that files laid over a disk add to a folder. */
function laidOver(folder: string, over: ReadonlyMap<string, Uint8Array>, known: readonly Entry[]): readonly Entry[] {
  const before = folder === '' || folder === '.' ? '' : `${folder}/`;
  const added = new Map<string, Entry>();
  for (const file of over.keys()) {
    const rest = file.startsWith(before) ? file.slice(before.length) : '';
    const [name = ''] = rest.split('/');
    if (name !== '' && !known.some((entry) => entry.name === name)) added.set(name, { name, isFolder: rest.includes('/') });
  }
  return [...added.values()];
}

/** What a call answers; what it throws rejects the promise. */
function promised<T>(ask: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(ask());
  });
}

function kindOf(absolute: string, file: string, top: () => string): EntryKind {
  let isLink = false;
  try {
    const stat = lstatSync(absolute, { throwIfNoEntry: false });
    if (stat === undefined) return 'missing';
    isLink = stat.isSymbolicLink();
    return kindInside(path.relative(top(), realpathSync.native(absolute)), file, isLink ? statSync(absolute) : stat);
  } catch {
    return isLink ? 'broken-link' : 'missing';
  }
}

/** The kind of what was asked for as `file` and is really at `real`, both from the top of the workspace. */
function kindInside(real: string, file: string, stat: ReturnType<typeof statSync>): EntryKind {
  if (path.isAbsolute(real) || real.split(path.sep)[0] === '..') return 'outside';
  const isLinked = real !== file.replace(/[/\\]$/u, '').replace(/^\.$/u, '');
  if (stat?.isDirectory()) return isLinked ? 'linked' : 'folder';
  if (!stat?.isFile()) return 'special';
  return isLinked && file.split(path.sep)[0] === 'public' ? 'linked' : 'file';
}

function stampOf(absolute: string): FileStamp | undefined {
  const stat = lstatSync(absolute, { bigint: true, throwIfNoEntry: false });
  if (stat?.isFile() !== true) return undefined;
  const { ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = stat;
  return { words: [ino, size, mtimeNs, ctimeNs].join(' '), changed: Math.max(Number(mtimeMs), Number(ctimeMs)) };
}

function list(absolute: string): readonly Entry[] {
  try {
    return readdirSync(absolute, { withFileTypes: true }).map((entry) => {
      const isFolder = entry.isDirectory();
      return isFolder || entry.isFile() ? { name: entry.name, isFolder } : { name: entry.name, isFolder, isOdd: true };
    });
  } catch {
    return [];
  }
}
