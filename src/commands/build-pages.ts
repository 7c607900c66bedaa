import { hash } from 'node:crypto';
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setCurrentBuild, type SiteBuild } from '../site/current-build.ts';
import type { KnownFile, KnownFiles } from './file-stamp.ts';
import { pageStore, type PageStore } from './incremental/page-store.ts';
import type { BuiltPart } from './options.ts';
import { pageBundle, type BundledSite, type PageBundle } from './page-bundle.ts';
import { fileOf, pageProgram, type PagePath } from './page-program.ts';
import { inParallel } from './publishing/in-parallel.ts';
import { makePages } from './rendering/make-pages.ts';
import type { PageToMake } from './rendering/page-maker.ts';

/** Where pages are written, and which. */
export interface MadePages {
  readonly outDir: string;
  readonly only?: BuiltPart;
  /** Where pages are kept from one build to the next; absent where nothing is kept. */
  readonly store?: string;
  /** True where nothing that was kept is to be used. */
  readonly isAfresh?: boolean;
}

/** Makes the pages of the site in a folder, those that are as they were from the store; gives what is known of the files by path. Throws when a page cannot be made. */
export async function buildPages(site: BundledSite, made: SiteBuild, pages: MadePages): Promise<KnownFiles> {
  const { outDir, only = 'all', store, isAfresh = false } = pages;
  const bundle = await pageBundle(site);
  await copyAssets(bundle, outDir);
  setCurrentBuild(made);
  const program = await pageProgram(bundle);
  const kept = store === undefined ? undefined : await pageStore(store, isAfresh);
  const known = new Map<string, KnownFile>();
  const asked = ordered(await program.paths(only)).map((page) => ({ page, key: keyOf(page, `${bundle.key}\n${only}`) }));
  const toMake = await withoutKept(asked, outDir, kept, known);
  for (const { name, file, key } of await makePages({ bundle, program, build: made }, toMake, { outDir, store, only })) {
    known.set(name, file);
    if (key !== undefined) kept?.note(key, file);
  }
  await kept?.close();
  return known;
}

/** The sheets and scripts that the pages name. */
async function copyAssets({ folder }: PageBundle, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const names = (await readdir(folder)).filter((name) => !['program', 'bundle.json'].includes(name));
  for (const name of names) await cp(path.join(folder, name), path.join(outDir, name), { recursive: true });
}

/** Pages of plans at the end, where the threads that help begin: each needs only its plan, and not first what is worked out of all. */
function ordered(pages: readonly PagePath[]): readonly PagePath[] {
  const isOfPlan = ({ route }: PagePath): boolean => route.route.startsWith('/plans/[');
  return [...pages.filter((page) => !isOfPlan(page)), ...pages.filter(isOfPlan)];
}

/** Under which a page is kept: what it is made of, by which engine, and where it stands. */
function keyOf({ route, pathname, cacheKey }: PagePath, engine: string): string | undefined {
  return cacheKey === undefined ? undefined : hash('sha256', `${engine}\n${route.component}\n${pathname}\n${cacheKey}`);
}

interface AskedPage {
  readonly page: PagePath;
  readonly key: string | undefined;
}

/** Puts pages that are as they were in their place, and gives the others. */
async function withoutKept(
  asked: readonly AskedPage[],
  outDir: string,
  store: PageStore | undefined,
  known: Map<string, KnownFile>,
): Promise<readonly PageToMake[]> {
  const isPut = new Set<AskedPage>();
  await inParallel(asked, 8, async (one) => {
    const name = fileOf(one.page);
    const file = one.key === undefined ? undefined : await store?.put(one.key, path.join(outDir, name));
    if (file === undefined) return;
    known.set(name, file);
    isPut.add(one);
  });
  return asked.filter((one) => !isPut.has(one)).map(({ page, key }) => ({ pathname: page.pathname, component: page.route.component, key }));
}
