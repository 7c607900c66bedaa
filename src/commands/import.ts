import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { diffText } from '../formats/text/diff-text.ts';
import { addUnits } from '../intake/draft/add-units.ts';
import { importDocument, importId, type ImportDraft } from '../intake/import-document.ts';
import { readSource } from '../intake/readers/read-source.ts';
import type { NamedSource } from '../intake/recognise/recognise.ts';
import { mergeLines } from '../intake/reimport/merge-lines.ts';
import { importReport, type CheckedLine, type FileConflict } from '../intake/report/import-report.ts';
import { classifiedMarks } from '../markdown/classified-marks.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { idSchema } from '../model/text.ts';
import { diffPlans } from '../plan/diff/diff-plan.ts';
import type { Workspace } from '../plan/workspace.ts';
import { folderDisk, overlaidDisk } from '../sources/disk.ts';
import { readWorkspace, readWorkspaceOn } from '../sources/read-workspace.ts';
import { diffView } from '../views/diff-view.ts';
import { asOfDay } from './as-of-day.ts';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { formatDiagnostics } from './format-diagnostics.ts';
import { importJson } from './import-json.ts';
import { parseRecord, recordFile, recordText, type ImportRecord } from './import-record.ts';
import type { Options } from './options.ts';

const MOST_MEGABYTES = 64;

/** Reads the files of one document and writes its plan, its document, its units and a report; what a hand wrote since is kept. */
export async function importFiles(options: Options, effects: Effects): Promise<ExitCode> {
  if (options.words.length === 0) return wrongCall('缺少要导入的文件', effects);
  const id = options.answers['id'];
  if (id !== undefined && !idSchema.safeParse(id).success) return wrongCall(`--id 只能用小写字母、数字和连字符，现在是“${id}”`, effects);
  const sources = await readSources(options, effects);
  if (typeof sources === 'string') return refused(sources, effects);
  if (!existsSync(path.join(options.root, 'site.yaml')))
    return refused(`“${options.root}”里没有 site.yaml\n提示：先用 guatu new workspace 新建工作区，或用 --root 写明工作区`, effects);
  const before = await readWorkspace(options.root);
  if (before.workspace === undefined)
    return refused(`工作区读不成，先改好再导入\n${formatDiagnostics(before.diagnostics, before.texts)}`, effects);
  return importInto(before.workspace, sources, id ?? importId(sources), options, effects);
}

/** The files as they were read; a sentence where one cannot be. */
async function readSources(options: Options, effects: Effects): Promise<readonly NamedSource[] | string> {
  const sources: NamedSource[] = [];
  for (const word of options.words) {
    const file = path.resolve(options.workingFolder, word);
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() !== true) return `没有“${word}”这个文件`;
    if (found.size > MOST_MEGABYTES * 1024 * 1024) return `“${word}”超过 ${MOST_MEGABYTES} MB，不像方案文件，没有读`;
    effects.say(`读取 ${word}\n`);
    const reading = await readSource({ name: path.basename(word), bytes: new Uint8Array(await readFile(file)) });
    if ('refusal' in reading)
      return [reading.refusal.message, ...(reading.refusal.hint === undefined ? [] : [`提示：${reading.refusal.hint}`])].join('\n');
    const marked = classifiedMarks(JSON.stringify(reading.text.blocks))[0];
    if (marked) return `“${word}”带有密级标志“${marked.words}”，不能放进本系统`;
    sources.push({ name: path.basename(word), text: reading.text });
  }
  return sources;
}

async function importInto(
  workspace: Workspace,
  sources: readonly NamedSource[],
  id: string,
  options: Options,
  effects: Effects,
): Promise<ExitCode> {
  const record = await readRecord(options.root, id);
  const draft = importDocument(sources, { id, units: workspace.units, previous: record?.rows });
  const taken = record === undefined ? Object.keys(draft.files).filter((file) => existsSync(path.join(options.root, file))) : [];
  if (taken.length > 0)
    return refused(`已有${taken.map((file) => `“${file}”`).join('、')}，不是导入的，没有改动任何文件\n提示：用 --id 换一个标识`, effects);
  const merged = await mergeAll(options.root, draft, record);
  // The same source again changes nothing: what its first import could not bring in is still so.
  const conflicts = isSameDraft(draft, record) ? record.conflicts : merged.conflicts;
  const unitsFile = await unitsText(options.root, draft);
  const texts = { ...merged.texts, ...(unitsFile === undefined ? {} : { 'units.yaml': unitsFile }) };
  const checked = await checkWith(options.root, texts);
  const own = checked.diagnostics.filter(({ place }) => place.file in texts || place.file.startsWith(`plans/${id}/`));
  const names = sources.map(({ name }) => name);
  // Units that an earlier import added are no longer new: the report goes on telling them.
  const units = [...(record?.units ?? []), ...draft.units];
  const aliases = [
    ...(record?.aliases ?? []),
    ...draft.aliases.filter(({ unit, alias }) => !record?.aliases.some((one) => one.unit === unit && one.alias === alias)),
  ];
  const errors = own.filter(({ severity }) => severity === 'error').map(lineOf);
  const report = importReport({ ...draft, units, aliases }, names, conflicts, errors);
  const kept = { rows: draft.rows, units, aliases, files: draft.files, sources: names, conflicts };
  const all: Record<string, string> = { ...texts, [`plans/${id}/import-report.md`]: report, [recordFile(id)]: recordText(kept) };
  const written = await writeChanged(options.root, all);
  tell({ draft, written, own, record, conflicts, before: workspace, after: checked.workspace, texts: checked.texts }, options, effects);
  return own.some(({ severity }) => severity === 'error') ? exitCodes.input : exitCodes.fine;
}

