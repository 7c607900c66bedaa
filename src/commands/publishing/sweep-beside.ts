import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isBeside, linkedEdition, type OutputPlace } from './output-place.ts';

/** A name that a process makes while it asks for a lock or writes a journal; after an hour it has been killed. */
const passing = /^(?:lock-[0-9a-f]{12}|swap\.json\.part)$/u;
const passed = 3_600_000;

/**
 * Removes what builds have left beside the output: unfinished folders, old editions. The edition that is published stays, and so does what
 * is in `kept`. Only for who holds the lock of the output: everything of another build is then of one that has ended.
 */
export async function sweepBeside(place: OutputPlace, kept: readonly string[] = []): Promise<void> {
  const live = await linkedEdition(place);
  for (const name of await readdir(place.parent)) {
    const file = path.join(place.parent, name);
    const isOurs = isBeside(place, name) || (await hasPassed(place, name));
    if (isOurs && name !== live && !kept.includes(file)) await rm(file, { recursive: true, force: true });
  }
}

async function hasPassed({ parent, prefix }: OutputPlace, name: string): Promise<boolean> {
  if (!name.startsWith(prefix) || !passing.test(name.slice(prefix.length))) return false;
  const found = await stat(path.join(parent, name)).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > passed;
}
