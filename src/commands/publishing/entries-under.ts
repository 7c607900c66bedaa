import { readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';

/** Everything under a folder, folders too, by its path from there with `/`. Asked of the disk at once: of thousands of folders a promise for each takes longer than their names. */
export function entriesUnder(folder: string): ReadonlyMap<string, Dirent> {
  const found = new Map<string, Dirent>();
  const look = (below: string): void => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      found.set(name, entry);
      if (entry.isDirectory()) look(name);
    }
  };
  look('');
  return found;
}