async function readRecord(root: string, id: string): Promise<ImportRecord | undefined> {
  const text = await readFile(path.join(root, recordFile(id)), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseRecord(text);
}

function isSameDraft(draft: ImportDraft, record: ImportRecord | undefined): record is ImportRecord {
  return record !== undefined && Object.entries(draft.files).every(([file, text]) => record.files[file] === text);
}

interface Merged {
  readonly texts: Readonly<Record<string, string>>;
  readonly conflicts: readonly FileConflict[];
}

/** The drafted files as they are to be written: the changes since the last import brought into what stands there now. */
async function mergeAll(root: string, draft: ImportDraft, record: ImportRecord | undefined): Promise<Merged> {
  const texts: Record<string, string> = {};
  const conflicts: FileConflict[] = [];
  for (const [file, next] of Object.entries(draft.files)) {
    const hand = await readFile(path.join(root, file), 'utf8').catch(() => undefined);
    const base = record?.files[file];
    if (hand === undefined) texts[file] = next;
    else {
      const merged = mergeLines(base ?? '', hand, next);
      texts[file] = merged.text;
      conflicts.push(...merged.conflicts.map((conflict) => ({ ...conflict, file })));
    }
  }
  return { texts, conflicts };
}

async function unitsText(root: string, draft: ImportDraft): Promise<string | undefined> {
  if (draft.units.length === 0 && !draft.aliases.some(({ known }) => known)) return undefined;
  const before = await readFile(path.join(root, 'units.yaml'), 'utf8').catch(() => 'units: []\n');
  return addUnits(before, draft.units, draft.aliases, `以下由导入“${draft.title}”加入，请核对名称和类别`);
}

async function checkWith(root: string, texts: Readonly<Record<string, string>>) {
  const encoder = new TextEncoder();
  return readWorkspaceOn(
    overlaidDisk(folderDisk(root), new Map(Object.entries(texts).map(([file, text]) => [file, encoder.encode(text)]))),
  );
}

function lineOf({ place, message }: Diagnostic): CheckedLine {
  return { file: place.file, line: place.line, message };
}

/** Writes what is not there in the same letters already; what was written, in order. */
async function writeChanged(root: string, texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [file, text] of Object.entries(texts)) {
    const at = path.join(root, file);
    if ((await readFile(at, 'utf8').catch(() => undefined)) === text) continue;
    await mkdir(path.dirname(at), { recursive: true });
    await writeFile(at, text);
    written.push(file);
  }
  return written;
}

interface Told {
  readonly draft: ImportDraft;
  readonly written: readonly string[];
  readonly own: readonly Diagnostic[];
  readonly record: ImportRecord | undefined;
  readonly conflicts: readonly FileConflict[];
  readonly before: Workspace;
  readonly after: Workspace | undefined;
  readonly texts: ReadonlyMap<string, string>;
}

function tell(told: Told, options: Options, effects: Effects): void {
  const { draft, written, own, record, conflicts, before, after, texts } = told;
  if (options.json) effects.print(importJson(draft, written, own, conflicts));
  const errors = own.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) effects.say(formatDiagnostics(errors, texts));
  for (const { file, message, hint } of draft.remarks)
    effects.say(`注意  ${file}：${message}\n${hint === undefined ? '' : `提示：${hint}\n`}`);
  for (const file of written) effects.say(`写入 ${file}\n`);
  if (written.length === 0) effects.say('与上次导入的一样，没有改动任何文件\n');
  else if (record !== undefined && after !== undefined && !options.json) effects.print(planDiff(draft.id, before, after, options, effects));
  const { counts, doubts } = draft;
  effects.say(
    `读出 ${counts.groups} 组、${counts.tasks} 项任务、${counts.phases} 个阶段，存疑 ${doubts.length} 处${conflicts.length === 0 ? '' : `，两边都改了 ${conflicts.length} 处（保留人改的）`}；逐条见 plans/${draft.id}/import-report.md\n`,
  );
}

function planDiff(id: string, before: Workspace, after: Workspace, options: Options, effects: Effects): string {
  const own = ({ plans }: Workspace) => plans.filter((plan) => plan.id === id);
  return diffText(diffView(diffPlans(own(before), own(after), asOfDay(options, after, effects)), own(before), own(after)));
}

function refused(message: string, effects: Effects): ExitCode {
  effects.say(`错误  ${message}\n`);
  return exitCodes.input;
}

function wrongCall(message: string, effects: Effects): ExitCode {
  effects.say(`${message}\n提示：guatu import --help 列出用法\n`);
  return exitCodes.usage;
}
