import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer';
import { chooseBrowser, isBrowserRefusal, type BrowserChoice } from '../../src/print/browser-choice.ts';
import { readyBrowser } from '../../src/print/browser-environment.ts';
import { openKeptPrinter, type KeptFacts } from '../../src/print/kept-printer.ts';
import { packagedChromium } from '../../src/print/packaged-chromium.ts';
import { openPdfStore } from '../../src/print/pdf-store.ts';
import { openPrinter } from '../../src/print/printer.ts';
import { serveFolder } from '../../src/print/serve-folder.ts';
import { siteFonts } from '../../src/print/site-fonts.ts';
import { inventedWorkspace } from './invented-plan.ts';
import { median } from './median.ts';
import { timePeers, type PeerTime } from './peers.ts';
import { writeWorkspace } from './write-workspace.ts';

/** One row of the table: what was measured, in milliseconds a document, and how that compares with the bare script. */
export interface PdfRow {
  readonly what: string;
  readonly pages: number;
  readonly milliseconds: number;
  readonly ratio: number;
}

const root = path.resolve(import.meta.dirname, '..', '..');
const cache = process.env['GUATU_CACHE'] ?? path.join(root, '.guatu', 'cache');

/** A built site of one invented plan, laid out so that its paper pages can be printed again. */
interface Built {
  readonly folder: string;
  readonly fonts: Awaited<ReturnType<typeof siteFonts>>;
  readonly browser: BrowserChoice;
}

/** Measures printing: our printer beside a bare Puppeteer script on the same pages, in one run, in turn. */
export async function benchPdf(rounds = 12): Promise<readonly PdfRow[]> {
  const rows: PdfRow[] = [];
  for (const imprint of [false, true]) {
    const built = await buildOnce(imprint);
    const bare = await timeBare(built, rounds);
    const name = imprint ? '公文，两遍' : '公文，一遍';
    const row = (what: string, { pages, milliseconds }: Timed): PdfRow => ({
      what: `${name}，${what}`,
      pages,
      milliseconds,
      ratio: milliseconds / bare.milliseconds,
    });
    rows.push(row('裸脚本', bare));
    for (const pages of [1, 2, 4]) rows.push(row(`打印池（${String(pages)}页并行）`, await timePool(built, rounds, pages)));
    rows.push(row('没有变，取自上次', await timeKept(built, rounds)));
    if (!imprint) rows.push(...(await timeProcesses(built, bare.pages)));
    await rm(built.folder, { recursive: true, force: true });
  }
  return rows;
}

async function buildOnce(imprint: boolean): Promise<Built> {
  const folder = await mkdtemp(path.join(tmpdir(), 'guatu-bench-'));
  await writeWorkspace(folder, inventedWorkspace(26, { imprint }));
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'src', 'guatu.mjs'), 'build', '--root', folder], {
    env: { ...process.env, GUATU_CACHE: cache },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  await cp(path.join(folder, '.guatu', 'print'), path.join(folder, 'dist', 'print'), { recursive: true });
  const text = await import('node:fs').then((fs) =>
    fs.readFileSync(path.join(folder, 'dist', 'print', 'notices', 'bench', 'notice', 'index.html'), 'utf8'),
  );
  const env = process.env;
  const browser = chooseBrowser({
    platform: process.platform,
    arch: process.arch,
    env,
    packaged: packagedChromium()?.archives,
    exists: existsSync,
  });
  if (isBrowserRefusal(browser)) throw new Error(browser.message);
  return { folder, fonts: await siteFonts(text, cache), browser };
}

interface Timed {
  readonly milliseconds: number;
  readonly pages: number;
}

const page = '/print/notices/bench/notice/';

async function timePool({ folder, fonts, browser }: Built, rounds: number, pages: number): Promise<Timed> {
  const mounts = { '/': path.join(folder, 'dist'), '/fonts/': fonts.folder };
  const printer = await openPrinter({ browser, mounts, cache, fonts, env: process.env, uid: process.getuid?.(), pages });
  const job = (index: number) => printer.print({ page, pdf: path.join(folder, `out-${String(index)}.pdf`), date: '2021-06-15' });
  const [first] = await Promise.all(Array.from({ length: Math.max(2, pages) }, (_, index) => job(index)));
  const start = performance.now();
  await Promise.all(Array.from({ length: rounds }, (_, index) => job(index)));
  const milliseconds = (performance.now() - start) / rounds;
  await printer.close();
  return { milliseconds, pages: first?.pageCount ?? 0 };
}

