import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Returns `folder`, filled by `fill` if it was not there; it appears whole or not at all, however many processes ask at once. */
export async function cacheFolder(folder: string, fill: (temporary: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder;
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  await sweepAbandoned(parent, basename(folder));
  const temporary = join(parent, `${temporaryPrefix(basename(folder))}${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(temporary);
    await fill(temporary);
    await moveIntoPlace(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return folder;
}

function temporaryPrefix(name: string): string {
  return `.${name}.part-`;
}

// Whoever comes second finds the folder there, made from the same input: its own copy is not needed.
async function moveIntoPlace(temporary: string, folder: string): Promise<void> {
  try {
    await rename(temporary, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

const abandonedAfter = 60 * 60 * 1000;

// A process that was killed half-way leaves up to 210 MB; no unpacking takes an hour.
async function sweepAbandoned(parent: string, name: string): Promise<void> {
  const parts = (await readdir(parent)).filter((entry) => entry.startsWith(temporaryPrefix(name)));
  for (const part of parts) {
    const path = join(parent, part);
    const age = await stat(path).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > abandonedAfter) await rm(path, { recursive: true, force: true });
  }
}
