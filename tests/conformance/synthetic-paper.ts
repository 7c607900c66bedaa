import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'puppeteer';
import { clauses } from '../../scripts/conformance/all-clauses.ts';
import { verdictOf, type MeasuredDocument, type Measurement, type Verdict } from '../../scripts/conformance/clause.ts';
import type { Block } from '../../scripts/conformance/expected/expected-document.ts';
import { readPaper } from '../../scripts/conformance/paper.ts';
import { readyBrowser } from '../../src/print/browser-environment.ts';
import { canSandbox, launchBrowser } from '../../src/print/launch-browser.ts';
import { serveFolder } from '../../src/print/serve-folder.ts';
import { siteFonts } from '../../src/print/site-fonts.ts';
import { stablePdf } from '../../src/print/stable-pdf.ts';
import { cache, testBrowser } from '../print/small-site.ts';

/** Words as they are set at a place on the paper; lengths in mm unless said, and the baseline is what is placed. */
export interface SetWords {
  readonly text: string;
  /** Left edge in mm from the paper's left; or the right edge where `right` is given. */
  readonly left?: number;
  readonly right?: number;
  /** The baseline in pt from the paper's top. */
  readonly y: number;
  readonly size?: number;
  /** Distance from one full-width character to the next, in pt. */
  readonly pitch?: number;
  readonly face?: string;
  readonly weight?: number;
  readonly colour?: string;
}

/** A filled rectangle in mm. */
export interface Bar {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly colour?: string;
}

/** A page of things set at places, or of plain HTML. */
export interface SetPage {
  readonly sets?: readonly SetWords[];
  readonly bars?: readonly Bar[];
  readonly html?: string;
}

/** Where Noto says its baseline lies under the top of a line, in ems. */
const ascent = 0.88;
const alphabet =
  '标题内容文字测量用句今明后天年月日甲乙丙丁戊己庚辛壬癸—0123456789，。：（）〔〕号虚发文件机关青岚县馆务局办事附续表序任项科室责签人联系知抄送印一二三四五六七八九十';

/** The 28 characters of a full line. */
export const fullLine = '甲乙丙丁戊己庚辛壬癸测量用句标题内容文字今明后天甲乙丙丁';

function setHtml({ text, left, right, y, size = 16, pitch = size, face = 'GT Song', weight = 400, colour = '#000' }: SetWords): string {
  const side = right === undefined ? `left:${String(left ?? 28)}mm` : `right:${String(210 - right)}mm`;
  return `<p style="position:absolute;${side};top:${String(y - ascent * size)}pt;font:${String(weight)} ${String(size)}pt/1 '${face}';letter-spacing:${String(pitch - size)}pt;color:${colour}">${text}</p>`;
}

function barHtml({ left, top, width, height, colour = '#000' }: Bar): string {
  return `<svg style="position:absolute;left:0;top:0;width:210mm;height:296mm" viewBox="0 0 210 296"><rect x="${String(left)}" y="${String(top)}" width="${String(width)}" height="${String(height)}" fill="${colour}"/></svg>`;
}

function documentHtml(pages: readonly SetPage[], style: string): string {
  const bodies = pages
    .map(({ sets = [], bars = [], html = '' }) => `<section>${bars.map(barHtml).join('')}${sets.map(setHtml).join('')}${html}</section>`)
    .join('');
  const own = `@page{size:210mm 297mm;margin:0}html{font-synthesis:none}*{margin:0;padding:0}section{position:relative;height:296mm;break-after:page;overflow:hidden}section:last-child{break-after:auto}p{white-space:nowrap;text-spacing-trim:space-all;text-autospace:no-autospace}table{border-collapse:collapse;font:12pt 'GT Song'}th,td{border:.5pt solid;font-weight:400}`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>测量用</title><link rel="stylesheet" href="/fonts/fonts.css"><style>${own}${style}</style></head><body>${bodies}</body></html>`;
}

/** Prints pages whose geometry is known and reads them back; what our own printer would refuse is printed too, because wrong papers are wanted. */
export class Press {
  private readonly folder: string;
  private readonly server: Awaited<ReturnType<typeof serveFolder>>;
  private readonly browser: Browser;
  private count = 0;

  private constructor(folder: string, server: Press['server'], browser: Browser) {
    this.folder = folder;
    this.server = server;
    this.browser = browser;
  }

  static async open(): Promise<Press> {
    const folder = await mkdtemp(path.join(tmpdir(), 'guatu-conformance-'));
    const fonts = await siteFonts(alphabet, cache);
    const server = await serveFolder({ '/': folder, '/fonts/': fonts.folder });
    const { browser } = await launchBrowser(
      await readyBrowser(testBrowser(), cache, process.env),
      server.origin,
      canSandbox(process.env, process.getuid?.()),
    );
    return new Press(folder, server, browser);
  }

  /** The document that these pages make, meant to say `blocks`. */
  async print(
    pages: readonly SetPage[],
    about: { readonly blocks?: readonly Block[]; readonly style?: string } & Partial<MeasuredDocument> = {},
  ): Promise<MeasuredDocument> {
    const { blocks = [], style = '', ...rest } = about;
    const name = `paper-${String((this.count += 1))}`;
    await writeFile(path.join(this.folder, `${name}.html`), documentHtml(pages, style));
    const page = await this.browser.newPage();
    await page.goto(`${this.server.origin}/${name}.html`, { waitUntil: 'load' });
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, waitForFonts: false });
    await page.close();
    const paper = await readPaper(stablePdf(pdf, '2026-03-02'));
    return {
      file: name,
      kind: 'notice',
      paper,
      view: undefined,
      seal: undefined,
      layout: 'plain',
      expected: { blocks },
      faces: [],
      day: '2026-03-02',
      ...rest,
    };
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The measurement of one clause, with its verdict. */
export function measured(id: string, document: MeasuredDocument): Measurement & { readonly verdict: Verdict } {
  const clause = clauses.find((one) => one.id === id);
  if (clause === undefined) throw new Error(`No clause ${id}`);
  const measurement = clause.measure(document);
  return { ...measurement, verdict: verdictOf(measurement) };
}

/** The verdict of one clause. */
export function verdict(id: string, document: MeasuredDocument): Verdict {
  return measured(id, document).verdict;
}

/** The baseline of a line of the grid, 1 to 22, in pt. */
export function lineAt(line: number, pitch = 637.795 / 22): number {
  return 104.882 + 21.2 + (line - 1) * pitch;
}

/** A page number as the standard asks for it. */
export function folio(number: number, wrong: Partial<SetWords> & { readonly words?: string } = {}): SetWords {
  const { words = `—\u2002${String(number)}\u2002—`, ...rest } = wrong;
  const side = number % 2 === 1 ? { right: 184 - 14 / (72 / 25.4) } : { left: 28 + 14 / (72 / 25.4) };
  // The dash of Noto Serif SC lies 0.268 em above the baseline.
  return { text: words, ...side, y: 742.677 + 7 * (72 / 25.4) + 0.268 * 14, size: 14, ...rest };
}
