import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserStamp } from '../../src/print/browser-stamp.ts';
import { openKeptPrinter, type DeliveredPdf, type KeptFacts } from '../../src/print/kept-printer.ts';
import { openPdfStore } from '../../src/print/pdf-store.ts';
import { openPrinter, type Printer, type PrintJob } from '../../src/print/printer.ts';
import { siteFonts, type SiteFonts } from '../../src/print/site-fonts.ts';
import { cache, htmlPage, siteText, testBrowser, writeSite } from './small-site.ts';

const picture = (red: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path fill="${red}" d="M0 0h9v9H0z"/></svg>`);
const flow = '<div data-flow="first"><h1>测试</h1><p>测试</p></div>';
const page = (words: string): string =>
  htmlPage('测试', `${flow}<p>${words}</p><img src="/seal.svg"><link rel="stylesheet" href="/paper.css">`);

let folder = '';
let fonts: SiteFonts;
let printer: Printer;
let opened = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guatu-kept-'));
  fonts = await siteFonts(siteText, cache);
  printer = await openBrowser();
});
beforeEach(async () => {
  await writeSite(site(), { doc: page('测试甲'), emoji: htmlPage('测试', '<p>😀</p>') });
  await writeFile(join(site(), 'seal.svg'), picture('red'));
  await writeFile(join(site(), 'paper.css'), 'p{color:#111}');
  opened = 0;
});
afterAll(async () => {
  await printer.close();
  await rm(folder, { recursive: true, force: true });
});

function openBrowser(): Promise<Printer> {
  return openPrinter({ browser: testBrowser(), mounts: mounts(), cache, fonts, env: process.env, uid: process.getuid?.() });
}

/** The printer of another build: a browser remembers what it has loaded. */
async function nextBuild(): Promise<void> {
  await printer.close();
  printer = await openBrowser();
}

const site = (): string => join(folder, 'site');
const mounts = () => ({ '/': site(), '/fonts/': fonts.folder });

/** Prints one page as a build would, through the store in `folder`. */
async function print(
  job: Partial<PrintJob> = {},
  more: { readonly stamp?: string; readonly isAfresh?: boolean } = {},
): Promise<DeliveredPdf & { bytes: Buffer }> {
  const store = openPdfStore<KeptFacts>(join(folder, 'pdf'));
  const open = (): Promise<Printer> => {
    opened += 1;
    return Promise.resolve({ ...printer, close: () => Promise.resolve() });
  };
  const kept = openKeptPrinter({ stamp: 'one', isAfresh: false, ...more, store, mounts: mounts(), stamped: ['/fonts/'], open });
  try {
    const printed = await kept.print({ page: '/doc.html', pdf: join(folder, 'out.pdf'), date: '2021-06-15', ...job });
    return { ...printed, bytes: await readFile(printed.pdf) };
  } finally {
    await kept.close();
  }
}

describe('a page that is printed again', () => {
  it('unchanged, is taken with all that printing told, and no browser is started', async () => {
    const first = await print();
    expect(first).toMatchObject({
      isKept: false,
      pageCount: 1,
      asked: ['/fonts/fonts.css', expect.any(String), expect.any(String), '/paper.css', '/seal.svg'],
    });
    expect(first.filling?.lineHeights).toEqual([undefined]);
    opened = 0;
    const again = await print({ pdf: join(folder, 'elsewhere', 'again.pdf') });
    expect(opened).toBe(0);
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect({ ...again, isKept: false, pdf: first.pdf }).toStrictEqual({ ...first });
  });

  it.each<readonly [string, () => Promise<unknown>]>([
    ['words', () => writeSite(site(), { doc: page('测试乙') })],
    ['style sheet', () => writeFile(join(site(), 'paper.css'), 'p{color:#222}')],
    ['picture', () => writeFile(join(site(), 'seal.svg'), picture('blue'))],
  ])('with other bytes of its %s, is printed', async (_, change) => {
    const before = await print();
    await change();
    await nextBuild();
    const after = await print();
    expect(after.isKept).toBe(false);
    expect(after.bytes.equals(before.bytes)).toBe(false);
    expect(await print()).toMatchObject({ isKept: true });
  });

  it.each([
    ['day', { date: '2021-06-16' }, {}],
    ['title', { title: '另一个' }, {}],
    ['engine, browser or faces', {}, { stamp: 'two' }],
    ['wish to begin afresh', {}, { isAfresh: true }],
  ])('with another %s, is printed', async (_, job, more) => {
    await print();
    expect(await print(job, more)).toMatchObject({ isKept: false });
  });

  it('whose kept PDF was damaged, is printed and kept anew', async () => {
    const before = await print();
    for (const name of (await readdir(join(folder, 'pdf'))).filter((entry) => entry.endsWith('.kept'))) {
      const file = join(folder, 'pdf', name);
      const entry = await readFile(file);
      await writeFile(file, entry.subarray(0, entry.length - 1));
    }
    const after = await print();
    expect(after.isKept).toBe(false);
    expect(after.bytes.equals(before.bytes)).toBe(true);
    expect(await print()).toMatchObject({ isKept: true });
  });

  it('and refused, is refused again, with its name', async () => {
    for (const _ of [1, 2])
      await expect(print({ page: '/emoji.html' })).rejects.toMatchObject({ fault: 'character-missing', page: '/emoji.html' });
  });
});

describe.runIf(process.platform === 'linux')('a browser of the system', () => {
  const { platform, env } = process;
  const stampOf = (program: string) => browserStamp({ path: program, source: 'system', name: program }, { platform, env });

  it('is known by what it says it is', async () => {
    const program = join(folder, 'chrome');
    const install = async (version: string): Promise<void> => {
      await writeFile(program, `#!/bin/sh\necho Chromium ${version}\n`);
      await chmod(program, 0o755);
    };
    await install('150.0');
    const before = await stampOf(program);
    expect(before).toContain('Chromium 150.0');
    expect(await stampOf(program)).toBe(before);
    await install('151.0');
    expect(await stampOf(program)).toContain('Chromium 151.0');
  });

  it('that does not say it is not known, and nothing is kept for it', async () => {
    const program = join(folder, 'mute');
    await writeFile(program, '#!/bin/sh\nexit 1\n');
    await chmod(program, 0o755);
    expect(await stampOf(program)).toBeUndefined();
    expect(await stampOf(join(folder, 'nowhere'))).toBeUndefined();
  });
});
