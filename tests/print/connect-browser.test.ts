import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRemoteBrowser } from '../../src/print/connect-browser.ts';
import { openPrinter, type Printer } from '../../src/print/printer.ts';
import { siteFonts, type SiteFonts } from '../../src/print/site-fonts.ts';
import { startElsewhere } from './elsewhere.ts';
import { cache, documentHtml, htmlPage, siteText, testBrowser, writeSite } from './small-site.ts';

const date = '2021-06-15';
let folder = '';
let fonts: SiteFonts;
let browsers: Browser[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guatu-elsewhere-'));
  fonts = await siteFonts(siteText, cache);
  await writeSite(join(folder, 'site'), {
    document: documentHtml,
    lost: htmlPage('测试', '<link rel="stylesheet" href="/gone.css"><p>测试</p>'),
  });
  browsers = await Promise.all([startElsewhere(), startElsewhere()]);
});
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close().catch(() => undefined)));
  await rm(folder, { recursive: true, force: true });
});

const world = () => ({
  mounts: { '/': join(folder, 'site'), '/fonts/': fonts.folder },
  cache,
  fonts,
  env: process.env,
  uid: process.getuid?.(),
});
const openRemote = (urls = browsers.map((browser) => browser.wsEndpoint())): Promise<Printer> => openPrinter({ ...world(), remote: urls });

function print(printer: Printer, page: string, to: string) {
  return printer.print({ page: `/${page}.html`, pdf: join(folder, `${to}.pdf`), date });
}

describe('browsers that run elsewhere', () => {
  it('print the bytes that one of our own prints, and need no network', async () => {
    const own = await openPrinter({ ...world(), browser: testBrowser() });
    const remote = await openRemote();
    try {
      await print(own, 'document', 'own');
      const printed = await Promise.all([1, 2, 3, 4].map((number) => print(remote, 'document', `remote-${String(number)}`)));
      const expected = await readFile(join(folder, 'own.pdf'));
      for (const { pdf } of printed) expect((await readFile(pdf)).equals(expected)).toBe(true);
      expect(printed[0]?.asked).toContain('/fonts/fonts.css');
    } finally {
      await Promise.all([own.close(), remote.close()]);
    }
  });

  it('get nothing but files of the site', async () => {
    const asked: string[] = [];
    const near = createServer((request, response) => response.end(String(asked.push(request.url ?? ''))));
    await new Promise<void>((resolve) => near.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${String((near.address() as AddressInfo).port)}/near.png`;
    await writeSite(join(folder, 'site'), { leaving: htmlPage('测试', `<p>测试<img src="${address}"></p>`) });
    const remote = await openRemote();
    try {
      expect((await print(remote, 'leaving', 'leaving')).blocked).toEqual([address]);
      expect(asked).toEqual([]);
      await expect(print(remote, 'lost', 'lost')).rejects.toMatchObject({
        fault: 'resource-missing',
        message: expect.stringContaining('/gone.css') as string,
      });
    } finally {
      await remote.close();
      near.close();
    }
  });

  it('leave the work of one that dies to the other', async () => {
    const mortal = await startElsewhere();
    const remote = await openRemote([mortal.wsEndpoint(), browsers[0]?.wsEndpoint() ?? '']);
    try {
      const jobs = [1, 2, 3, 4, 5, 6].map((number) => print(remote, 'document', `survivor-${String(number)}`));
      await jobs[0];
      mortal.process()?.kill('SIGKILL');
      expect((await Promise.all(jobs)).map(({ pageCount }) => pageCount)).toEqual([3, 3, 3, 3, 3, 3]);
    } finally {
      await remote.close();
    }
  });

  it('are left open and without our pages', async () => {
    const remote = await openRemote([browsers[1]?.wsEndpoint() ?? '']);
    await print(remote, 'document', 'once');
    await remote.close();
    expect(browsers[1]?.connected).toBe(true);
    expect(browsers[1]?.browserContexts()).toHaveLength(1);
  });

  it('say what they are and which flags they lack', async () => {
    const bare = await startElsewhere(['--lang=zh-CN']);
    try {
      const [first, second, other] = await Promise.all(
        [...browsers, bare].map((browser) => readRemoteBrowser(`http://${new URL(browser.wsEndpoint()).host}`)),
      );
      expect(first?.product).toMatch(/^HeadlessChrome\/\d+\./u);
      expect(first?.stamp).toBe(second?.stamp);
      expect(first?.lacks).toEqual([]);
      expect(other?.lacks).toEqual(['--font-render-hinting=none']);
    } finally {
      await bare.close();
    }
  });

  it('that do not answer are named, twice tried', async () => {
    const url = 'ws://127.0.0.1:9/devtools/browser/none';
    await expect(readRemoteBrowser(url)).rejects.toThrow();
    const remote = await openRemote([url]);
    await expect(print(remote, 'document', 'never')).rejects.toMatchObject({ fault: 'browser-failed', page: '/document.html' });
    await remote.close();
  });
});
