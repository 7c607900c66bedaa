import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nearestNames } from '../model/nearest.ts';
import { leftOutAddresses } from '../plan/left-out.ts';
import { publish } from '../plan/publish.ts';
import type { Workspace } from '../plan/workspace.ts';
import { readOnePlan } from '../sources/read-one-plan.ts';
import type { WorkspaceReading } from '../sources/read-workspace.ts';
import { selectPlans } from '../views/select-plan.ts';
import { selectionWords } from '../views/selection-words.ts';
import { asOfDay } from './as-of-day.ts';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { exporters } from './exporters.ts';
import type { Exporter, ExportFile, ExportRequest } from './export-request.ts';
import { formatDiagnostics } from './format-diagnostics.ts';
import type { Options } from './options.ts';
import { isSelectionFault, parseSelection } from './parse-selection.ts';

/** Writes chosen rows of the plans, or a document, as single files: the same functions as the site's own downloads. */
export async function exportFiles(asked: Options, effects: Effects): Promise<ExitCode> {
  // Reminders are of the internal edition alone.
  const options: Options = asked.answers['kind'] === undefined ? asked : { ...asked, edition: 'internal' };
  const load = options.as !== undefined && Object.hasOwn(exporters, options.as) ? exporters[options.as] : undefined;
  if (!load) return wrongCall(effects, `--as 要写成 ${Object.keys(exporters).join('、')} 之一`);
  if (asksNothing(options)) return wrongCall(effects, '缺少 --plan（或 --unit、--role、--due、--state、--notice）');
  const reading = await read(options);
  if (!reading.workspace || reading.diagnostics.some(({ severity }) => severity === 'error')) {
    effects.say(formatDiagnostics(reading.diagnostics, reading.texts));
    return exitCodes.input;
  }
  const request = requestOf(options, effects, reading, reading.workspace);
  return typeof request === 'string' ? refused(request, effects) : run(await load(), request);
}

const ofOnePlan = ['json', 'csv', 'xlsx', 'ics', 'svg'];

/** A table or chart of one plan needs that plan alone: what reads whole documents is loaded only for the rest. */
async function read({ root, plan, as = '', notice }: Options): Promise<WorkspaceReading> {
  const one = plan !== undefined && notice === undefined && ofOnePlan.includes(as) ? await readOnePlan(root, plan) : undefined;
  if (one) return one;
  const { readWorkspace } = await import('../sources/read-workspace.ts');
  return readWorkspace(root);
}

function asksNothing({ plan, unit, role, due, state, notice }: Options): boolean {
  return [plan, unit, role, due, state, notice].every((asked) => asked === undefined);
}

/** The request that the options make; a sentence where what they name is not there. */
function requestOf(options: Options, effects: Effects, reading: WorkspaceReading, whole: Workspace): ExportRequest | string {
  const workspace = publish(whole, options.edition);
  const selection = parseSelection(options, workspace.units);
  if (isSelectionFault(selection)) return selection.fault;
  if (options.plan !== undefined && !workspace.plans.some(({ id }) => id === options.plan)) {
    return unknownName('方案', options.plan, workspace.plans);
  }
  if (options.notice !== undefined && !workspace.notices.some(({ id }) => id === options.notice)) {
    return unknownName('公文', options.notice, workspace.notices);
  }
  const excerpt = selectionWords(selection, workspace.units);
  const reader = { asOf: asOfDay(options, workspace, effects), edition: options.edition, excerpt };
  const plans = selectPlans(workspace, selection, reader).filter(({ id }) => options.plan === undefined || id === options.plan);
  if (plans.length === 0 && options.notice === undefined) return '没有符合条件的任务';
  return { options, effects, reading, workspace, leftOut: leftOutAddresses(whole, workspace), reader, selection, plans };
}

function unknownName(kind: string, name: string, known: readonly { readonly id: string }[]): string {
  const ids = known.map(({ id }) => id);
  const near = nearestNames(name, ids);
  return `没有编号为“${name}”的${kind}\n提示：${near.length > 0 ? `是否为${near.join('、')}？` : `现有${kind}：${ids.join('、')}`}`;
}

async function run(make: Exporter, request: ExportRequest): Promise<ExitCode> {
  const { options, effects } = request;
  const files = await make(request);
  if (typeof files === 'string') return refused(files, effects);
  const [only] = files;
  if (files.length > 1) return intoFolder(files, options.out, effects);
  return only === undefined ? refused('没有符合条件的任务', effects) : one(only, options.out, effects);
}

async function one(file: ExportFile, out: string | undefined, effects: Effects): Promise<ExitCode> {
  if (out === undefined && typeof file.content !== 'string') return refused('这种文件不能输出到屏幕，请写 --out 文件名', effects);
  if (out === undefined) effects.print(String(file.content));
  else await write((await kindOf(out)) === 'folder' ? path.join(out, file.name) : out, file, effects);
  return exitCodes.fine;
}

async function intoFolder(files: readonly ExportFile[], out: string | undefined, effects: Effects): Promise<ExitCode> {
  if (out === undefined) return refused(`共有${files.length}个文件，请用 --out 写明放进哪个文件夹`, effects);
  if ((await kindOf(out)) === 'file') return refused(`共有${files.length}个文件，“${out}”却是一个文件，--out 要写文件夹`, effects);
  if (isFileName(out, files))
    return refused(`共有${files.length}个文件，--out 要写文件夹，“${path.basename(out)}”像是一个文件的名称`, effects);
  for (const file of files) await write(path.join(out, file.name), file, effects);
  return exitCodes.fine;
}

/** A name that ends as the files do is meant for one of them. */
function isFileName(out: string, [first]: readonly ExportFile[]): boolean {
  return first !== undefined && path.extname(out) === path.extname(first.name);
}

async function kindOf(place: string): Promise<'folder' | 'file' | undefined> {
  const found = await stat(place).catch(() => undefined);
  return found && (found.isDirectory() ? 'folder' : 'file');
}

async function write(place: string, { content }: ExportFile, effects: Effects): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, content);
  effects.say(`写入 ${place}\n`);
}

function refused(message: string, effects: Effects): ExitCode {
  effects.say(`错误  ${message}\n`);
  return exitCodes.input;
}

function wrongCall(effects: Effects, message: string): ExitCode {
  effects.say(`${message}\n提示：guatu export --help 列出用法\n`);
  return exitCodes.usage;
}
