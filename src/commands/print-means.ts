import { existsSync } from 'node:fs';
import path from 'node:path';
import { chooseBrowser, isBrowserRefusal } from '../print/browser-choice.ts';
import { browserStamp } from '../print/browser-stamp.ts';
import { readRemoteBrowser, type RemoteBrowser } from '../print/connect-browser.ts';
import type { KeptFacts } from '../print/kept-printer.ts';
import { packagedChromium } from '../print/packaged-chromium.ts';
import { openPdfStore, type PdfStore } from '../print/pdf-store.ts';
import { printDigest } from '../print/print-digest.ts';
import { openPrinter, type Printer, type PrinterWorld } from '../print/printer.ts';

/** What PDFs are made with beside their pages; two PDFs of one page made with the same are the same. */
export interface PrintStamps {
  readonly engine: string;
  readonly browser: string;
  readonly faces: string;
}

/** Where PDFs come from: those kept, and who makes the others. */
export interface PrintMeans {
  /** The browser, as the manifest names it. */
  readonly name: string;
  readonly stamps: PrintStamps;
  readonly store: PdfStore<KeptFacts>;
  /** True where nothing kept is used. */
  readonly isAfresh: boolean;
  readonly open: () => Promise<Printer>;
}

/** Why nothing can be printed. */
export interface MeansRefusal {
  readonly refused: string;
}

/** What a print wants of its means. */
export interface MeansRequest {
  readonly root: string;
  readonly faces: string;
  readonly printer: PrinterWorld;
  readonly force: boolean;
  readonly browserWs: readonly string[];
}

/** A browser of this machine, or those at the addresses given, with the PDFs kept in `.guatu/pdf`. */
export async function printMeans({ root, faces, printer, force, browserWs }: MeansRequest): Promise<PrintMeans | MeansRefusal> {
  const store = openPdfStore<KeptFacts>(pdfFolder(root));
  const { env } = printer;
  const packaged = packagedChromium()?.archives;
  const browser = chooseBrowser({ platform: process.platform, arch: process.arch, env, packaged, exists: existsSync });
  const engine = await printDigest();
  if (browserWs.length > 0) {
    const remote = await remoteBrowsers(browserWs);
    if ('refused' in remote) return remote;
    const stamps = { engine, browser: remote.stamp, faces };
    return { name: remote.product, stamps, store, isAfresh: force, open: () => openPrinter({ ...printer, remote: browserWs }) };
  }
  if (isBrowserRefusal(browser)) return { refused: browser.message };
  const known = await browserStamp(browser, { platform: process.platform, env });
  const stamps = { engine, browser: known ?? 'unknown', faces };
  return { name: browser.name, stamps, store, isAfresh: force || known === undefined, open: () => openPrinter({ ...printer, browser }) };
}

/** Where the PDFs of a workspace are kept from build to build. */
export function pdfFolder(root: string): string {
  return path.join(root, '.guatu', 'pdf');
}

/** All of them must be one and the same browser: which of them prints a document must not be seen. */
async function remoteBrowsers(urls: readonly string[]): Promise<RemoteBrowser | MeansRefusal> {
  const asked = await Promise.allSettled(urls.map(readRemoteBrowser));
  const lost = asked.flatMap((answer, index) =>
    answer.status === 'rejected' ? [`${urls[index] ?? ''}（${firstLine(answer.reason)}）`] : [],
  );
  if (lost.length > 0)
    return { refused: `错误  连不上浏览器：${lost.join('、')}\n提示：确认它以 --remote-debugging-port 启动，地址和端口没有写错` };
  const found = asked.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const lacking = found.find(({ lacks }) => lacks.length > 0);
  if (lacking)
    return {
      refused: `错误  浏览器 ${lacking.url} 启动时缺少选项：${lacking.lacks.join(' ')}\n提示：没有这些选项，印出来的会不同，见 docs/scaling.md`,
    };
  const [first] = found;
  const other = found.find(({ stamp }) => stamp !== first?.stamp);
  if (first && other)
    return {
      refused: `错误  几个浏览器的版本不同：${first.url} 是 ${first.product}，${other.url} 是 ${other.product}\n提示：换成同一个版本`,
    };
  return first ?? { refused: '错误  没有写浏览器的地址' };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
