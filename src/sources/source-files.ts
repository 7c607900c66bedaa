import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import { decodeText } from './decode.ts';

/** The files of a workspace as they are read: their texts for excerpts, and what is wrong with them as files. */
export interface SourceFiles {
  readonly root: string;
  readonly texts: Map<string, string>;
  readonly diagnostics: Diagnostic[];
}

const start = { line: 1, column: 1 } as const;
const mostBytes = 64 * 1024 * 1024;

/** The text of a file of the workspace by its path from the root, or undefined with a finding: missing, no file, not UTF-8. */
export async function readSource(files: SourceFiles, file: string, needed: 'needed' | 'optional'): Promise<string | undefined> {
  const found = await kindOf(path.join(files.root, file), files.root);
  if (found === 'file') return decoded(files, file, await readFile(path.join(files.root, file)));
  if (found === 'missing' && needed === 'optional') return undefined;
  const rule = found === 'missing' ? 'missing-file' : 'not-a-file';
  files.diagnostics.push(diagnose(rule, { file, ...start }, { path: file }));
  return undefined;
}

/** Whether the workspace has this file, by its path from the root. */
export async function hasFile(files: SourceFiles, file: string): Promise<boolean> {
  return (await kindOf(path.join(files.root, file), files.root)) === 'file';
}

function decoded(files: SourceFiles, file: string, bytes: Uint8Array): string | undefined {
  const { text, diagnostics } = decodeText(bytes, file);
  files.diagnostics.push(...diagnostics);
  if (text !== undefined) files.texts.set(file, text);
  return text;
}

/** Links that lead out of the workspace count as missing: what is published comes from the workspace alone. */
async function kindOf(absolute: string, root: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    const stat = await lstat(absolute);
    if (stat.isSymbolicLink() && !(await realpath(absolute)).startsWith((await realpath(root)) + path.sep)) return 'missing';
    const real = stat.isSymbolicLink() ? await lstat(await realpath(absolute)) : stat;
    if (real.isDirectory()) return 'folder';
    return real.isFile() && real.size <= mostBytes ? 'file' : 'missing';
  } catch {
    return 'missing';
  }
}

/** The names in a folder of the workspace, sorted by code unit so that no locale changes the order; none where there is no folder. */
export async function listFolder(files: SourceFiles, folder: string, kind: 'folders' | RegExp): Promise<readonly string[]> {
  try {
    const entries = await readdir(path.join(files.root, folder), { withFileTypes: true });
    const wanted = entries.filter((entry) => !entry.name.startsWith('.') && matches(entry, kind));
    return wanted.map((entry) => entry.name).toSorted((a, b) => (a < b ? -1 : 1));
  } catch {
    return [];
  }
}

function matches(entry: { name: string; isDirectory(): boolean }, kind: 'folders' | RegExp): boolean {
  return kind === 'folders' ? entry.isDirectory() : kind.test(entry.name);
}
