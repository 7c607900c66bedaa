import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SiteBuild } from '../../site/current-build.ts';
import type { PageBundle } from '../page-bundle.ts';
import type { PageProgram } from '../page-program.ts';
import { makeTaken, type MadePage, type PagePlaces, type PageToMake } from './page-maker.ts';
import type { ThreadWork } from './page-thread.ts';
import { endList, sharedList } from './shared-list.ts';

/** The program that makes the pages, loaded from its bundle for this thread, and what they are made from. */
export interface PageMeans {
  readonly bundle: PageBundle;
  readonly program: PageProgram;
  readonly build: SiteBuild;
}

/** A thread that helps takes half a second to load its program, and holds the record a second time: it must have so many pages to make. */
const pagesPerThread = 100;

/** More threads than this would hold more memory than an office machine has. */
const mostThreads = 4;

/** The file of a helping thread, compiled where this one is. */
const threadFile = new URL(`page-thread${path.extname(import.meta.url)}`, import.meta.url);

/** Makes pages and writes them, in several threads where there are many; throws, and leaves the others, when one cannot be made. */
export async function makePages(
  { bundle, program, build }: PageMeans,
  pages: readonly PageToMake[],
  places: PagePlaces,
): Promise<readonly MadePage[]> {
  const list = sharedList(pages.length);
  const work: ThreadWork = { bundle, build: { ...build, isKeyless: true, summaries: undefined }, pages, list, places };
  const helpers = Array.from({ length: helpersFor(pages.length) }, () => new Worker(threadFile, { workerData: work }));
  try {
    const own = makeTaken(program, pages, list, 'beginning', places);
    return (await Promise.all([own, ...helpers.map(resultOf)])).flat();
  } finally {
    endList(list);
    await Promise.all(helpers.map((helper) => helper.terminate()));
  }
}

/** How many threads are to help this one. */
function helpersFor(pages: number): number {
  return Math.max(1, Math.min(availableParallelism(), mostThreads, Math.floor(pages / pagesPerThread))) - 1;
}

/** What a thread made; its error is thrown. */
async function resultOf(helper: Worker): Promise<readonly MadePage[]> {
  const [made] = (await once(helper, 'message')) as [readonly MadePage[]];
  return made;
}
