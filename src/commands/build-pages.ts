import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setCurrentBuild, type SiteBuild } from '../site/current-build.ts';
import { withoutSizes } from './fill-sizes.ts';
import type { BuiltPart } from './options.ts';
import { pageBundle, type BundledSite, type PageBundle } from './page-bundle.ts';
import { fileOf, pageProgram, type PagePath, type PageProgram } from './page-program.ts';

/** Where pages are written, and which. */
export interface MadePages {
  readonly outDir: string;
  readonly only?: BuiltPart;
}

/** How many pages are written at a time: making one needs the processor, writing it waits for the disk. */
const atOnce = 8;

/** Makes the pages of the site in a folder; throws when a page cannot be made. */
export async function buildPages(site: BundledSite, made: SiteBuild, { outDir, only = 'all' }: MadePages): Promise<void> {
  const bundle = await pageBundle(site);
  await copyAssets(bundle, outDir);
  setCurrentBuild(made);
  const program = await pageProgram(bundle, site.url);
  const finish = only === 'pages' ? (bytes: Buffer) => Buffer.from(withoutSizes(bytes.toString())) : (bytes: Buffer) => bytes;
  await writeAll(program, await program.paths(only), { outDir, finish });
}

/** The sheets and scripts that the pages name. */
async function copyAssets({ folder }: PageBundle, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const names = (await readdir(folder)).filter((name) => !['program', 'bundle.json'].includes(name));
  for (const name of names) await cp(path.join(folder, name), path.join(outDir, name), { recursive: true });
}

async function writeAll(
  program: PageProgram,
  pages: readonly PagePath[],
  { outDir, finish }: { readonly outDir: string; readonly finish: (bytes: Buffer) => Buffer },
): Promise<void> {
  const left = [...pages].values();
  const folders = new Set<string>();
  const work = async (): Promise<void> => {
    for (const page of left) {
      const bytes = await program.render(page);
      if (bytes === undefined) continue;
      const file = path.join(outDir, fileOf(page));
      const folder = path.dirname(file);
      if (!folders.has(folder)) await mkdir(folder, { recursive: true });
      folders.add(folder);
      await writeFile(file, finish(bytes));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
