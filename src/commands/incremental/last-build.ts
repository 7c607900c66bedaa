import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Effects } from '../effects.ts';
import type { Options } from '../options.ts';
import { outputFolder } from '../output-folder.ts';
import { isBeside, linkedEdition, outputPlace } from '../publishing/output-place.ts';
import { writeWhole } from '../../print/write-whole.ts';
import type { BuildInputs } from './build-inputs.ts';
import { folderStamps, type FolderStamps } from './folder-stamps.ts';

/** What the last build into an output was made from, what it published, and what it said of the workspace. */
interface LastBuild {
  readonly inputs: string;
  readonly output: string;
  readonly files: number;
  readonly said: string;
}

/** The last build into the output of these options where a new one would be the same and what it published stands as it was. */
export async function lastBuild(options: Options, { key, isFresh }: BuildInputs): Promise<LastBuild | undefined> {
  // Shares that are merged are no part of the workspace: they are looked at each time.
  const last = isFresh || options.force || options.merge.length > 0 ? undefined : readLast(options);
  if (last?.inputs !== key) return undefined;
  const output = outputFolder(options);
  return last.output === stampOf(folderStamps(output)) && !(await isUnfinished(output)) ? last : undefined;
}

/** Notes that a build has just published, for the next one. */
export async function noteBuild(options: Options, inputs: BuildInputs, said: string): Promise<void> {
  const file = noteFile(options);
  if (inputs.isFresh) return rm(file, { force: true });
  const stamps = folderStamps(outputFolder(options));
  const note: LastBuild = { inputs: inputs.key, output: stampOf(stamps), files: stamps.files, said };
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, JSON.stringify(note));
}

/** Says that nothing has changed, after what the last build said of the workspace. */
export function sayUnchanged({ said, files }: LastBuild, options: Options, effects: Effects): void {
  effects.say(said);
  effects.say(
    `没有改动，${path.relative(options.root, outputFolder(options))}里仍是上一次的网站：${String(files)}个文件（--force 全部重做）\n`,
  );
}

/** Where something of the last build into this output is kept for the next one. */
export function keptFolder(options: Options, what: 'pages' | 'note' | 'summaries'): string {
  const name = createHash('sha256').update(outputFolder(options)).digest('hex').slice(0, 16);
  return path.join(options.root, '.guatu', 'last-build', name, what);
}

function noteFile(options: Options): string {
  return path.join(keptFolder(options, 'note'), 'note.json');
}

function readLast(options: Options): LastBuild | undefined {
  try {
    return JSON.parse(readFileSync(noteFile(options), 'utf8')) as LastBuild;
  } catch {
    return undefined;
  }
}

function stampOf({ lines }: FolderStamps): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** Whether a build was interrupted beside this output: the next one tidies up. */
async function isUnfinished(output: string): Promise<boolean> {
  const place = await outputPlace(output);
  const live = await linkedEdition(place);
  return existsSync(place.parent) && readdirSync(place.parent).some((name) => isBeside(place, name) && name !== live);
}
