import { lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What stands at a place now, a line for each file with its number, size and times; equal lines mean equal content. Empty where there is nothing. */
export interface FolderStamps {
  readonly lines: readonly string[];
  /** When the youngest of them was changed, in milliseconds since 1970; 0 where there is none. */
  readonly youngest: number;
}

/** The stamps of a file, or of everything in a folder and below, sorted; links are followed at the top alone. */
export function folderStamps(place: string): FolderStamps {
  const top = statSync(place, { throwIfNoEntry: false });
  if (top === undefined) return { lines: [], youngest: 0 };
  const names = top.isDirectory() ? filesIn(place) : [''];
  const lines: string[] = [];
  let youngest = 0;
  for (const name of names) {
    const stat = lstatSync(path.join(place, name), { bigint: true, throwIfNoEntry: false });
    lines.push(`${name} ${stat === undefined ? 'gone' : [stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(' ')}`);
    if (stat !== undefined) youngest = Math.max(youngest, Number(stat.mtimeMs), Number(stat.ctimeMs));
  }
  return { lines, youngest };
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return entries.map((entry) => path.join(path.relative(folder, entry.parentPath), entry.name)).toSorted();
}
