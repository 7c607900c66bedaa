import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SiteBuild } from '../../site/current-build.ts';
import type { PageBundle } from '../page-bundle.ts';
import type { PageProgram } from '../page-program.ts';
import { atEnd } from '../publishing/at-end.ts';
import { makeTaken, type MadePage, type PageOrder, type PagePlaces, type PageToMake } from './page-maker.ts';
import type { ThreadMeans } from './page-thread.ts';
import { endList, sharedList } from './shared-list.ts';

/** A thread that helps takes half a second to load its program, and holds the record a second time: it must have so many pages to make. */
const pagesPerThread = 75;

/** More threads than this would hold more memory than an office machine has. */
const mostThreads = 4;

/** The file of a helping thread, compiled where this one is. */
const threadFile = new URL(`page-thread${path.extname(import.meta.url)}`, import.meta.url);

/** A helping thread, and what it will have made. */
interface Helper {
  readonly thread: Worker;
  readonly made: Promise<readonly MadePage[]>;
}

/** The threads that make the pages of a build: this one, and others as soon as there is enough for them to do. */
export class PageCrew {
  readonly #means: ThreadMeans;
  readonly #orders: PageOrder[] = [];
  readonly #helpers: Helper[] = [];
  /** Who is interrupted sweeps what is unfinished: by then nobody may still write there. */
  readonly #forget = atEnd(() => this.#endLists());

  constructor(bundle: PageBundle, build: SiteBuild, places: PagePlaces) {
    // Summaries are read and written by functions, which no other thread can be given; they are asked for where keys are worked out.
    this.#means = { bundle, build: { ...build, summaries: undefined, isKeyless: true }, places };
  }

  /** Starts the threads that so many pages will want, before it is known which they are. */
  expect(pages: number): void {
    while (this.#helpers.length < threadsFor(pages) - 1) this.#helpers.push(this.#start());
  }

  /** Hands pages to the threads that help, which begin at once; what is handed first is what they do first. */
  hand(pages: readonly PageToMake[]): void {
    const order = { pages, list: sharedList(pages.length) };
    this.#orders.push(order);
    for (const { thread } of this.#helpers) thread.postMessage(order);
    this.expect(this.#orders.reduce((sum, one) => sum + one.pages.length, 0));
  }

  /** Makes in this thread what the others have not yet begun, from what was handed last, and gives all that was made; throws when a page cannot be made. */
  async finish(program: PageProgram): Promise<readonly MadePage[]> {
    const last: PageOrder = { pages: [], list: sharedList(0) };
    for (const { thread } of this.#helpers) thread.postMessage({ ...last, isLast: true });
    const own: MadePage[] = [];
    for (const order of this.#orders.toReversed()) own.push(...(await makeTaken(program, order, 'beginning', this.#means.places)));
    return [own, ...(await Promise.all(this.#helpers.map(({ made }) => made)))].flat();
  }

  /** Ends the threads, whatever they are doing. */
  async close(): Promise<void> {
    this.#endLists();
    this.#forget();
    await Promise.all(this.#helpers.map(({ thread }) => thread.terminate()));
  }

  #endLists(): void {
    for (const { list } of this.#orders) endList(list);
  }

  #start(): Helper {
    const thread = new Worker(threadFile, { workerData: this.#means });
    for (const order of this.#orders) thread.postMessage(order);
    const made = resultOf(thread);
    // Its failure is told when what it made is asked for, which may be later.
    made.catch(() => undefined);
    return { thread, made };
  }
}

function threadsFor(pages: number): number {
  return Math.min(availableParallelism(), mostThreads, Math.floor(pages / pagesPerThread));
}

/** What a thread made; its error is thrown, and that it ended without a word. */
async function resultOf(thread: Worker): Promise<readonly MadePage[]> {
  const ended = once(thread, 'exit').then(() => Promise.reject(new Error('A thread ended before it had made its pages')));
  const [made] = (await Promise.race([once(thread, 'message'), ended])) as [readonly MadePage[]];
  return made;
}
