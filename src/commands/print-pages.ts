import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '../model/day.ts';
import type { Workspace } from '../plan/workspace.ts';
import { chooseBrowser, isBrowserRefusal } from '../print/browser-choice.ts';
import { packagedChromium } from '../print/packaged-chromium.ts';
import { PrintError } from '../print/print-error.ts';
import { openPrinter, type PrintJob } from '../print/printer.ts';
import { siteFonts, type SiteFonts } from '../print/site-fonts.ts';
import type { Effects } from './effects.ts';

/** What is printed: the built pages in `staging`, of which those under `print/` are paper and are not published. */
export interface PrintRequest {
  readonly root: string;
  readonly staging: string;
  readonly workspace: Workspace;
  readonly asOf: Day;
  readonly effects: Effects;
}

/** What was printed, by which browser, with which faces. */
export interface PrintReport {
  readonly pdfs: number;
  readonly browser: string | undefined;
  readonly fonts: readonly { readonly family: string; readonly role: string; readonly source: string; readonly standIn?: string }[];
}

/** Prints every paper page of the built site to the PDF beside its document; a message in place of the report says why not. */
export async function printPages(request: PrintRequest): Promise<PrintReport | string> {
  const { staging, root, workspace } = request;
  const jobs = workspace.site.pdf ? await jobsOf(request) : [];
  if (jobs.length === 0) {
    await keepPaperPages(staging, root);
    return { pdfs: 0, browser: undefined, fonts: [] };
  }
  const fonts = await siteFonts(await paperText(staging, jobs), cacheOf(request));
  const missing = describeMissing(fonts);
  if (missing !== undefined) return missing;
  const browser = await printAll(request, jobs, fonts);
  if (browser.refused !== undefined) return browser.refused;
  await keepPaperPages(staging, root);
  return { pdfs: jobs.length, browser: browser.name, fonts: fonts.report };
}

function cacheOf({ root, effects }: PrintRequest): string {
  return effects.environment['GUATU_CACHE'] ?? path.join(root, '.guatu', 'cache');
}

/** One PDF for each `print/<address>/index.html`: `print/plans/x/table/` becomes `plans/x/table.pdf`. */
async function jobsOf({ staging, workspace, asOf }: PrintRequest): Promise<readonly PrintJob[]> {
  const base = new URL(workspace.site.url).pathname.replace(/\/$/u, '');
  const papers = await findPapers(path.join(staging, 'print'));
  return papers.map((paper) => {
    const id = paper.split('/')[1] ?? '';
    const date = dateOf(workspace, paper.startsWith('notices/') ? id : undefined) ?? asOf;
    return { page: `${base}/print/${paper}/`, pdf: path.join(staging, `${paper}.pdf`), date };
  });
}

/** A document is dated by its 成文日期, a table by the day for which its states are true. */
function dateOf(workspace: Workspace, notice: string | undefined): Day | undefined {
  return workspace.notices.find(({ id }) => id === notice)?.data.date;
}

async function findPapers(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true });
  const pages = entries.filter((entry) => path.basename(entry) === 'index.html');
  return pages.map((entry) => path.dirname(entry).split(path.sep).join('/')).toSorted((a, b) => (a < b ? -1 : 1));
}

async function paperText(staging: string, jobs: readonly PrintJob[]): Promise<string> {
  const texts = await Promise.all(jobs.map((job) => readFile(path.join(staging, 'print', path.relative(staging, job.pdf).replace(/\.pdf$/u, ''), 'index.html'), 'utf8')));
  return [...new Set(texts.join('').replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gu, ''))].join('');
}

function describeMissing(fonts: SiteFonts): string | undefined {
  if (fonts.missing.length === 0) return undefined;
  const list = fonts.missing.map(({ char, codePoint }) => `${char}（${codePoint}）`).join('、');
  return `错误  没有字体能印出这些字：${list}\n提示：换用通用规范汉字，或在工作区的 fonts/ 里放入含有这些字的字体`;
}

async function printAll(request: PrintRequest, jobs: readonly PrintJob[], fonts: SiteFonts): Promise<{ name?: string; refused?: string }> {
  const env = request.effects.environment;
  const packaged = packagedChromium()?.archives;
  const browser = chooseBrowser({ platform: process.platform, arch: process.arch, env, packaged, exists: existsSync });
  if (isBrowserRefusal(browser)) return { refused: browser.message };
  const base = new URL(request.workspace.site.url).pathname.replace(/\/?$/u, '/');
  const mounts = { [base]: request.staging, [`${base}fonts/`]: fonts.folder };
  const printer = await openPrinter({ browser, mounts, cache: cacheOf(request), fonts, env, uid: process.getuid?.() });
  try {
    const results = await Promise.allSettled(jobs.map((job) => printer.print(job)));
    const faults = results.flatMap((result) => (result.status === 'rejected' ? [faultOf(result.reason)] : []));
    return faults.length > 0 ? { refused: faults.join('\n') } : { name: browser.name };
  } finally {
    await printer.close();
  }
}

function faultOf(reason: unknown): string {
  if (reason instanceof PrintError) return `错误  ${reason.message}`;
  throw reason;
}

/** Paper pages are not published; they are kept for who wants to see what was printed. */
async function keepPaperPages(staging: string, root: string): Promise<void> {
  const from = path.join(staging, 'print');
  if (!existsSync(from)) return;
  const to = path.join(root, '.guatu', 'print');
  await rm(to, { recursive: true, force: true });
  await mkdir(path.dirname(to), { recursive: true });
  await rename(from, to).catch(() => rm(from, { recursive: true, force: true }));
}
