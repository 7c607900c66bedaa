import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../../print/write-whole.ts';

/** Pages of the last build, as they were made, by the keys of what they were made from. */
export interface PageStore {
  /** The bytes of a page that was made under this key; undefined where there are none, or where they are not what they were. */
  take(key: string): Promise<Buffer | undefined>;
  /** Keeps a page for the next build. */
  keep(key: string, bytes: Buffer): Promise<void>;
  /** Ends a build: what it neither took nor kept is removed. */
  close(): Promise<void>;
}

/** Pages in the store by their keys: their bytes lie under their hash. */
type Index = ReadonlyMap<string, string>;

/** The store of an output; `isAfresh` where nothing of an earlier build is to be used. */
export async function pageStore(folder: string, isAfresh: boolean): Promise<PageStore> {
  const before: Index = isAfresh ? new Map() : await readIndex(folder);
  const now = new Map<string, string>();
  await mkdir(folder, { recursive: true });
  const fileOf = (sum: string): string => path.join(folder, sum);
  return {
    take: async (key) => {
      const sum = before.get(key);
      const bytes = sum === undefined ? undefined : await readFile(fileOf(sum)).catch(() => undefined);
      if (sum === undefined || bytes === undefined || hash('sha256', bytes) !== sum) return undefined;
      now.set(key, sum);
      return bytes;
    },
    keep: async (key, bytes) => {
      const sum = hash('sha256', bytes);
      await writeWhole(fileOf(sum), bytes);
      now.set(key, sum);
    },
    close: async () => {
      await writeWhole(path.join(folder, 'index.json'), JSON.stringify(Object.fromEntries(now)));
      const kept = new Set(['index.json', ...now.values()]);
      for (const name of await readdir(folder)) if (!kept.has(name)) await rm(path.join(folder, name), { force: true });
    },
  };
}

/** Whatever a damaged file holds, what comes of it is an index. */
async function readIndex(folder: string): Promise<Index> {
  try {
    const pages: object = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')) as object;
    return new Map(Object.entries(pages).filter((page): page is [string, string] => typeof page[1] === 'string'));
  } catch {
    return new Map();
  }
}
