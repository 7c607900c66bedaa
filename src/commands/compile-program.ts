import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { astroConfig } from '../site/astro-config.ts';
import { keepBundle } from '../site/keep-bundle.ts';

/** Where the compiled pages are put, and how they find the engine's packages. */
export interface CompiledPages {
  /** The folder of the bundle; there is none yet, or one of the same pages. */
  readonly folder: string;
  /** A folder for what Astro keeps while it compiles. */
  readonly home: string;
  readonly packages: 'by-address' | 'by-name';
}

/** No page depends on where its site will stand: its addresses are written when it is made. */
const anySite = 'https://guatu.invalid/';

/** Compiles the pages aside and moves the whole bundle to its place, so that nobody meets half of one. */
export async function compileProgram({ folder, home, packages }: CompiledPages): Promise<void> {
  const shelf = path.dirname(folder);
  const aside = path.join(shelf, `new-${String(process.pid)}`);
  await mkdir(path.join(home, '.guatu', 'astro'), { recursive: true });
  await mkdir(shelf, { recursive: true });
  try {
    // Astro compiles into `.astro/` of the working folder unless its output lies in it.
    await from(shelf, () => build(astroConfig({ root: home, url: anySite, outDir: aside, packages, integrations: [keepBundle(aside)] })));
    await rename(aside, folder).catch((error: unknown) => {
      // Another process was quicker.
      if (!existsSync(path.join(folder, 'bundle.json'))) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Runs with another working folder, and as for publishing whatever the environment says: else pages would be compiled as for a preview. */
async function from(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.cwd();
  const { NODE_ENV: mode } = process.env;
  process.chdir(folder);
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    process.chdir(before);
    if (mode === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = mode;
  }
}
