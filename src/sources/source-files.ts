import path from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import { nearestNames } from '../model/nearest.ts';
import { isOddKind, reportOdd } from './check-entries.ts';
import { decodeText } from './decode.ts';
import { listedOnce, type Disk, type Entry } from './disk.ts';
import { LateTexts } from './late-texts.ts';

/** The files of a workspace as they are read: their texts for excerpts, and what is wrong with them as files. */
export interface SourceFiles {
  readonly disk: Disk;
  readonly texts: LateTexts;
  readonly diagnostics: Diagnostic[];
}

const start = { line: 1, column: 1 } as const;
const MEGABYTE = 1024 * 1024;
/** A plan of 40 tasks has some 25 kB, a document of a hundred pages some 300 kB; what is far larger is no text that somebody wrote. */
const MOST_MEGABYTES = { document: 1, other: 16 } as const;

/** The files of a workspace before any is read. */
export function sourceFiles(disk: Disk): SourceFiles {
  return { disk: listedOnce(disk), texts: new LateTexts(), diagnostics: [] };
}

/** The text of a file of the workspace by its path from the root, or undefined with a finding: missing, no file, too large, not UTF-8. */
export async function readSource(files: SourceFiles, file: string, needed: 'needed' | 'optional'): Promise<string | undefined> {
  const found = await files.disk.kindOf(file);
  if (found === 'file') return readText(files, file);
  if (found === 'missing' && needed === 'optional') return undefined;
  const place = { file, ...start };
  if (found === 'missing') files.diagnostics.push(diagnose('missing-file', place, { path: file, nearest: await nearFiles(files, file) }));
  else if (isOddKind(found)) reportOdd(files, file, found);
  else files.diagnostics.push(diagnose('not-a-file', place, { path: file }));
  return undefined;
}

async function readText(files: SourceFiles, file: string): Promise<string | undefined> {
  const megabytes = (await files.disk.sizeOf(file)) / MEGABYTE;
  const limit = MOST_MEGABYTES[file.endsWith('.mdx') ? 'document' : 'other'];
  if (megabytes > limit) {
    const facts = { megabytes: Math.ceil(megabytes), limit };
    files.diagnostics.push(diagnose('file-too-large', { file, ...start }, facts));
    return undefined;
  }
  const bytes = await bytesOf(files, file);
  return bytes && decoded(files, file, bytes);
}

async function bytesOf(files: SourceFiles, file: string): Promise<Uint8Array | undefined> {
  try {
    return await files.disk.read(file);
  } catch {
    files.diagnostics.push(diagnose('unreadable-file', { file, ...start }, { path: file }));
    return undefined;
  }
}

/** Each of these is itself: none was meant for another. */
const knownNames: readonly string[] = ['site.yaml', 'units.yaml', 'plan.yaml', 'tasks.yaml', 'changes.yaml'];

/** Names beside the missing file that were probably meant for it: `plan.yml`, `Site.yaml`. */
async function nearFiles(files: SourceFiles, file: string): Promise<readonly string[]> {
  const names = (await files.disk.list(path.posix.dirname(file))).filter(({ isFolder }) => !isFolder).map(({ name }) => name);
  return nearestNames(
    path.posix.basename(file),
    names.filter((name) => /\.(?:ya?ml|txt|json)$/iu.test(name) && !knownNames.includes(name)),
    1,
  );
}

/** Whether the workspace has this file, by its path from the root. */
export async function hasFile(files: SourceFiles, file: string): Promise<boolean> {
  return (await files.disk.kindOf(file)) === 'file';
}

function decoded(files: SourceFiles, file: string, bytes: Uint8Array): string | undefined {
  const { text, diagnostics } = decodeText(bytes, file);
  files.diagnostics.push(...diagnostics);
  if (text !== undefined) files.texts.set(file, text);
  return text;
}

/** The names in a folder of the workspace, sorted by code unit so that no locale changes the order; none where there is no folder. */
export async function listFolder(files: SourceFiles, folder: string, kind: 'folders' | RegExp): Promise<readonly string[]> {
  return namesIn(await files.disk.list(folder), kind);
}

/** The names of such entries in their order, hidden ones left out. */
export function namesIn(entries: readonly Entry[], kind: 'folders' | RegExp): readonly string[] {
  const wanted = entries.filter((entry) => !entry.name.startsWith('.') && matches(entry, kind));
  return wanted.map((entry) => entry.name).toSorted((a, b) => (a < b ? -1 : 1));
}

function matches(entry: Entry, kind: 'folders' | RegExp): boolean {
  return kind === 'folders' ? entry.isFolder : kind.test(entry.name);
}
