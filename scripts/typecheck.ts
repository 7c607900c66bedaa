import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { sync } from 'astro';
import { parseDay } from '../src/model/day.ts';
import { astroConfig } from '../src/site/astro-config.ts';

/** Writes Astro's types of the collections, then checks every TypeScript and Astro file. */
const root = path.resolve(import.meta.dirname, '..');
const asOf = parseDay('2021-06-15');
if (asOf === undefined) throw new Error('No such day');
await mkdir(path.join(root, '.guatu', 'astro'), { recursive: true });
await sync(astroConfig({ root, outDir: path.join(root, '.guatu', 'typecheck'), asOf, edition: 'public', url: 'https://guatu.example.invalid/' }));
for (const args of [['tsc', '-p', '.', '--noEmit'], ['astro', 'check', '--root', '.', '--noSync']]) {
  const { status } = spawnSync('npx', args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
