import { readdirSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isBeside, type OutputPlace } from './output-place.ts';

/** Names that a process has for a moment while it asks for a lock or writes a journal; one that still waits for the lock asks again. */
const passing = /^(?:lock-[0-9a-f]{12}|swap\.json\.part)$/u;

/**
 * Removes what builds have left beside the output, at once: unfinished folders, old editions. The edition that is published stays. Only for who
 * holds the lock of the output: everything of another build is then of one that has ended.
 */
export function sweepBeside(place: OutputPlace): void {
  const live = targetOf(place.folder);
  for (const name of readdirSync(place.parent)) {
    const isOurs = isBeside(place, name) || isPassing(place, name);
    if (isOurs && name !== live) rmSync(path.join(place.parent, name), untilGone);
  }
}

/** Threads of this process may still be writing into a folder that is removed. */
const untilGone = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

function isPassing({ prefix }: OutputPlace, name: string): boolean {
  return name.startsWith(prefix) && passing.test(name.slice(prefix.length));
}

function targetOf(folder: string): string | undefined {
  try {
    return readlinkSync(folder);
  } catch {
    return undefined;
  }
}
