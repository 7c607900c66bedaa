import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../../print/write-whole.ts';
import { contentStampIn, contentStampOf, type KnownFile } from '../file-stamp.ts';
import { linkOrCopy } from './link-or-copy.ts';

/**
 * Pages of the last build, as they were made, by the keys of what they were made from. A page in the store and in the edition are one file
 * with two names where the disk allows it, so nothing that stands in an edition may be written over in its place.
 */
export interface PageStore {
  /** True where it has no page of an earlier build. */
  readonly isEmpty: boolean;
  /** Puts the page that was made under this key at a place; undefined where there is none, or where it is not what it was. */
  put(key: string, place: string): KnownFile | undefined;
  /** Notes that a page of this key lies in the store by `keepPage`. */
  note(key: string, kept: KnownFile): void;
  /** Ends a build: what it neither put nor noted is removed. */
  close(): Promise<void>;
}

/** Pages in the store by their keys: their bytes lie under their hash. */
type Index = ReadonlyMap<string, KnownFile>;

/** The store of an output; `isAfresh` where nothing of an earlier build is to be used. */
export async function pageStore(folder: string, isAfresh: boolean): Promise<PageStore> {
  const before: Index = isAfresh ? new Map() : await readIndex(folder);
  const now = new Map<string, KnownFile>();
  await mkdir(folder, { recursive: true });
  const mode = modeOfNewFile(folder);
  return {
    isEmpty: before.size === 0,
    put: (key, place) => {
      const kept = before.get(key);
      const file = path.join(folder, kept?.sum ?? '');
      const state = lstatSync(file, { bigint: true, throwIfNoEntry: false });
      if (kept === undefined || state === undefined || contentStampIn(state) !== kept.stamp) return undefined;
      mkdirSync(path.dirname(place), { recursive: true });
      // Rights that somebody gave to a page of an edition are not those of the next one: it is then written anew, as any file is.
      if (Number(state.mode) === mode) linkOrCopy(file, place);
      else writeFileSync(place, readFileSync(file));
      now.set(key, kept);
      return { sum: kept.sum, stamp: contentStampOf(place) };
    },
    note: (key, kept) => void now.set(key, kept),
    close: async () => {
      await writeWhole(path.join(folder, 'index.json'), JSON.stringify(Object.fromEntries(now)));
      const kept = new Set(['index.json', ...[...now.values()].map(({ sum }) => sum)]);
      for (const name of await readdir(folder)) if (!kept.has(name)) await rm(path.join(folder, name), { force: true });
    },
  };
}

/** Keeps the page that stands at a place in the store `folder` under its hash. */
export function keepPage(folder: string, place: string, sum: string): KnownFile {
  const kept = path.join(folder, sum);
  linkOrCopy(place, kept);
  // Another page of the same bytes may just have taken its place.
  return { sum, stamp: stampIfThere(kept) ?? contentStampOf(place) };
}

/** The rights of a file that is made now. They are looked at: asking for the mask of the process changes it for a moment, while other threads make files. */
function modeOfNewFile(folder: string): number {
  const file = path.join(folder, 'new');
  rmSync(file, { force: true });
  writeFileSync(file, '');
  const { mode } = lstatSync(file);
  rmSync(file);
  return mode;
}

function stampIfThere(file: string): string | undefined {
  try {
    return contentStampOf(file);
  } catch {
    return undefined;
  }
}

/** Whatever a damaged file holds, what comes of it is an index. */
async function readIndex(folder: string): Promise<Index> {
  try {
    const pages: object = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')) as object;
    return new Map(Object.entries(pages).filter((page): page is [string, KnownFile] => isKept(page[1])));
  } catch {
    return new Map();
  }
}

function isKept(found: unknown): found is KnownFile {
  const { sum, stamp } = (found ?? {}) as Partial<Record<keyof KnownFile, unknown>>;
  return typeof sum === 'string' && /^[0-9a-f]{64}$/u.test(sum) && typeof stamp === 'string';
}
