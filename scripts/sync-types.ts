import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { sync } from 'astro';
import { parseDay } from '../src/model/day.ts';
import { astroConfig } from '../src/site/astro-config.ts';

/** Writes Astro's types of the content collections under `.guatu/astro/.astro`. */
export async function syncTypes(root: string): Promise<void> {
  const asOf = parseDay('2021-06-15');
  if (asOf === undefined) throw new Error('No such day');
  await mkdir(path.join(root, '.guatu', 'astro'), { recursive: true });
  const outDir = path.join(root, '.guatu', 'typecheck');
  await sync(astroConfig({ root, outDir, asOf, edition: 'public', leftOut: [], url: 'https://guatu.example.invalid/' }));
}
