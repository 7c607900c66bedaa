import type { Browser, Page } from 'puppeteer';
import { PrintError } from './print-error.ts';
import { createTurns } from './turns.ts';

/** Pages of one browser, lent to a limited number of jobs at a time and used again. */
export interface PagePool {
  /** Runs `work` on a free page; rejects with what `work` rejects with, or when the page crashes or takes longer than the limit. */
  use<Result>(work: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** What a pool needs to know. */
export interface PoolOptions {
  /** How many pages work at once. */
  readonly size: number;
  /** How long a page may work, in ms. */
  readonly limit: number;
  readonly launch: () => Promise<Browser>;
  /** Prepares a new page, once. */
  readonly prepare: (page: Page) => Promise<void>;
}

interface Session {
  readonly browser: Browser;
  readonly idle: Page[];
}

/** Returns a pool that starts its browser at the first job and a new one after the old one has died. */
export function createPagePool(options: PoolOptions): PagePool {
  const turns = createTurns(options.size);
  let current: Promise<Session> | undefined;
  const drop = (session: Promise<Session>): void => {
    if (current === session) current = undefined;
  };
  const session = (): Promise<Session> => {
    if (current !== undefined) return current;
    const started = startSession(options);
    started.then(
      ({ browser }) => browser.once('disconnected', () => drop(started)),
      () => drop(started),
    );
    current = started;
    return started;
  };
  const use: PagePool['use'] = async (work) => {
    const lent = session();
    try {
      return await workOn(await lent, options, work);
    } catch (error) {
      // Dropped here and not only when the browser says goodbye: the next job must not meet it again.
      if (!(error instanceof PrintError)) drop(lent);
      throw error;
    }
  };
  return {
    use: (work) => turns.take(() => use(work)),
    close: async () => {
      const last = await current?.catch(() => undefined);
      current = undefined;
      if (last !== undefined) await closeBrowser(last.browser);
    },
  };
}

async function startSession(options: PoolOptions): Promise<Session> {
  return { browser: await options.launch(), idle: [] };
}

async function workOn<Result>(session: Session, options: PoolOptions, work: (page: Page) => Promise<Result>): Promise<Result> {
  try {
    const page = session.idle.pop() ?? (await newPage(session.browser, options));
    const result = await limited(page, options.limit, work).catch((error: unknown) => {
      // A refusal leaves the page sound.
      if (error instanceof PrintError) session.idle.push(page);
      throw error;
    });
    session.idle.push(page);
    return result;
  } catch (error) {
    // After anything but a refusal neither the page nor its browser is trusted again.
    if (!(error instanceof PrintError)) session.browser.process()?.kill('SIGKILL');
    throw error;
  }
}

async function newPage(browser: Browser, options: PoolOptions): Promise<Page> {
  const page = await browser.newPage();
  await options.prepare(page);
  return page;
}

// A crashed page answers nothing any more, so its silence must be broken from outside.
async function limited<Result>(page: Page, limit: number, work: (page: Page) => Promise<Result>): Promise<Result> {
  const stop = Promise.withResolvers<never>();
  const timer = setTimeout(() => stop.reject(new Error(`页面在 ${String(limit / 1000)} 秒内没有完成。`)), limit);
  const crashed = (error: unknown): void => stop.reject(error);
  page.once('error', crashed);
  try {
    return await Promise.race([work(page), stop.promise]);
  } finally {
    clearTimeout(timer);
    page.off('error', crashed);
  }
}

const closingLimit = 5000;

async function closeBrowser(browser: Browser): Promise<void> {
  const timer = setTimeout(() => browser.process()?.kill('SIGKILL'), closingLimit);
  await browser.close().catch(() => undefined);
  clearTimeout(timer);
}
