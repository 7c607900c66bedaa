import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** What stands under a name. */
export type EntryKind = 'file' | 'folder' | 'missing';

/** A name in a folder. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
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
  /** What a folder holds; empty where there is no folder. */
  list(folder: string): Promise<readonly Entry[]>;
}

/**
 * The folder `root` of this machine; links that lead out of it count as missing, for what is published comes from the workspace alone.
 * The calls wait for the disk: the files are small and read one after another, and a turn through the thread pool takes longer than each.
 */
export function folderDisk(root: string): Disk {
  const at = (file: string): string => path.join(root, file);
  return {
    root,
    kindOf: (file) => promised(() => kindOf(at(file), root)),
    sizeOf: (file) => promised(() => statSync(at(file)).size),
    read: (file) => promised(() => readFileSync(at(file))),
    list: (folder) => promised(() => list(at(folder))),
  };
}

/** The same disk, of which every folder is listed only once, for speed: several readers ask for the same ones. */
export function listedOnce(disk: Disk): Disk {
  const known = new Map<string, Promise<readonly Entry[]>>();
  const list = (folder: string): Promise<readonly Entry[]> => {
    const entries = known.get(folder) ?? disk.list(folder);
    known.set(folder, entries);
    return entries;
  };
  return { ...disk, list };
}

/** Another disk with some files laid over it, by path from the root: what a workspace would be with them, before anything is written. */
export function overlaidDisk(under: Disk, over: ReadonlyMap<string, Uint8Array>): Disk {
  return {
    root: under.root,
    kindOf: async (file) => (over.has(file) ? 'file' : under.kindOf(file)),
    sizeOf: async (file) => over.get(file)?.length ?? under.sizeOf(file),
    read: async (file) => over.get(file) ?? under.read(file),
    list: (folder) => under.list(folder),
  };
}

/** What a call answers; what it throws rejects the promise. */
function promised<T>(ask: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(ask());
  });
}

function kindOf(absolute: string, root: string): EntryKind {
  try {
    const stat = lstatSync(absolute, { throwIfNoEntry: false });
    if (stat === undefined) return 'missing';
    if (stat.isSymbolicLink() && !realpathSync(absolute).startsWith(realpathSync(root) + path.sep)) return 'missing';
    const real = stat.isSymbolicLink() ? statSync(absolute) : stat;
    if (real.isDirectory()) return 'folder';
    return real.isFile() ? 'file' : 'missing';
  } catch {
    return 'missing';
  }
}

function list(absolute: string): readonly Entry[] {
  try {
    return readdirSync(absolute, { withFileTypes: true }).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch {
    return [];
  }
}
