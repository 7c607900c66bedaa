import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files of a folder and what they hold, by a hash of each. */
export type FolderBytes = ReadonlyMap<string, string>;

/** Reads the files of a folder, all below it too, in the order of their names. */
export async function folderBytes(folder: string): Promise<FolderBytes> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const bytes = new Map<string, string>();
  for (const file of files.toSorted()) {
    bytes.set(
      path.relative(folder, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    );
  }
  return bytes;
}

/** Throws with the names of the first files that are not the same in both. */
export function expectSameBytes(one: FolderBytes, other: FolderBytes): void {
  const names = new Set([...one.keys(), ...other.keys()]);
  const differing = [...names].filter((name) => one.get(name) !== other.get(name)).toSorted();
  if (differing.length === 0) return;
  throw new Error(`${String(differing.length)} files are not those of a clean build: ${differing.slice(0, 5).join(', ')}`);
}
