import path from 'node:path';
import type { Disk, Entry } from '../../src/sources/disk.ts';

/** The files of a workspace by path from its root, as text or bytes. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>;

/** A workspace that is nowhere but in memory. */
export function memoryDisk(files: MemoryFiles): Disk {
  const bytes = new Map(
    Object.entries(files).map(([file, text]) => [file, typeof text === 'string' ? new TextEncoder().encode(text) : text]),
  );
  const folders = new Set([...bytes.keys()].flatMap(foldersAbove));
  const read = (file: string): Uint8Array => {
    const found = bytes.get(file);
    if (found === undefined) throw new Error(`no file ${file}`);
    return found;
  };
  return {
    root: '/',
    kindOf: (file) => Promise.resolve(bytes.has(file) ? 'file' : folders.has(path.posix.normalize(file)) ? 'folder' : 'missing'),
    sizeOf: (file) => Promise.resolve(read(file).length),
    read: (file) => Promise.resolve(read(file)),
    list: (folder) => Promise.resolve(entriesOf([...bytes.keys()], folder === '' || folder === '.' ? '' : `${folder}/`)),
  };
}

function foldersAbove(file: string): readonly string[] {
  const steps = file.split('/').slice(0, -1);
  return ['.', ...steps.map((_, index) => steps.slice(0, index + 1).join('/'))];
}

function entriesOf(files: readonly string[], prefix: string): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const file of files) {
    if (!file.startsWith(prefix)) continue;
    const [name = '', ...below] = file.slice(prefix.length).split('/');
    entries.set(name, { name, isFolder: below.length > 0 });
  }
  return [...entries.values()];
}
