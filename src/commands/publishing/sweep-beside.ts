import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isBeside, linkedEdition, type OutputPlace } from './output-place.ts';

/** Names that a process has for a moment while it asks for a lock or writes a journal; one that still waits for the lock asks again. */
const passing = /^(?:lock-[0-9a-f]{12}|swap\.json\.part)$/u;

/**
 * Removes what builds have left beside the output: unfinished folders, old editions. The edition that is published stays, and so does what
 * is in `kept`. Only for who holds the lock of the output: everything of another build is then of one that has ended.
 */
export async function sweepBeside(place: OutputPlace, kept: readonly string[] = []): Promise<void> {
  const live = await linkedEdition(place);
  for (const name of await readdir(place.parent)) {
    const file = path.join(place.parent, name);
    const isOurs = isBeside(place, name) || isPassing(place, name);
    if (isOurs && name !== live && !kept.includes(file)) await rm(file, { recursive: true, force: true });
  }
}

function isPassing({ prefix }: OutputPlace, name: string): boolean {
  return name.startsWith(prefix) && passing.test(name.slice(prefix.length));
}
