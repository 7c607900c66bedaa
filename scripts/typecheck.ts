import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { syncTypes } from './sync-types.ts';

/** Writes Astro's types of the collections, then checks every TypeScript and Astro file. */
const root = path.resolve(import.meta.dirname, '..');
await syncTypes(root);
for (const args of [
  ['tsc', '-p', '.'],
  ['astro', 'check', '--noSync'],
]) {
  const { status } = spawnSync('npx', args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
