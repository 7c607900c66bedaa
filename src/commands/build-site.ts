import path from 'node:path';
import type { Day } from '../model/day.ts';
import { zhCn } from '../model/messages/zh-cn.ts';
import type { SiteReport } from '../model/site-report.ts';
import { leftOutAddresses } from '../plan/left-out.ts';
import { publish, type PublishedWorkspace } from '../plan/publish.ts';
import type { Workspace } from '../plan/workspace.ts';
import { folderDisk } from '../sources/disk.ts';
import { withKeptFixes } from '../sources/fix-workspace.ts';
import { leftOutPublic } from '../sources/left-out-public.ts';
import { readWorkspace, type WorkspaceReading } from '../sources/read-workspace.ts';
import { siteBuildOf } from '../site/site-build.ts';
import { asOfDay } from './as-of-day.ts';
import { buildPages } from './build-pages.ts';
import { cacheFolderOf } from './cache-folder-of.ts';
import { exitCodeOf } from './check.ts';
import { copyPublic, describeClashes, describeLeftOut, publicFiles } from './copy-public.ts';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { fillSizes } from './fill-sizes.ts';
import { formatDiagnostics } from './format-diagnostics.ts';
import type { BuildInputs } from './incremental/build-inputs.ts';
import { keptFolder, noteBuild } from './incremental/last-build.ts';
import { planStore, type PlanStore } from './incremental/plan-store.ts';
import { summaryStore } from './incremental/summary-store.ts';
import { lockWorkspace } from './lock-workspace.ts';
import { writeManifest } from './manifest.ts';
import type { BuiltPart, Options } from './options.ts';
import { printPages, type PrintReport } from './print-pages.ts';
import { outputFolder } from './output-folder.ts';
import { holdOutput, type HeldOutput } from './publish-output.ts';
import { writeShare, type ShareRecord } from './share.ts';
import { writeCompliance } from './write-compliance.ts';
import { stopwatch, type Stages } from './stopwatch.ts';
import { writeDocuments, type DocumentsRequest } from './write-documents.ts';
import { writeFragments, type FragmentsRequest } from './write-fragments.ts';
import { writeOffline } from './write-offline.ts';
import { writeReminders } from './write-reminders.ts';
import { writeSitemap } from './write-sitemap.ts';
import { writeSchemas } from './write-schemas.ts';

/** Makes the site of a workspace anew; the published folder changes only when all of it is ready. */
export async function buildSite(options: Options, effects: Effects, inputs: BuildInputs): Promise<ExitCode> {
  const stages = stopwatch(effects);
  const memory = planStore(path.join(options.root, '.guatu', 'plans'), options.force, effects.now());
  const reading = await readWorkspace(options.root, memory);
  const findings = await withKeptFixes(folderDisk(options.root), reading);
  const said = findings.length > 0 ? formatDiagnostics(findings, reading.texts) : '';
  if (said !== '') effects.say(said);
  stages.end('read');
  const code = exitCodeOf(reading, options.strict);
  if (code !== exitCodes.fine || !reading.workspace) return exitCodes.input;
  const unlock = await lockWorkspace(options.root);
  if (typeof unlock === 'string') return refused(unlock, effects);
  try {
    const output = await holdOutput(options, effects);
    if (typeof output === 'string') return refused(output, effects);
    const built = await buildInto(output, reading, memory, options, effects, stages);
    if (built === exitCodes.fine) {
      await noteBuild(options, inputs, said);
      memory.close(reading.workspace.plans.map(({ id }) => id));
    }
    stages.end('note');
    stages.report();
    return built;
  } finally {
    await unlock();
  }
}

