import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const engine = fileURLToPath(new URL('../', import.meta.url));

let known: string | undefined;

/**
 * A hash over everything of the engine that can change what it writes: its sources or, in a package, its compiled files, the packages
 * it depends on, where it lies (compiled pages name its packages by their full address), and Node. Worked out once for a process, whose code does not change.
 */
export function engineKey(): string {
  known ??= hashEngine();
  return known;
}

function hashEngine(): string {
  const hash = createHash('sha256').update(`${process.version}\n${engine}\n${packagesKey()}\n`);
  for (const file of readdirSync(engine, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (/\.(?:ts|mjs|js|astro|css|json)$/u.test(file)) hash.update(`${file}\n`).update(readFileSync(path.join(engine, file)));
  }
  return hash.digest('hex');
}

/** The lock file where the engine is a checkout; in a package its own facts and what is really installed of the compiler. */
function packagesKey(): string {
  const top = path.dirname(engine);
  const texts = ['package.json', 'package-lock.json'].map((name) => readIfThere(path.join(top, name)));
  const { resolve } = createRequire(import.meta.url);
  return [...texts, ...['astro', 'zod'].map((name) => readIfThere(resolve(`${name}/package.json`)))].join('\n');
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
