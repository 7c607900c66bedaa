import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '../model/day.ts';
import type { Edition } from '../views/reader.ts';
import { engineName } from './engine-version.ts';

/** What a published folder says of itself in `manifest.json`. */
export interface Manifest {
  readonly engine: string;
  readonly edition: Edition;
  readonly asOf: Day;
  /** The browser that printed; null where nothing was printed. */
  readonly browser: string | null;
  readonly fonts: readonly object[];
  /** Every published file but the manifest itself, by path. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** Writes `manifest.json` over everything in the folder and gives the number of files. */
export async function writeManifest(
  folder: string,
  facts: { readonly edition: Edition; readonly asOf: Day; readonly browser: string | undefined; readonly fonts: readonly object[] },
): Promise<number> {
  const files = await listFiles(folder);
  const manifest: Manifest = { engine: engineName(), edition: facts.edition, asOf: facts.asOf, browser: facts.browser ?? null, fonts: facts.fonts, files };
  await writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return files.length + 1;
}

async function listFiles(folder: string): Promise<Manifest['files']> {
  const names = (await readdir(folder, { recursive: true })).toSorted((a, b) => (a < b ? -1 : 1));
  const files = [];
  for (const name of names) {
    const file = path.join(folder, name);
    const { isFile, size } = await stat(file).then((found) => ({ isFile: found.isFile(), size: found.size }));
    if (!isFile || name === 'manifest.json') continue;
    const sha256 = createHash('sha256').update(await readFile(file)).digest('hex');
    files.push({ path: name.split(path.sep).join('/'), bytes: size, sha256 });
  }
  return files;
}

/** The manifest of a published folder; undefined where there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}
