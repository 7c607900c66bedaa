import { lstatSync, statSync, type BigIntStats } from 'node:fs';
import path from 'node:path';
import { stampIn } from '../file-stamp.ts';
import { entriesUnder } from '../publishing/entries-under.ts';

/** What stands at a place now, sorted; equal stamps mean equal content. Empty where there is nothing. */
export interface FolderStamps {
  /** A line for each file with its number, size and times, and one for each folder with its name alone: an empty one counts too. */
  readonly lines: readonly string[];
  /** How many of them are files. */
  readonly files: number;
  /** When the youngest of the files was changed, in milliseconds since 1970; 0 where there is none. */
  readonly youngest: number;
}

/** The stamps of a file, or of everything in a folder and below; of a link those of what it leads to, too, but no folder is looked into by a link below the top. */
export function folderStamps(place: string): FolderStamps {
  const top = statSync(place, { throwIfNoEntry: false });
  if (top === undefined) return { lines: [], files: 0, youngest: 0 };
  const { folders, files } = top.isDirectory() ? namesIn(place) : { folders: [], files: [''] };
  const lines = folders.map((name) => `${name}/`);
  let youngest = 0;
  for (const name of files) {
    const stamps = stampsOf(path.join(place, name));
    lines.push(`${name} ${stamps.length === 0 ? 'gone' : stamps.map(stampIn).join(' ')}`);
    youngest = Math.max(youngest, ...stamps.flatMap(({ mtimeMs, ctimeMs }) => [Number(mtimeMs), Number(ctimeMs)]));
  }
  return { lines: lines.toSorted(), files: files.length, youngest };
}

/** Of a link two: its own, and of what it leads to. */
function stampsOf(file: string): readonly BigIntStats[] {
  const own = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  if (own?.isSymbolicLink() !== true) return own === undefined ? [] : [own];
  const led = ledTo(file);
  return led === undefined ? [own] : [own, led];
}

/** Links may lead in a circle. */
function ledTo(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): { readonly folders: readonly string[]; readonly files: readonly string[] } {
  const names = Map.groupBy(entriesUnder(folder), ([, entry]) => entry.isDirectory());
  const from = (isFolder: boolean): readonly string[] => (names.get(isFolder) ?? []).map(([name]) => name);
  return { folders: from(true), files: from(false) };
}
