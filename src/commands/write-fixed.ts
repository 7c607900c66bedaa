import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes files of a workspace, by path from its root, new ones too: all of them beside the old ones first, then each is put in its place, so that none
 * is ever half written and a full disk changes nothing.
 */
export async function writeFixed(root: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  if (files.size === 0) return;
  const top = await realpath(root);
  const staged: Staged[] = [];
  try {
    for (const [file, bytes] of files) {
      const target = await targetOf(root, file);
      if (!target.startsWith(top + path.sep)) throw new Error(`${file} leads out of the workspace`);
      const beside = path.join(path.dirname(target), `.${path.basename(target)}.guatu-${process.pid}`);
      staged.push({ target, beside });
      await writeFile(beside, bytes, await modeOf(target));
    }
    for (const { target, beside } of staged) await rename(beside, target);
  } catch (error) {
    for (const { beside } of staged) await rm(beside, { force: true });
    throw error;
  }
}

interface Staged {
  readonly target: string;
  readonly beside: string;
}

/** Where a file really lies; a new one lies in its folder, which is made. */
async function targetOf(root: string, file: string): Promise<string> {
  const place = path.join(root, file);
  const known = await realpath(place).catch(() => undefined);
  if (known !== undefined) return known;
  await mkdir(path.dirname(place), { recursive: true });
  return path.join(await realpath(path.dirname(place)), path.basename(place));
}

async function modeOf(target: string): Promise<{ readonly mode?: number }> {
  const known = await stat(target).catch(() => undefined);
  return known === undefined ? {} : { mode: known.mode };
}
