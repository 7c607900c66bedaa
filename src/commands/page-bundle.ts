import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { astroConfig } from '../site/astro-config.ts';
import { keepBundle, type BundleFacts } from '../site/keep-bundle.ts';
import { engineKey } from './engine-key.ts';

/** The compiled pages of a site: a program that makes them, their sheets and scripts. */
export interface PageBundle extends BundleFacts {
  readonly folder: string;
  /** Names everything that the bundle was made from: engine, packages, Node, address of the site. */
  readonly key: string;
}

/** For which site pages are compiled, and where what may be thrown away is kept. */
export interface BundledSite {
  readonly root: string;
  readonly url: string;
  readonly cache: string;
}

/** Bundles that nobody asked for so long are removed, in milliseconds. */
const unused = 14 * 24 * 3600 * 1000;

/** The compiled pages of a site; compiled once for an engine and an address, then taken from the cache. */
export async function pageBundle(site: BundledSite): Promise<PageBundle> {
  const key = bundleKey(site.url);
  const folder = path.join(site.cache, 'pages', key);
  if (!existsSync(path.join(folder, 'bundle.json'))) await compile(site, folder);
  await touch(folder);
  const facts = JSON.parse(await readFile(path.join(folder, 'bundle.json'), 'utf8')) as BundleFacts;
  return { ...facts, folder, key };
}

/** Compiles aside and moves the whole bundle to its place, so that nobody meets half of one. */
async function compile({ root, url, cache }: BundledSite, folder: string): Promise<void> {
  const shelf = path.join(cache, 'pages');
  const aside = path.join(shelf, `new-${String(process.pid)}`);
  await mkdir(path.join(root, '.guatu', 'astro'), { recursive: true });
  await mkdir(shelf, { recursive: true });
  try {
    // Astro compiles into `.astro/` of the working folder unless its output lies in it.
    await from(shelf, () => build(astroConfig({ root, url, outDir: aside, integrations: [keepBundle(aside)] })));
    await rename(aside, folder).catch((error: unknown) => {
      // Another process was quicker.
      if (!existsSync(path.join(folder, 'bundle.json'))) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  await touch(folder);
  await removeUnused(shelf);
}

/** Runs with another working folder. */
async function from(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    await work();
  } finally {
    process.chdir(before);
  }
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

/** Bytes that change whenever the compiled pages could: the engine's sources, what it depends on, Node, and the address of the site. */
function bundleKey(url: string): string {
  const { origin, pathname } = new URL(url);
  const hash = createHash('sha256').update(`${engineKey()}\n${origin}\n${pathname}`);
  return hash.digest('hex').slice(0, 32);
}
