import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { sync } from 'astro';
import { astroConfig } from '../src/site/astro-config.ts';

/** Writes Astro's types of pages and components under `.guatu/astro/.astro`. */
export async function syncTypes(root: string): Promise<void> {
  await mkdir(path.join(root, '.guatu', 'astro'), { recursive: true });
  const outDir = path.join(root, '.guatu', 'typecheck');
  await sync(astroConfig({ root, outDir, url: 'https://guatu.example.invalid/' }));
}
