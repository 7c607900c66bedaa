import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer';
import { readyBrowser } from '../../src/print/browser-environment.ts';
import { canSandbox, launchBrowser } from '../../src/print/launch-browser.ts';
import { findFile } from '../../src/print/serve-folder.ts';
import { cache, testBrowser } from '../print/small-site.ts';
import { sampleHeaders, type HeadersOf } from './sample-headers.ts';

/** A site as readers meet it: at its own address, under its path, with the headers of the sample configuration. */
export interface PublishedBrowser {
  /** Opens a page by its address from the top of the site. */
  open(address: string, sight?: { readonly width?: number; readonly scripts?: boolean }): Promise<Page>;
  /** A page of another website that this one does not know: what its server answers is given. */
  openOther(html: string): Promise<Page>;
  /** What pages said on their consoles, their errors, and the addresses they asked for outside the site, since the last look. */
  readonly said: string[];
  readonly foreign: string[];
  /** Addresses of the site that were asked for and are not there. */
  readonly missing: string[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const other = 'https://portal.example.invalid/';

/** Opens a built folder at the address of its site; nothing reaches any network. */
export async function openPublished(folder: string, siteUrl: string): Promise<PublishedBrowser> {
  const site = new URL(siteUrl);
  const headersOf = await sampleHeaders();
  const ready = await readyBrowser(testBrowser(), cache, process.env);
  const { browser } = await launchBrowser(ready, 'http://127.0.0.1', canSandbox(process.env, process.getuid?.()));
  await browser.setPermission(site.origin, { permission: { name: 'clipboard-write' }, state: 'granted' });
  const said: string[] = [];
  const foreign: string[] = [];
  const missing: string[] = [];
  const newPage = async (html?: string): Promise<Page> => {
    const page = await browser.newPage();
    page.on('console', (message) => void said.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => void said.push(`${page.url()}: ${String(error)}`));
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request, html));
    return page;
  };
  const answer = async (request: HTTPRequest, html: string | undefined): Promise<void> => {
    const { href, origin, pathname, protocol } = new URL(request.url());
    if (protocol === 'data:') return request.continue();
    if (html !== undefined && href === other) return request.respond({ contentType: types['.html']!, body: html });
    if (origin !== site.origin) {
      foreign.push(href);
      return request.abort();
    }
    return request.respond(await fileAt(folder, site.pathname, pathname, headersOf, missing));
  };
  return {
    said,
    foreign,
    missing,
    open: async (address, { width = 1440, scripts = true } = {}) => {
      for (const old of await browser.pages()) if (old.url() !== 'about:blank') await old.close();
      const page = await newPage();
      await page.setViewport({ width, height: 900 });
      await page.setJavaScriptEnabled(scripts);
      await page.goto(new URL(address, site).href, { waitUntil: 'load' });
      return page;
    },
    openOther: async (html) => {
      const page = await newPage(html);
      await page.goto(other, { waitUntil: 'load' });
      return page;
    },
    close: () => browser.close(),
  };
}

async function fileAt(folder: string, base: string, pathname: string, headersOf: HeadersOf, missing: string[]) {
  const file = await findFile({ [base]: folder }, pathname);
  if (file === undefined) missing.push(pathname);
  const shown = file ?? path.join(folder, '404.html');
  return {
    status: file === undefined ? 404 : 200,
    contentType: types[path.extname(shown)] ?? 'application/octet-stream',
    headers: { ...headersOf(decodeURIComponent(pathname)) },
    body: await readFile(shown),
  };
}
