import type { Browser, HTTPRequest, Page } from 'puppeteer';
import { readyBrowser } from '../../src/print/browser-environment.ts';
import { canSandbox, launchBrowser } from '../../src/print/launch-browser.ts';
import { serveFolder } from '../../src/print/serve-folder.ts';
import { cache, testBrowser } from '../print/small-site.ts';

/** How a page is looked at. */
export interface Sight {
  /** Width of the window in px; 1440 unless given. */
  readonly width?: number;
  /** False as in an office that allows no scripts. */
  readonly scripts?: boolean;
}

/** A real browser over a built folder. */
export interface SiteBrowser {
  /** Opens a page by its address from the top of the site; what it says on its console is in `said`. */
  open(address: string, sight?: Sight): Promise<Page>;
  /** What pages said on their consoles, and their errors. */
  readonly said: readonly string[];
  close(): Promise<void>;
}

/** A real browser over a server that is there already. */
export interface PreviewBrowser extends SiteBrowser {
  /** Opens one more page beside the one that is open. */
  another(address: string): Promise<Page>;
  /** Opens one more page whose requests for one file get no answer until they are let go. */
  heldBack(address: string, file: string): Promise<HeldPage>;
}

/** A page that waits for a file. */
export interface HeldPage {
  readonly page: Page;
  letGo(): Promise<void>;
}

/** Serves a folder and opens its pages in the packaged browser, one browser for all of them. */
export async function openSite(folder: string): Promise<SiteBrowser> {
  const server = await serveFolder({ '/': folder });
  const browser = await openPreview(`${server.origin}/`);
  return {
    ...browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens pages of a server, given by the address of its top, in the packaged browser. */
export async function openPreview(top: string): Promise<PreviewBrowser> {
  const ready = await readyBrowser(testBrowser(), cache, process.env);
  const { browser } = await launchBrowser(ready, new URL(top).origin, canSandbox(process.env, process.getuid?.()));
  const said: string[] = [];
  return {
    said,
    open: async (address, sight = {}) => {
      const page = await newPage(browser, sight, said);
      await page.goto(`${top}${address}`, { waitUntil: 'load' });
      return page;
    },
    another: async (address) => {
      const page = await browser.newPage();
      await page.goto(`${top}${address}`, { waitUntil: 'load' });
      return page;
    },
    heldBack: async (address, file) => heldBack(await browser.newPage(), `${top}${address}`, file),
    close: () => browser.close(),
  };
}

async function heldBack(page: Page, address: string, file: string): Promise<HeldPage> {
  const held: HTTPRequest[] = [];
  const isHeld = (request: HTTPRequest): boolean => new URL(request.url()).pathname.endsWith(file);
  await page.setRequestInterception(true);
  page.on('request', (request) => void (isHeld(request) ? held.push(request) : request.continue()));
  const loaded = page.goto(address, { waitUntil: 'load' });
  await page.waitForRequest(isHeld);
  return {
    page,
    letGo: async () => {
      page.removeAllListeners('request');
      await page.setRequestInterception(false);
      await Promise.all(held.map((request) => request.continue()));
      await loaded;
    },
  };
}

async function newPage(browser: Browser, { width = 1440, scripts = true }: Sight, said: string[]): Promise<Page> {
  for (const old of await browser.pages()) if (old.url() !== 'about:blank') await old.close();
  const page = await browser.newPage();
  page.on('console', (message) => void said.push(message.text()));
  page.on('pageerror', (error) => void said.push(String(error)));
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(scripts);
  return page;
}
