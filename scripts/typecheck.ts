import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { syncTypes } from './sync-types.ts';

/** Writes Astro's types, unless `--typed` says that they are there; then `tsc` checks every TypeScript file and `astro check` the components. */
const root = path.resolve(import.meta.dirname, '..');
if (!process.argv.includes('--typed')) await syncTypes(root);
for (const args of [
  ['tsc', '-p', '.'],
  ['astro', 'check', '--noSync', '--tsconfig', 'scripts/tsconfig.astro.json'],
]) {
  const { status } = spawnSync('npx', args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
