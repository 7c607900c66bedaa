import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { astroConfig, type SiteBuild } from '../site/astro-config.ts';

/** Builds the pages of the site with Astro into an empty folder; throws when a page cannot be made. */
export async function buildPages(site: SiteBuild): Promise<void> {
  const home = path.join(site.root, '.guatu', 'astro');
  await mkdir(home, { recursive: true });
  // Astro keeps collections between builds and does not see that a schema or loader changed: start afresh.
  await rm(path.join(home, 'cache', 'data-store.json'), { force: true });
  await from(home, () => build(astroConfig(site)));
}

/** Runs with another working folder: Astro compiles pages into `.astro/` of the one it is started in, which is the user's own. */
async function from(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    await work();
  } finally {
    process.chdir(before);
  }
}
