import { EventEmitter } from 'node:events';
import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { createPagePool, NeighbourFault, type PoolBrowser } from '../../src/print/page-pool.ts';
import { PrintError } from '../../src/print/print-error.ts';

/** A browser that is none: it counts its starts and pages, and what waits in it fails when it is given up. */
class Fake implements PoolBrowser {
  readonly pages: number;
  readonly name: string;
  starts = 0;
  opened = 0;
  isBroken = false;
  #waiting: ((fault: Error) => void)[] = [];

  constructor(name: string, pages = 2) {
    this.name = name;
    this.pages = pages;
  }

  start = () => {
    this.starts += 1;
    if (this.isBroken) return Promise.reject(new Error(`${this.name} does not answer`));
    return Promise.resolve({
      newPage: () => {
        this.opened += 1;
        return Promise.resolve(Object.assign(new EventEmitter(), { browser: this }) as unknown as Page);
      },
      onLost: () => undefined,
      giveUp: () => this.#waiting.splice(0).forEach((reject) => reject(new Error('connection closed'))),
      close: () => Promise.resolve(),
    });
  };

  /** Work that ends only with the browser. */
  waitForEnd(): Promise<never> {
    return new Promise((_, reject) => this.#waiting.push(reject));
  }
}

const browserOf = (page: Page): Fake => (page as unknown as { readonly browser: Fake }).browser;
const nameOf = (page: Page): Promise<string> => Promise.resolve(browserOf(page).name);
const failing = (): Promise<never> => Promise.reject(new Error('crash'));

/** Works that all begin before any ends; gives the names of the browsers they were in. */
async function atOnce(pool: ReturnType<typeof createPagePool>, count: number): Promise<readonly string[]> {
  const gate = Promise.withResolvers<undefined>();
  const names: string[] = [];
  const works = Array.from({ length: count }, () =>
    pool.use(async (page) => {
      names.push(await nameOf(page));
      if (names.length === count) gate.resolve(undefined);
      await gate.promise;
    }),
  );
  await Promise.all(works);
  return names.toSorted();
}

describe('a pool of pages', () => {
  it('starts nothing before the first job, and opens no page twice', async () => {
    const one = new Fake('one');
    const pool = createPagePool({ browsers: [one], limit: 1000 });
    expect(one.starts).toBe(0);
    for (let job = 0; job < 5; job += 1) await pool.use(nameOf);
    expect([one.starts, one.opened]).toEqual([1, 1]);
  });

  it('spreads jobs over its browsers, as many pages of each as it may', async () => {
    const pool = createPagePool({ browsers: [new Fake('a', 2), new Fake('b', 1)], limit: 1000 });
    expect(await atOnce(pool, 3)).toEqual(['a', 'a', 'b']);
    const all = await Promise.all(Array.from({ length: 9 }, () => pool.use(nameOf)));
    expect(all).toHaveLength(9);
  });

  it('goes on with the others where one cannot be reached, and comes back to it when it can', async () => {
    const [lost, sound] = [new Fake('lost'), new Fake('sound')];
    lost.isBroken = true;
    const pool = createPagePool({ browsers: [lost, sound], limit: 1000 });
    await expect(pool.use(nameOf)).rejects.toThrow(NeighbourFault);
    expect(await Promise.all(Array.from({ length: 6 }, () => pool.use(nameOf)))).toEqual(Array(6).fill('sound'));
    expect(lost.starts).toBe(1);
    sound.isBroken = true;
    await expect(pool.use(failing)).rejects.toThrow('crash');
    await expect(pool.use(nameOf)).rejects.toThrow('does not answer');
    lost.isBroken = false;
    expect(await pool.use(nameOf)).toBe('lost');
  });

  it('starts a browser anew after a job that failed, and blames no other job in it', async () => {
    const one = new Fake('one');
    const pool = createPagePool({ browsers: [one], limit: 1000 });
    const begun = Promise.withResolvers<undefined>();
    const innocent = pool.use((page) => {
      begun.resolve(undefined);
      return browserOf(page).waitForEnd();
    });
    await begun.promise;
    const [own, neighbour] = await Promise.allSettled([pool.use(failing), innocent]);
    expect(own).toMatchObject({ status: 'rejected', reason: { message: 'crash' } });
    expect(neighbour).toMatchObject({ status: 'rejected', reason: { name: NeighbourFault.name } });
    expect(await pool.use(nameOf)).toBe('one');
    expect(one.starts).toBe(2);
  });

  it('keeps page and browser after a refusal', async () => {
    const one = new Fake('one');
    const pool = createPagePool({ browsers: [one], limit: 1000 });
    await expect(pool.use(() => Promise.reject(new PrintError('page-missing', '/a/', 'no')))).rejects.toThrow(PrintError);
    await pool.use(nameOf);
    expect([one.starts, one.opened]).toEqual([1, 1]);
  });

  it('waits for no job longer than the limit, not even for its page', async () => {
    const mute = new Fake('mute');
    const start = mute.start;
    mute.start = async () => ({ ...(await start()), newPage: () => new Promise<never>(() => undefined) });
    await expect(createPagePool({ browsers: [mute], limit: 20 }).use(nameOf)).rejects.toThrow('没有完成');
    const slow = createPagePool({ browsers: [new Fake('slow')], limit: 20 });
    await expect(slow.use((page) => browserOf(page).waitForEnd())).rejects.toThrow('没有完成');
  });
});
