import { hash } from 'node:crypto';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setCurrentBuild, type SiteBuild } from '../site/current-build.ts';
import { withoutSizes } from './fill-sizes.ts';
import { pageStore, type PageStore } from './incremental/page-store.ts';
import type { BuiltPart } from './options.ts';
import { pageBundle, type BundledSite, type PageBundle } from './page-bundle.ts';
import { fileOf, pageProgram, type PagePath, type PageProgram } from './page-program.ts';

/** Where pages are written, and which. */
export interface MadePages {
  readonly outDir: string;
  readonly only?: BuiltPart;
  /** Where pages are kept from one build to the next; absent where nothing is kept. */
  readonly store?: string;
  /** True where nothing that was kept is to be used. */
  readonly isAfresh?: boolean;
}

/** How many pages are written at a time: making one needs the processor, writing it waits for the disk. */
const atOnce = 8;

/** Makes the pages of the site in a folder, those that are as they were from the store; throws when a page cannot be made. */
export async function buildPages(site: BundledSite, made: SiteBuild, pages: MadePages): Promise<void> {
  const { outDir, only = 'all', store, isAfresh = false } = pages;
  const bundle = await pageBundle(site);
  await copyAssets(bundle, outDir);
  setCurrentBuild(made);
  const program = await pageProgram(bundle);
  const kept = store === undefined ? undefined : await pageStore(store, isAfresh);
  const finish = only === 'pages' ? withoutSizesIn : (bytes: Buffer) => bytes;
  await writeAll(await program.paths(only), outDir, maker(program, `${bundle.key}\n${only}`, kept, finish));
  await kept?.close();
}

/** Few pages have places for sizes: the others are not decoded. */
function withoutSizesIn(bytes: Buffer): Buffer {
  return bytes.includes('data-size-of') ? Buffer.from(withoutSizes(bytes.toString())) : bytes;
}

/** The sheets and scripts that the pages name. */
async function copyAssets({ folder }: PageBundle, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const names = (await readdir(folder)).filter((name) => !['program', 'bundle.json'].includes(name));
  for (const name of names) await cp(path.join(folder, name), path.join(outDir, name), { recursive: true });
}

type Make = (page: PagePath) => Promise<Buffer | undefined>;

/** Makes a page, or takes it from the store where one was made of the same. */
function maker(program: PageProgram, engine: string, store: PageStore | undefined, finish: (bytes: Buffer) => Buffer): Make {
  const make: Make = async (page) => {
    const bytes = await program.render(page);
    return bytes && finish(bytes);
  };
  if (store === undefined) return make;
  return async (page) => {
    if (page.cacheKey === undefined) return make(page);
    const key = hash('sha256', `${engine}\n${page.route.component}\n${page.pathname}\n${page.cacheKey}`);
    const known = await store.take(key);
    if (known !== undefined) return known;
    const bytes = await make(page);
    if (bytes !== undefined) await store.keep(key, bytes);
    return bytes;
  };
}

async function writeAll(pages: readonly PagePath[], outDir: string, make: Make): Promise<void> {
  const left = [...pages].values();
  const folders = new Set<string>();
  const work = async (): Promise<void> => {
    for (const page of left) {
      const bytes = await make(page);
      if (bytes === undefined) continue;
      const file = path.join(outDir, fileOf(page));
      const folder = path.dirname(file);
      if (!folders.has(folder)) await mkdir(folder, { recursive: true });
      folders.add(folder);
      await writeFile(file, bytes);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
