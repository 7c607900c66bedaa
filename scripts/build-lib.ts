import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compileProgram } from '../src/commands/compile-program.ts';
import { bundleCommands } from './bundle-commands.ts';
import { syncTypes } from './sync-types.ts';

/** Compiles `src/` to `lib/`, which the package ships: Node strips no types under `node_modules`. */
const root = path.resolve(import.meta.dirname, '..');
const lib = path.join(root, 'lib');

await rm(lib, { recursive: true, force: true });
await syncTypes(root);
const { status } = spawnSync('npx', ['tsc', '-p', 'scripts/tsconfig.lib.json'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(1);
for (const name of await readdir(path.join(root, 'src'), { recursive: true })) {
  if (!/\.(?:astro|css|mjs|js)$/u.test(name)) continue;
  const from = path.join(root, 'src', name);
  const to = path.join(lib, name);
  await mkdir(path.dirname(to), { recursive: true });
  if (name.endsWith('.astro')) await writeFile(to, withCompiledImports(await readFile(from, 'utf8')));
  else await copyFile(from, to);
}
await bundleCommands(lib);
await compileProgram({ folder: path.join(lib, 'program'), home: root, packages: 'by-name' });
await chmod(path.join(lib, 'guatu.mjs'), 0o755);

/** The compiler renames imports in TypeScript files only; the same is done here for the front matter of components. */
function withCompiledImports(source: string): string {
  return source.replace(/(from '\.[^'?]*)\.ts(?=['?])/gu, '$1.js');
}