async function buildInto(
  output: HeldOutput,
  reading: WorkspaceReading,
  memory: PlanStore,
  options: Options,
  effects: Effects,
  stages: Stages,
): Promise<ExitCode> {
  try {
    const { staging } = output;
    const { root, edition, only = 'all' } = options;
    const whole = workspaceOf(reading);
    const workspace = withoutPaper(publish(whole, edition), only);
    const leftOut = leftOutAddresses(whole, workspace);
    const asOf = asOfDay(options, workspace, effects);
    await writeSchemas(root);
    effects.say(`生成页面（截至${asOf}，${edition === 'internal' ? '内部版' : '公开版'}）……\n`);
    const summaries = summaryStore(keptFolder(options, 'summaries'), options.force);
    const made = { ...siteBuildOf(reading, workspace, { root, asOf, edition }, leftOut), summaries };
    stages.end('publish');
    const known = await buildPages({ root, cache: cacheFolderOf(root, effects) }, made, {
      outDir: staging,
      only,
      store: keptFolder(options, 'pages'),
      isAfresh: options.force,
    });
    const clashes = await copyShown(staging, reading, workspace, options, effects);
    if (clashes.length > 0) return refused(describeClashes(clashes), effects);
    effects.say(`页面完成，用时${stages.end('pages')}\n`);
    const printed = await printPages({ root, staging, workspace, texts: reading.texts, asOf, effects, options });
    if (typeof printed === 'string') return refused(printed, effects);
    effects.say(`${describePrint(printed, options)}，用时${stages.end('print')}\n`);
    if (printed.share) return await publishShare(output, printed, printed.share, { options, asOf, effects });
    const written = { staging, workspace, reading, leftOut, reader: { asOf, edition }, fillings: printed.fillings };
    if (only !== 'pages') await writeFiles(written, options, effects);
    stages.end('files');
    const manifest = await writeManifest(staging, { edition, asOf, browser: printed.browser, fonts: printed.fonts }, known);
    stages.end('manifest');
    await output.publish(manifest, () => memory.prepare());
    await summaries.close();
    stages.end('swap');
    effects.say(`写入 ${path.relative(root, outputFolder(options))}：${String(manifest.stamps.size + 1)}个文件\n`);
    return exitCodes.fine;
  } finally {
    await output.close();
  }
}

/** A share of the PDFs in place of a site. */
async function publishShare(
  output: HeldOutput,
  { browser, fonts }: PrintReport,
  share: ShareRecord,
  { options, asOf, effects }: { readonly options: Options; readonly asOf: Day; readonly effects: Effects },
): Promise<ExitCode> {
  await writeShare(output.staging, options.root, share);
  await output.publish(await writeManifest(output.staging, { edition: options.edition, asOf, browser, fonts }));
  const { index, count } = share.share;
  effects.say(`写入 ${path.relative(options.root, output.folder)}：第${index}份，共${count}份；用 guatu build --merge 合并\n`);
  return exitCodes.fine;
}

/** Where nothing is printed nothing is offered as a PDF. */
function withoutPaper(workspace: PublishedWorkspace, only: BuiltPart): PublishedWorkspace {
  return only === 'files' ? { ...workspace, site: { ...workspace.site, pdf: false } } : workspace;
}

/** What is written beside the pages, from the record or from the pages themselves. */
async function writeFiles(
  written: DocumentsRequest & FragmentsRequest & { readonly workspace: PublishedWorkspace },
  { root }: Options,
  effects: Effects,
): Promise<void> {
  const { staging, workspace, reader } = written;
  await writeDocuments(written);
  await writeFragments(written);
  await writeSitemap(staging, root, workspace);
  await writeReminders(staging, workspace, reader);
  await fillSizes(staging, await writeOffline(staging, workspace.site.url));
  effects.say(describeReport(await writeCompliance(staging, root, workspace)));
}

/** Copies the files of `public/` that the edition may show, and says how many it may not. */
async function copyShown(
  staging: string,
  reading: WorkspaceReading,
  workspace: PublishedWorkspace,
  { root }: Options,
  effects: Effects,
): Promise<readonly string[]> {
  const files = await publicFiles(root);
  const leftOut = leftOutPublic(files, reading, workspace);
  effects.say(describeLeftOut(leftOut.size));
  return copyPublic(
    root,
    staging,
    files.filter((file) => !leftOut.has(file)),
  );
}

function workspaceOf({ workspace }: WorkspaceReading): Workspace {
  if (!workspace) throw new Error('A workspace with errors was built');
  return workspace;
}

function describePrint({ pdfs, kept, browser }: PrintReport, { merge }: Options): string {
  const unchanged = kept === 0 ? '' : `（${kept}个${merge.length > 0 ? '取自各份' : '没有变'}）`;
  return browser === undefined ? '没有PDF要打印' : `打印完成，${pdfs}个PDF${unchanged}，浏览器：${browser}`;
}

/** One line on what an inspector would find; the page has the rest. */
function describeReport({ counts }: SiteReport): string {
  const isClean = counts.error + counts.warning + counts.info === 0;
  return `合规检查：${zhCn.report.counts(counts)}${isClean ? '' : '，见 compliance/'}\n`;
}

function refused(message: string, effects: Effects): ExitCode {
  effects.say(`${message}\n`);
  return exitCodes.input;
}
