import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '../model/day.ts';
import type { Workspace } from '../plan/workspace.ts';
import { chooseFaces } from '../print/choose-faces.ts';
import { fontPlaces } from '../print/font-places.ts';
import { openKeptPrinter } from '../print/kept-printer.ts';
import type { PageFilling } from '../print/page-filling.ts';
import { PrintError } from '../print/print-error.ts';
import type { PrintedPdf, PrinterWorld, PrintJob } from '../print/printer.ts';
import { facesStamp, siteFonts, type FontReport, type SiteFonts } from '../print/site-fonts.ts';
import { cacheFolderOf } from './cache-folder-of.ts';
import { describeLent, describeMissing, describeRefused, describeStandIns } from './describe-faces.ts';
import type { Effects } from './effects.ts';
import type { Options } from './options.ts';
import { withWholeAddresses } from './paper-links.ts';
import { printMeans, type MeansRefusal, type PrintMeans } from './print-means.ts';
import { readShares } from './read-shares.ts';
import { pagesOfShare, type ShareRecord } from './share.ts';
import { writeWhole } from '../print/write-whole.ts';

/** What is printed: the built pages in `staging`, of which those under `print/` are paper and are not published. */
export interface PrintRequest {
  readonly root: string;
  readonly staging: string;
  readonly workspace: Workspace;
  /** The author's files by path from the root: where a character that no face has is looked for. */
  readonly texts: ReadonlyMap<string, string>;
  readonly asOf: Day;
  readonly effects: Effects;
  /** For an export: only these pages, by their addresses under `print/`. */
  readonly only?: ReadonlySet<string>;
  readonly options: Pick<Options, 'edition' | 'force' | 'shard' | 'browserWs' | 'merge'>;
}

/** What was printed, by which browser, with which faces. */
export interface PrintReport {
  readonly pdfs: number;
  /** How many of them were printed by an earlier build from the same bytes. */
  readonly kept: number;
  readonly browser: string | undefined;
  readonly fonts: readonly FontReport[];
  /** How the pages of documents were filled, by the name of the PDF in `staging`. */
  readonly fillings: ReadonlyMap<string, PageFilling>;
  /** What was printed where only a share was asked for. */
  readonly share: ShareRecord | undefined;
}

/** Prints every paper page of the built site to the PDF beside its document; a message in place of the report says why not. */
export async function printPages(request: PrintRequest): Promise<PrintReport | string> {
  const { staging, root, workspace } = request;
  const jobs = workspace.site.pdf ? await jobsOf(request) : [];
  if (jobs.length === 0) {
    if (request.options.shard) return '错误  没有PDF要打印，不能分份\n提示：看看 site.yaml 里是不是写了 pdf: false';
    await keepPaperPages(staging, root);
    return { pdfs: 0, kept: 0, browser: undefined, fonts: [], fillings: new Map(), share: undefined };
  }
  await writeOutLinks(jobs, request);
  const choice = await chooseFaces(fontPlaces(root, { platform: process.platform, env: request.effects.environment }));
  const fonts = await siteFonts(await paperText(staging, jobs), cacheFolderOf(root, request.effects), choice);
  if (fonts.missing.length > 0) return describeMissing(fonts.missing, request.texts);
  const said = [...describeRefused(choice, root), ...describeStandIns(fonts.report), ...describeLent(fonts.report, request.texts)];
  for (const line of said) request.effects.say(`${line}\n`);
  const printing = await printAll(request, jobs, fonts, facesStamp(choice));
  if ('refused' in printing) return printing.refused;
  if (request.only === undefined) await keepPaperPages(staging, root);
  const { name, ...printed } = printing;
  return { ...printed, browser: name, fonts: fonts.report };
}

/** One PDF for each `print/<address>/index.html`: `print/plans/x/table/` becomes `plans/x/table.pdf`. */
async function jobsOf({ staging, workspace, asOf, only }: PrintRequest): Promise<readonly PrintJob[]> {
  const base = new URL(workspace.site.url).pathname.replace(/\/$/u, '');
  const found = await findPapers(path.join(staging, 'print'));
  const papers = found.filter((paper) => only?.has(paper) ?? true);
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

function paperFile(staging: string, { pdf }: PrintJob): string {
  return path.join(staging, 'print', path.relative(staging, pdf).replace(/\.pdf$/u, ''), 'index.html');
}

async function writeOutLinks(jobs: readonly PrintJob[], { staging, workspace }: PrintRequest): Promise<void> {
  for (const job of jobs) {
    const file = paperFile(staging, job);
    const html = await readFile(file, 'utf8');
    const whole = withWholeAddresses(html, new URL(job.page, workspace.site.url).href);
    // Written beside and moved: the page may be a link to one that is kept.
    if (whole !== html) await writeWhole(file, whole);
  }
}

async function paperText(staging: string, jobs: readonly PrintJob[]): Promise<string> {
  const texts = await Promise.all(jobs.map((job) => readFile(paperFile(staging, job), 'utf8')));
  return [...new Set(texts.join('').replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gu, ''))].join('');
}

/** What was delivered and with what, or why not all was. */
type Printing = (Pick<PrintReport, 'pdfs' | 'kept' | 'fillings' | 'share'> & Pick<PrintMeans, 'name'>) | MeansRefusal;

async function printAll(request: PrintRequest, all: readonly PrintJob[], fonts: SiteFonts, faces: string): Promise<Printing> {
  const { shard } = request.options;
  const base = new URL(request.workspace.site.url).pathname.replace(/\/?$/u, '/');
  const mounts = { [base]: request.staging, [`${base}fonts/`]: fonts.folder };
  const means = await meansFor(request, { mounts, fonts }, faces);
  if ('refused' in means) return means;
  const { stamps, store, isAfresh, open } = means;
  const printer = openKeptPrinter({ stamp: Object.values(stamps).join(' '), store, isAfresh, open, mounts, stamped: [`${base}fonts/`] });
  try {
    const jobs = shard === undefined ? all : pagesOfShare(all, shard);
    const results = await Promise.allSettled(jobs.map((job) => printer.print(job)));
    const faults = results.flatMap((result) => (result.status === 'rejected' ? [faultOf(result.reason)] : []));
    if (faults.length > 0) return { refused: faults.join('\n') };
    await store.finish(request.only !== undefined);
    const delivered = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const papers = jobs.map(({ page }, index) => ({ page, key: delivered[index]?.key ?? '' }));
    return {
      name: means.name,
      pdfs: delivered.length,
      kept: delivered.filter(({ isKept }) => isKept).length,
      fillings: fillingsOf(delivered, request.staging),
      share: shard && { share: shard, browser: means.name, stamps, papers },
    };
  } finally {
    await printer.close();
  }
}

function meansFor(
  { root, effects, asOf, options }: PrintRequest,
  site: Pick<PrinterWorld, 'mounts' | 'fonts'>,
  faces: string,
): Promise<PrintMeans | MeansRefusal> {
  const { edition, force, browserWs, merge } = options;
  if (merge.length > 0) return readShares(merge, { faces, edition, asOf });
  const printer = { ...site, cache: cacheFolderOf(root, effects), env: effects.environment, uid: process.getuid?.() };
  return printMeans({ root, faces, printer, force, browserWs });
}

function fillingsOf(delivered: readonly PrintedPdf[], staging: string): PrintReport['fillings'] {
  return new Map(
    delivered.flatMap(({ pdf, filling }) => (filling ? [[path.relative(staging, pdf).split(path.sep).join('/'), filling] as const] : [])),
  );
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
