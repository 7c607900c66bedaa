import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes mended files of a workspace, by path from its root: each beside the old one first, then put in its place, so that none is ever half written. */
export async function writeFixed(root: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  if (files.size === 0) return;
  const top = await realpath(root);
  for (const [file, bytes] of files) {
    const target = await realpath(path.join(root, file));
    if (!target.startsWith(top + path.sep)) throw new Error(`${file} leads out of the workspace`);
    await replace(target, bytes);
  }
}

async function replace(target: string, bytes: Uint8Array): Promise<void> {
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.guatu-${process.pid}`);
  try {
    await writeFile(beside, bytes, { mode: (await stat(target)).mode });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
