import { availableParallelism } from 'node:os';
import type { BrowserChoice } from './browser-choice.ts';
import { readyBrowser } from './browser-environment.ts';
import { connectBrowser, nowhere } from './connect-browser.ts';
import { canSandbox, launchBrowser } from './launch-browser.ts';
import { createPagePool, NeighbourFault } from './page-pool.ts';
import type { PagePool } from './page-pool.ts';
import type { PageFilling } from './page-filling.ts';
import { checkPdf } from './pdf-check.ts';
import type { PdfFacts } from './pdf-check.ts';
import { PrintError } from './print-error.ts';
import { printPage } from './print-page.ts';
import type { PageToPrint, PrintedPage } from './print-page.ts';
import { ownBrowser } from './running-browser.ts';
import { serveFolder } from './serve-folder.ts';
import type { Mounts } from './serve-folder.ts';
import type { SiteFonts } from './site-fonts.ts';
import { stablePdf } from './stable-pdf.ts';
import { writeWhole } from './write-whole.ts';

/** What a printer needs: a browser, the built pages, and a folder of its own. */
export type PrinterOptions = PrinterWorld &
  (
    | { readonly browser: BrowserChoice; readonly remote?: undefined }
    // Browsers elsewhere, by their addresses.
    | { readonly remote: readonly string[] }
  );

/** What a printer needs beside a browser. */
export interface PrinterWorld {
  /** The built pages by address prefix, e.g. `{ '/': 'dist', '/fonts/': fonts.folder }`. */
  readonly mounts: Mounts;
  /** A folder that is kept between runs: the unpacked browser lies there. */
  readonly cache: string;
  /** The site's faces; with them given, any other face or an undrawable character on paper is refused. */
  readonly fonts?: Pick<SiteFonts, 'report' | 'characters'>;
  /** How many pages print at once in each browser; unless given, two in one elsewhere, and as many as there are cores in our own. */
  readonly pages?: number;
  /** How long one document may take, in ms; 180,000 unless given: a chart of 1,000 tasks takes a slow machine more than a minute. */
  readonly limit?: number;
  /** The environment the browser is started from. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's number where the system has one; root (0) has no sandbox. */
  readonly uid?: number | undefined;
}

/** One document to print; paper size and direction are in the page's own CSS. */
export interface PrintJob {
  /** The page's address on the server, beginning with `/`. */
  readonly page: string;
  /** The file to write. */
  readonly pdf: string;
  /** The title in the PDF; the page's own unless given. */
  readonly title?: string;
  /** The day the file says it was made, `YYYY-MM-DD`. */
  readonly date: string;
}

/** A written PDF. */
export interface PrintedPdf extends PdfFacts {
  readonly pdf: string;
  readonly byteLength: number;
  /** Addresses outside the site that the page asked for and did not get. */
  readonly blocked: readonly string[];
  /** Addresses on the server that the page asked for, itself not among them, sorted. */
  readonly asked: readonly string[];
  /** How the pages of a document's text were filled; undefined where the page is no document. */
  readonly filling: PageFilling | undefined;
}

/** A browser that prints pages. */
export interface Printer {
  /** Writes one PDF and returns what it holds; rejects with `PrintError`, and then nothing is written. Call it for many jobs at once. */
  print(job: PrintJob): Promise<PrintedPdf>;
  /** Tells whether the browser ran in its sandbox; undefined before the first job. */
  isSandboxed(): boolean | undefined;
  close(): Promise<void>;
}

/** Returns a printer over the built pages; its browsers start with the first job and start again if they die. */
export async function openPrinter(options: PrinterOptions): Promise<Printer> {
  const { limit = longestJob } = options;
  if (options.remote !== undefined) return printerElsewhere(options, options.remote, limit);
  const { browser } = options;
  const server = await serveFolder(options.mounts);
  let isSandboxed: boolean | undefined;
  const start = async () => {
    const ready = await readyBrowser(browser, options.cache, options.env);
    const launched = await launchBrowser(ready, server.origin, isSandboxed ?? canSandbox(options.env, options.uid));
    isSandboxed = launched.isSandboxed;
    return ownBrowser(launched.browser);
  };
  const pool = createPagePool({ browsers: [{ pages: options.pages ?? pagesThatPayOff(), start }], limit });
  return {
    print: (job) => printJob(pool, server.origin, options.fonts, job),
    isSandboxed: () => isSandboxed,
    close: async () => {
      await pool.close();
      await server.close();
    },
  };
}

const longestJob = 180_000;

function printerElsewhere({ mounts, fonts, pages = 2 }: PrinterWorld, urls: readonly string[], limit: number): Printer {
  const browsers = urls.map((url) => ({ pages, start: () => connectBrowser(url, mounts) }));
  const pool = createPagePool({ browsers, limit });
  return { print: (job) => printJob(pool, nowhere, fonts, job), isSandboxed: () => undefined, close: () => pool.close() };
}

/** Printing keeps one core busy a page; more pages than cores only take memory, and beyond eight the one process that hands out work is full. */
function pagesThatPayOff(): number {
  return Math.min(8, Math.max(2, availableParallelism()));
}

async function printJob(pool: PagePool, origin: string, fonts: PrinterWorld['fonts'], job: PrintJob): Promise<PrintedPdf> {
  const page = {
    origin,
    path: job.page,
    ...(job.title === undefined ? {} : { title: job.title }),
    ...(fonts && { characters: fonts.characters }),
  };
  const { bytes, ...told } = await printTwiceIfNeeded(pool, page);
  const facts = checkPdf(
    bytes,
    job.page,
    fonts?.report.flatMap(({ postScript, lent }) => [postScript, ...(lent ?? []).map((face) => face.postScript)]),
  );
  const stable = stablePdf(bytes, job.date);
  await writeWhole(job.pdf, stable);
  return { ...facts, pdf: job.pdf, byteLength: stable.byteLength, ...told };
}

// A browser may die for reasons that have nothing to do with the page; a page that kills it twice is to blame.
async function printTwiceIfNeeded(pool: PagePool, page: PageToPrint): Promise<PrintedPage> {
  for (let faults = 0; ;) {
    try {
      return await pool.use((free) => printPage(free, page));
    } catch (error) {
      if (error instanceof PrintError) throw error;
      if (error instanceof NeighbourFault) continue;
      faults += 1;
      if (faults === 2) throw new PrintError('browser-failed', page.path, `浏览器两次都没有印成（${firstLine(error)}）。`, error);
    }
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
