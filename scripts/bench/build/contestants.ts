import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { costOf, type ProcessCost } from './process-cost.ts';

/** Who builds the pages. */
export type Builder = 'guatu' | 'floor' | 'astro';

/** What `guatu build` is asked for: web pages only, as the others make, or everything but PDFs. */
export type Outputs = 'pages' | 'files';

/** One of those that build the pages of a province. */
export interface Contestant {
  readonly by: Builder;
  /** Where its pages are afterwards. */
  readonly out: string;
  /** Takes away what it keeps from one build to the next. */
  forget(): Promise<void>;
  build(): Promise<ProcessCost>;
}

const engine = path.resolve(import.meta.dirname, '../../..');
const plain = path.join(engine, 'scripts/bench/plain');

/** `guatu build`, as the package ships it: `lib/` must be compiled. */
export function guatu(root: string, folder: string, outputs: Outputs): Contestant {
  const out = path.join(folder, `guatu-${outputs}`);
  return {
    by: 'guatu',
    out,
    forget: () => forget(out, path.join(root, '.guatu')),
    build: () => costOf(['lib/guatu.mjs', 'build', '--root', root, '--out', out, '--only', outputs], engine, { GUATU_TIMINGS: '1' }),
  };
}

/** The bare script. */
export function floor(root: string, folder: string): Contestant {
  const out = path.join(folder, 'floor');
  return { by: 'floor', out, forget: () => forget(out), build: () => costOf([path.join(plain, 'floor.mjs'), root, out], engine) };
}

/** The plain Astro site, in a project of its own. */
export async function astro(root: string, folder: string): Promise<Contestant> {
  const project = path.join(folder, 'astro');
  const out = path.join(project, 'dist');
  await mkdir(project, { recursive: true });
  await cp(path.join(plain, 'astro'), project, { recursive: true });
  await cp(path.join(plain, 'values'), path.join(project, 'src/values'), { recursive: true });
  await symlink(path.join(engine, 'node_modules'), path.join(project, 'node_modules'));
  return {
    by: 'astro',
    out,
    forget: () => forget(out, ...['.astro', '.cache', '.vite'].map((name) => path.join(project, name))),
    build: () => costOf(['node_modules/astro/bin/astro.mjs', 'build'], project, { PROVINCE_ROOT: root, ASTRO_TELEMETRY_DISABLED: '1' }),
  };
}

async function forget(...folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}
