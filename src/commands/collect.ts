import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { collectForms, type CollectCase, type Collected, type ReceivedFile } from '../intake/collect/collect-forms.ts';
import { parseWorkbook } from '../intake/collect/parse-workbook.ts';
import { parseDay, type Day } from '../model/day.ts';
import type { Workspace } from '../plan/workspace.ts';
import { folderDisk, overlaidDisk } from '../sources/disk.ts';
import { editRecords, type EditedFile } from '../sources/edit-records.ts';
import { readWorkspaceOn, type WorkspaceReading } from '../sources/read-workspace.ts';
import { asOfDay } from './as-of-day.ts';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { collectedToJson, formatCollected } from './format-collected.ts';
import { formatDiagnostics } from './format-diagnostics.ts';
import { lockWorkspace } from './lock-workspace.ts';
import type { Options } from './options.ts';
import { isSelectionFault, parseSelection } from './parse-selection.ts';
import { writeFixed } from './write-fixed.ts';

/** Reads spreadsheets that units sent back: good rows become entries of the workspace, all that is wrong is named at its cell. */
export async function collect(options: Options, effects: Effects): Promise<ExitCode> {
  const names = await namedFiles(options);
  if (names.length === 0) return wrongCall('没有写要收的表', effects);
  const missing = names.filter(({ isThere }) => !isThere);
  if (missing.length > 0) return refused(`没有这个文件：${missing.map(({ name }) => name).join('、')}`, effects);
  if (options.dryRun) return collectInto(names, options, effects);
  const unlock = await lockWorkspace(options.root);
  if (typeof unlock === 'string') return said(unlock, effects);
  try {
    return await collectInto(names, options, effects);
  } finally {
    await unlock();
  }
}

async function collectInto(names: readonly NamedFile[], options: Options, effects: Effects): Promise<ExitCode> {
  const disk = folderDisk(options.root);
  const reading = await readWorkspaceOn(disk);
  if (!reading.workspace || reading.diagnostics.some(({ severity }) => severity === 'error')) {
    effects.say(formatDiagnostics(reading.diagnostics, reading.texts));
    return exitCodes.input;
  }
  const given = caseOf(options, reading.workspace, effects);
  if (typeof given === 'string') return wrongCall(given, effects);
  const collected = collectForms(await readFiles(names), given);
  const edited = await editRecords(disk, collected.changes);
  const after = await readWorkspaceOn(overlaidDisk(disk, bytesOf(edited)));
  if (after.diagnostics.some(({ severity }) => severity === 'error')) return unsound(after, effects);
  if (!options.dryRun) await writeFixed(options.root, bytesOf(edited));
  return tell({ collected, edited, options }, reading, after, effects);
}

/** Nothing is written that the reader of workspaces would refuse: that is our own fault, and said with its place. */
function unsound({ diagnostics, texts }: WorkspaceReading, effects: Effects): ExitCode {
  effects.say(`${formatDiagnostics(diagnostics, texts)}记入后的文件有错，没有写任何文件；不是您的表的问题，请把输出发给维护者\n`);
  return exitCodes.fault;
}

interface NamedFile {
  readonly name: string;
  readonly place: string;
  readonly isThere: boolean;
}

/** The files that are named, and the spreadsheets in folders that are named; what a program keeps open beside a file is none. */
async function namedFiles({ words, workingFolder }: Options): Promise<readonly NamedFile[]> {
  const found = await Promise.all(
    words.map(async (name): Promise<readonly NamedFile[]> => {
      const place = path.resolve(workingFolder, name);
      const kind = await stat(place).catch(() => undefined);
      if (kind?.isDirectory() !== true) return [{ name, place, isThere: kind !== undefined }];
      const inside = (await readdir(place))
        .filter((file) => /\.(?:xls[xm]?|et|ods|csv)$/iu.test(file) && !/^(?:~\$|\.)/u.test(file))
        .toSorted();
      return inside.map((file) => ({ name: path.join(name, file), place: path.join(place, file), isThere: true }));
    }),
  );
  return [...new Map(found.flat().map((file) => [file.place, file])).values()];
}

/** By what forms are collected; a sentence where an option cannot be read. */
function caseOf(options: Options, workspace: Workspace, effects: Effects): CollectCase | string {
  const asOf = asOfDay(options, workspace, effects);
  const words = options.answers['received'];
  const received: Day | undefined = words === undefined ? asOf : parseDay(words);
  if (received === undefined) return `--received 要写成 2021-06-15 这样的日期，现在是“${words ?? ''}”`;
  const prefer = preferred(options.answers['prefer'], workspace);
  if (typeof prefer === 'string') return prefer;
  return { workspace, asOf, received, prefer, replace: options.replace };
}

function preferred(words: string | undefined, { units }: Workspace): ReadonlySet<string> | string {
  const ids = new Set<string>();
  for (const unit of (words ?? '').split(/[,，、]/u).filter((name) => name !== '')) {
    const selection = parseSelection({ unit, role: undefined, due: undefined, state: undefined }, units);
    if (isSelectionFault(selection)) return selection.fault;
    if (selection.unit !== undefined) ids.add(selection.unit);
  }
  return ids;
}

async function readFiles(names: readonly NamedFile[]): Promise<readonly ReceivedFile[]> {
  const read: (ReceivedFile & { readonly bytes: Buffer })[] = [];
  for (const { name: file, place } of names) {
    const bytes = await readFile(place);
    const same = read.find((other) => other.bytes.equals(bytes))?.file;
    read.push({ file, bytes, book: await parseWorkbook(bytes), same });
  }
  return read;
}

function bytesOf(edited: readonly EditedFile[]): ReadonlyMap<string, Uint8Array> {
  return new Map(edited.map(({ file, bytes }) => [file, bytes]));
}

interface Outcome {
  readonly collected: Collected;
  readonly edited: readonly EditedFile[];
  readonly options: Options;
}

function tell({ collected, edited, options }: Outcome, before: WorkspaceReading, after: WorkspaceReading, effects: Effects): ExitCode {
  const { dryRun } = options;
  const known = new Set(before.diagnostics.map(({ rule, message, place }) => `${rule} ${place.file} ${message}`));
  const files = new Set(edited.map(({ file }) => file));
  const fresh = after.diagnostics.filter(
    ({ rule, message, place }) => files.has(place.file) && !known.has(`${rule} ${place.file} ${message}`),
  );
  if (options.json) effects.print(collectedToJson(collected, edited, dryRun));
  else effects.print(formatCollected(collected, edited, dryRun) + (fresh.length === 0 ? '' : `\n${formatDiagnostics(fresh, after.texts)}`));
  const grave = collected.findings.some(({ severity }) => severity === 'error' || (options.strict && severity === 'warning'));
  return grave ? exitCodes.input : exitCodes.fine;
}

function said(words: string, effects: Effects): ExitCode {
  effects.say(`${words}\n`);
  return exitCodes.input;
}

function refused(message: string, effects: Effects): ExitCode {
  effects.say(`错误  ${message}\n`);
  return exitCodes.input;
}

function wrongCall(message: string, effects: Effects): ExitCode {
  effects.say(`${message}\n提示：guatu collect --help 列出用法\n`);
  return exitCodes.usage;
}
