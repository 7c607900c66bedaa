import { hash } from 'node:crypto';
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setCurrentBuild, type SiteBuild } from '../site/current-build.ts';
import type { KnownFile, KnownFiles } from './file-stamp.ts';
import { pageStore, type PageStore } from './incremental/page-store.ts';
import type { BuiltPart } from './options.ts';
import { pageBundle, type BundledSite, type PageBundle } from './page-bundle.ts';
import { fileOf, pageProgram, type PagePath, type Route } from './page-program.ts';
import { PageCrew } from './rendering/page-crew.ts';
import type { MadePage, PageToMake } from './rendering/page-maker.ts';

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
  const kept = store === undefined ? undefined : await pageStore(store, isAfresh);
  const known = new Map<string, KnownFile>();
  const crew = new PageCrew(bundle, made, { outDir, store, only });
  try {
    if (kept?.isEmpty !== false) crew.expect(made.workspace.plans.length);
    const program = await pageProgram(bundle);
    for (const routes of routesInTurn) {
      const asked = (await program.paths(only, routes)).map((page) => ({ page, key: keyOf(page, `${bundle.key}\n${only}`) }));
      crew.hand(withoutKept(asked, outDir, kept, known));
    }
    note(await crew.finish(program), known, kept);
  } finally {
    await crew.close();
  }
  await kept?.close();
  return known;
}

/** Pages of plans first: each needs only its plan, so that other threads make them while this one works out what the others show of all plans. */
const routesInTurn: readonly ((route: Route) => boolean)[] = [isOfPlan, (route) => !isOfPlan(route)];

function isOfPlan({ route }: Route): boolean {
  return route.startsWith('/plans/[');
}

function note(made: readonly MadePage[], known: Map<string, KnownFile>, kept: PageStore | undefined): void {
  for (const { name, file, key } of made) {
    known.set(name, file);
    if (key !== undefined) kept?.note(key, file);
  }
}

/** The sheets and scripts that the pages name. */
async function copyAssets({ folder }: PageBundle, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const names = (await readdir(folder)).filter((name) => !['program', 'bundle.json'].includes(name));
  for (const name of names) await cp(path.join(folder, name), path.join(outDir, name), { recursive: true });
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
function withoutKept(
  asked: readonly AskedPage[],
  outDir: string,
  store: PageStore | undefined,
  known: Map<string, KnownFile>,
): readonly PageToMake[] {
  const others: PageToMake[] = [];
  for (const { page, key } of asked) {
    const name = fileOf(page);
    const file = key === undefined ? undefined : store?.put(key, path.join(outDir, name));
    if (file === undefined) others.push({ pathname: page.pathname, component: page.route.component, key });
    else known.set(name, file);
  }
  return others;
}
