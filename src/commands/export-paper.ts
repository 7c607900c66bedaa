import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { reminderPath } from '../site/reminder-links.ts';
import { posterPapers } from '../views/poster-paper.ts';
import type { ReminderView } from '../views/reminder-view.ts';
import { siteBuildOf } from '../site/site-build.ts';
import { buildPages } from './build-pages.ts';
import { cacheFolderOf } from './cache-folder-of.ts';
import type { Exporter, ExportFile, ExportRequest } from './export-request.ts';
import { lockWorkspace } from './lock-workspace.ts';
import { noticesOf } from './notices-of.ts';
import { printPages } from './print-pages.ts';
import { reminderOf } from './reminder-of.ts';
import { unitOf } from './unit-of.ts';

/** A paper page of the site by its address under `print/`, and the name of its file. */
interface Paper {
  readonly page: string;
  readonly name: string;
}

/** The printed table of each chosen plan; with a unit and no plan its duty list or, with `--kind`, that reminder; with `--notice` that document. */
export const exportPdf: Exporter = (request) => {
  const reminder = reminderOf(request);
  if (typeof reminder === 'string') return reminder;
  return print(request, reminder === undefined ? papersOf(request) : [slipOf(reminder)]);
};

/** The printed control grid and Gantt chart of each chosen plan. */
export const exportChart: Exporter = (request) => print(request, planPapers(request, 'chart', '-chart'));

/** The wall chart of each chosen plan on the paper asked for; A3 unless told. */
export const exportPoster: Exporter = async (request) => {
  const paper = request.options.paper ?? 'a3';
  if (!posterPapers.some((known) => known === paper)) return `--paper 要写成 ${posterPapers.join('、')} 之一，现在是“${paper}”`;
  return print(request, planPapers(request, `poster-${paper}`, `-${paper}`));
};

function papersOf(request: ExportRequest): readonly Paper[] {
  if (request.options.notice !== undefined)
    return noticesOf(request).map(({ id }) => ({ page: `notices/${id}/notice`, name: `${id}.pdf` }));
  const unit = unitOf(request);
  return unit ? [{ page: `units/${unit.id}/duties`, name: `${unit.id}.pdf` }] : planPapers(request, 'table', '');
}

function slipOf(reminder: ReminderView): Paper {
  return { page: `${reminderPath(reminder)}slip`, name: `${reminder.unit.id}-${reminder.kind.id}.pdf` };
}

function planPapers({ plans }: ExportRequest, page: string, suffix: string): readonly Paper[] {
  return plans.map(({ id }) => ({ page: `plans/${id}/${page}`, name: `${id}${suffix}.pdf` }));
}

/** Builds the site of the chosen plans aside, prints the wanted pages and reads the files. */
async function print(request: ExportRequest, papers: readonly Paper[]): Promise<readonly ExportFile[] | string> {
  const { root } = request.options;
  const unlock = await lockWorkspace(root);
  if (typeof unlock === 'string') return unlock;
  const staging = await mkdtemp(path.join(root, '.guatu', 'export-'));
  try {
    await buildChosen(request, staging);
    const refusal = await printChosen(request, staging, papers);
    return refusal ?? (await Promise.all(papers.map((paper) => fileOf(staging, paper))));
  } finally {
    await rm(staging, { recursive: true, force: true });
    await unlock();
  }
}

async function buildChosen(request: ExportRequest, outDir: string): Promise<void> {
  const { options, effects, reading, workspace, leftOut, reader, selection, plans } = request;
  const { root } = options;
  const { excerpt } = reader;
  const chosen = { plans: plans.map(({ id }) => id), selection, excerpt, posters: options.paper === undefined ? [] : [options.paper] };
  const made = siteBuildOf(reading, workspace, { root, ...reader, chosen }, leftOut);
  await buildPages({ root, cache: cacheFolderOf(root, effects) }, made, { outDir });
}

async function printChosen(request: ExportRequest, staging: string, papers: readonly Paper[]): Promise<string | undefined> {
  const { options, effects, workspace, reading, reader } = request;
  const only = new Set(papers.map(({ page }) => page));
  const site = { ...workspace.site, pdf: true };
  const printed = await printPages({
    root: options.root,
    staging,
    workspace: { ...workspace, site },
    texts: reading.texts,
    asOf: reader.asOf,
    effects,
    only,
    options: { ...options, shard: undefined, merge: [] },
  });
  if (typeof printed === 'string') return printed;
  return printed.pdfs === 0 ? '所选的内容没有可以打印的页面' : undefined;
}

async function fileOf(staging: string, { page, name }: Paper): Promise<ExportFile> {
  return { name, content: await readFile(path.join(staging, `${page}.pdf`)) };
}
