import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BundleFacts } from '../site/keep-bundle.ts';
import { engineKey } from './engine-key.ts';

/** The compiled pages: a program that makes them for any site, their sheets and scripts. */
export interface PageBundle extends BundleFacts {
  readonly folder: string;
  /** Names everything that the bundle was made from: engine, packages, Node. */
  readonly key: string;
}

/** For which workspace pages are made, and where what may be thrown away is kept. */
export interface BundledSite {
  readonly root: string;
  readonly cache: string;
}

/** The package brings its pages compiled; a checkout compiles them when it is first asked for. */
const shipped = fileURLToPath(new URL('../program/', import.meta.url));

/** Bundles that nobody asked for so long are removed, in milliseconds. */
const unused = 14 * 24 * 3600 * 1000;

/** The compiled pages of this engine; compiled once, then taken from the package or the cache. */
export async function pageBundle({ root, cache }: BundledSite): Promise<PageBundle> {
  const key = engineKey();
  const folder = existsSync(path.join(shipped, 'bundle.json'))
    ? shipped
    : await compiled(root, path.join(cache, 'pages', key.slice(0, 32)));
  const facts = JSON.parse(await readFile(path.join(folder, 'bundle.json'), 'utf8')) as BundleFacts;
  return { ...facts, folder, key };
}

async function compiled(root: string, folder: string): Promise<string> {
  const isNew = !existsSync(path.join(folder, 'bundle.json'));
  if (isNew) {
    // Loaded only when needed: the compiler takes longer to load than a changed page to make.
    const { compileProgram } = await import('./compile-program.ts');
    await compileProgram({ folder, home: root, packages: 'by-address' });
  }
  await touch(folder);
  if (isNew) await removeUnused(path.dirname(folder));
  return folder;
}

async function touch(folder: string): Promise<void> {
  const now = new Date();
  await utimes(folder, now, now).catch(() => undefined);
}

async function removeUnused(shelf: string): Promise<void> {
  for (const name of await readdir(shelf)) {
    const { mtimeMs } = await stat(path.join(shelf, name)).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < Date.now() - unused) await rm(path.join(shelf, name), { recursive: true, force: true });
  }
}
