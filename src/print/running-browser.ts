import type { Browser, Page } from 'puppeteer';

/** A browser that prints for us, on this machine or elsewhere. */
export interface RunningBrowser {
  /** Opens a page, ready for printing. */
  newPage(): Promise<Page>;
  /** Calls back when the browser can no longer be reached. */
  onLost(lost: () => void): void;
  /** Gives it up at once, whatever it is doing: what waits for it is rejected. */
  giveUp(): void;
  /** Ends what was begun in it; takes a few seconds at most. */
  close(): Promise<void>;
}

/**
 * Makes a new page ready for printing: no scripts, the rules of paper from the first layout on, and a window of one row of pixels, for what
 * it shows nobody sees, and drawing it is a tenth of the work.
 */
export async function preparePage(page: Page): Promise<Page> {
  await page.setViewport({ width: 800, height: 1 });
  await page.setJavaScriptEnabled(false);
  await page.emulateMediaType('print');
  return page;
}

/** Returns a browser that this process has started; it dies with its jobs. */
export function ownBrowser(browser: Browser): RunningBrowser {
  const kill = (): void => void browser.process()?.kill('SIGKILL');
  return {
    newPage: async () => preparePage(await browser.newPage()),
    onLost: (lost) => void browser.once('disconnected', lost),
    giveUp: kill,
    close: () => within(browser.close(), kill),
  };
}

const closingLimit = 5000;

/** Waits for the end of a browser, but not for ever: then `enough` is done. */
export async function within(closing: Promise<unknown>, enough: () => void): Promise<void> {
  const timer = setTimeout(enough, closingLimit);
  await closing.catch(() => undefined);
  clearTimeout(timer);
}
