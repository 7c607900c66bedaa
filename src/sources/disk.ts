import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
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

/** The folder `root` of this machine; links that lead out of it count as missing, for what is published comes from the workspace alone. */
export function folderDisk(root: string): Disk {
  const at = (file: string): string => path.join(root, file);
  return {
    root,
    kindOf: (file) => kindOf(at(file), root),
    sizeOf: async (file) => (await lstat(await realpath(at(file)))).size,
    read: (file) => readFile(at(file)),
    list: (folder) => list(at(folder)),
  };
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

async function kindOf(absolute: string, root: string): Promise<EntryKind> {
  try {
    const stat = await lstat(absolute);
    if (stat.isSymbolicLink() && !(await realpath(absolute)).startsWith((await realpath(root)) + path.sep)) return 'missing';
    const real = stat.isSymbolicLink() ? await lstat(await realpath(absolute)) : stat;
    if (real.isDirectory()) return 'folder';
    return real.isFile() ? 'file' : 'missing';
  } catch {
    return 'missing';
  }
}

async function list(absolute: string): Promise<readonly Entry[]> {
  try {
    const entries = await readdir(absolute, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch {
    return [];
  }
}
