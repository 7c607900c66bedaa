import type { Page } from 'puppeteer';
import { PrintError } from './print-error.ts';
import type { RunningBrowser } from './running-browser.ts';

/** Pages of one browser or several, lent to a limited number of jobs at a time and used again. */
export interface PagePool {
  /**
   * Runs `work` on a free page; rejects with what `work` rejects with, or when the page crashes or takes longer than the limit. Rejects with
   * `NeighbourFault` where another job brought the browser down, or the browser could not be reached and another can.
   */
  use<Result>(work: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** A browser of the pool: how many of its pages work at once, and how it is started or reached. */
export interface PoolBrowser {
  readonly pages: number;
  readonly start: () => Promise<RunningBrowser>;
}

/** What a pool needs to know. */
export interface PoolOptions {
  readonly browsers: readonly PoolBrowser[];
  /** How long a job may take, in ms. */
  readonly limit: number;
}

/** A job that failed through no fault of its own: it may be tried again. */
export class NeighbourFault extends Error {
  override readonly name = 'NeighbourFault';
}

/** Returns a pool that starts its browsers when they are first needed, and anew after they have died. */
export function createPagePool({ browsers, limit }: PoolOptions): PagePool {
  const desks = browsers.map((browser) => new Desk(browser, limit));
  const waiting: ((desk: Desk) => void)[] = [];
  const serve = (): void => {
    for (let desk = freeDesk(desks); desk !== undefined && waiting.length > 0; desk = freeDesk(desks)) {
      desk.free -= 1;
      waiting.shift()?.(desk);
    }
  };
  const seated = (): Promise<Desk> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      serve();
    });
  return {
    async use(work) {
      const desk = await seated();
      try {
        return await desk.use(work);
      } catch (error) {
        if (desk.isDown && desks.some(({ isDown }) => !isDown)) throw new NeighbourFault('这个浏览器连不上，还有别的。', { cause: error });
        throw error;
      } finally {
        desk.free += 1;
        serve();
      }
    },
    close: async () => {
      await Promise.all(desks.map((desk) => desk.close()));
    },
  };
}

/** The browser with the most free pages; one that could not be started is asked only where none could. */
function freeDesk(desks: readonly Desk[]): Desk | undefined {
  const sound = desks.filter(({ isDown }) => !isDown);
  const [most] = (sound.length > 0 ? sound : desks).filter(({ free }) => free > 0).toSorted((a, b) => b.free - a.free);
  return most;
}

interface Session {
  readonly browser: RunningBrowser;
  readonly idle: Page[];
  /** Set by the first job that failed in it: what fails after that is not to blame. */
  isLost: boolean;
}

/** One browser of a pool with its pages. */
class Desk {
  free: number;
  isDown = false;
  readonly #browser: PoolBrowser;
  readonly #limit: number;
  #current: Promise<Session> | undefined;

  constructor(browser: PoolBrowser, limit: number) {
    this.free = browser.pages;
    this.#browser = browser;
    this.#limit = limit;
  }

  async use<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
    const lent = this.#session();
    const session = await lent;
    try {
      return await workIn(session, this.#limit, work);
    } catch (error) {
      if (error instanceof PrintError) throw error;
      // Dropped here and not only when the browser says goodbye: the next job must not meet it again.
      this.#drop(lent);
      if (session.isLost) throw new NeighbourFault('同一个浏览器里的另一份文件出了错。', { cause: error });
      session.isLost = true;
      // After anything but a refusal neither the page nor its browser is trusted again.
      session.browser.giveUp();
      throw error;
    }
  }

  async close(): Promise<void> {
    const last = await this.#current?.catch(() => undefined);
    this.#current = undefined;
    await last?.browser.close();
  }

  #session(): Promise<Session> {
    this.#current ??= this.#start();
    return this.#current;
  }

  #start(): Promise<Session> {
    const started = this.#browser.start().then((browser): Session => ({ browser, idle: [], isLost: false }));
    started.then(
      ({ browser }) => {
        this.isDown = false;
        browser.onLost(() => this.#drop(started));
      },
      () => {
        this.isDown = true;
        this.#drop(started);
      },
    );
    return started;
  }

  #drop(session: Promise<Session>): void {
    if (this.#current === session) this.#current = undefined;
  }
}

async function workIn<Result>(session: Session, limit: number, work: (page: Page) => Promise<Result>): Promise<Result> {
  const stop = Promise.withResolvers<never>();
  const timer = setTimeout(() => stop.reject(new Error(`页面在 ${String(limit / 1000)} 秒内没有完成。`)), limit);
  // A crashed page answers nothing any more, so its silence must be broken from outside.
  const crashed = (error: unknown): void => stop.reject(error);
  const run = async (): Promise<Result> => {
    const page = session.idle.pop() ?? (await session.browser.newPage());
    page.once('error', crashed);
    try {
      const result = await work(page);
      session.idle.push(page);
      return result;
    } catch (error) {
      // A refusal leaves the page sound.
      if (error instanceof PrintError) session.idle.push(page);
      throw error;
    } finally {
      page.off('error', crashed);
    }
  };
  try {
    return await Promise.race([run(), stop.promise]);
  } finally {
    clearTimeout(timer);
  }
}