/** The document on as many days as there are rounds, each printed once and then taken from the store: milliseconds of one. */
async function timeKept({ folder, fonts, browser }: Built, rounds: number): Promise<Timed> {
  const mounts = { '/': path.join(folder, 'dist'), '/fonts/': fonts.folder };
  const printAll = async (): Promise<Timed> => {
    const open = () => openPrinter({ browser, mounts, cache, fonts, env: process.env, uid: process.getuid?.() });
    const store = openPdfStore<KeptFacts>(path.join(folder, 'kept'));
    const printer = openKeptPrinter({ store, stamp: 'bench', mounts, stamped: ['/fonts/'], isAfresh: false, open });
    const start = performance.now();
    const jobs = Array.from({ length: rounds }, (_, index) => {
      const day = String(index + 1).padStart(2, '0');
      return printer.print({ page, pdf: path.join(folder, `kept-${day}.pdf`), date: `2021-06-${day}` });
    });
    const [first] = await Promise.all(jobs);
    const milliseconds = (performance.now() - start) / rounds;
    await printer.close();
    return { milliseconds, pages: first?.pageCount ?? 0 };
  };
  await printAll();
  return printAll();
}

/** What no printer can beat: the same page printed by the same browser, one after the other, without any check. */
async function timeBare({ folder, fonts, browser }: Built, rounds: number): Promise<Timed> {
  const server = await serveFolder({ '/': path.join(folder, 'dist'), '/fonts/': fonts.folder });
  const ready = await readyBrowser(browser, cache, process.env);
  const chromium = await puppeteer.launch({
    executablePath: ready.program,
    env: ready.env,
    headless: 'shell',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const tab = await chromium.newPage();
  const print = async (): Promise<Uint8Array> => {
    await tab.goto(server.origin + page, { waitUntil: 'load' });
    await tab.evaluate(async () => {
      await document.fonts.ready;
    });
    return tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, waitForFonts: false });
  };
  await print();
  const bytes = await print();
  const start = performance.now();
  for (let round = 0; round < rounds; round++) await print();
  const milliseconds = (performance.now() - start) / rounds;
  await chromium.close();
  await server.close();
  return {
    milliseconds,
    pages:
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Type \/Page\b/gu)?.length ?? 0,
  };
}

/** Whole processes: start Node, start the browser, print one document, end; the median of five each, in turn; beside them, once each, other programs. */
async function timeProcesses(built: Built, pages: number): Promise<readonly PdfRow[]> {
  const { folder, fonts } = built;
  const run = (mode: 'bare' | 'ours'): number => {
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(import.meta.dirname, 'print-one.ts'), mode, folder, fonts.folder, cache, page],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return performance.now() - start;
  };
  run('bare');
  run('ours');
  const pairs = Array.from({ length: 5 }, () => [run('bare'), run('ours')] as const);
  const bare = median(pairs.map(([first]) => first));
  const ours = median(pairs.map(([, second]) => second));
  return [
    { what: '整个进程，裸脚本', pages, milliseconds: bare, ratio: 1 },
    { what: '整个进程，本程序', pages, milliseconds: ours, ratio: ours / bare },
    ...(await timeOthers(built)).map(({ name, milliseconds }) => ({
      what: `整个进程，${name}`,
      pages,
      milliseconds,
      ratio: milliseconds / bare,
    })),
  ];
}

async function timeOthers({ folder, fonts, browser }: Built): Promise<readonly PeerTime[]> {
  const server = await serveFolder({ '/': path.join(folder, 'dist'), '/fonts/': fonts.folder });
  const { program } = await readyBrowser(browser, cache, process.env);
  const times = await timePeers(server.origin + page, folder, program);
  await server.close();
  return times;
}
