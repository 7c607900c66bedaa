import { diagnose } from '../model/messages/diagnose.ts';
import type { OddFile } from '../model/messages/facts/writing.ts';
import type { RuleFacts } from '../model/messages/rule-facts.ts';
import type { Disk, EntryKind } from './disk.ts';
import type { SourceFiles } from './source-files.ts';

/** What the workspace is made of; other folders belong to other programs. */
const folders = ['calendar', 'content', 'fonts', 'plans', 'public', 'templates'] as const;

/** A character that stands for bytes which are no text. */
const noText = '\uFFFD';

/** Something in a folder of a workspace that is not read, and why. */
export interface OddEntry {
  readonly file: string;
  readonly why: OddFile;
}

/** The rule and the facts of a finding about a file that something names. */
export type FileProblem = { [Rule in 'odd-file' | 'missing-file']: { readonly rule: Rule; readonly facts: RuleFacts[Rule] } }[
  'odd-file' | 'missing-file'];

/** True for what is there and is not read. */
export function isOddKind(kind: EntryKind): kind is OddFile {
  return kind !== 'file' && kind !== 'folder' && kind !== 'missing';
}

/** Reports links that are not followed, pipes and devices: what they hold would be missing in silence. */
export async function checkEntries(files: SourceFiles): Promise<void> {
  for (const folder of folders) {
    const top = await files.disk.kindOf(folder);
    const { odd } = isOddKind(top) ? { odd: [{ file: folder, why: top }] } : await entriesUnder(files.disk, folder);
    for (const { file, why } of odd) reportOdd(files, file, why);
  }
}

/** A finding about something that is not read, once for each. */
export function reportOdd(files: SourceFiles, file: string, why: OddFile): void {
  if (files.diagnostics.some(({ rule, place }) => rule === 'odd-file' && place.file === file)) return;
  // What only is not published takes nothing from the record.
  const severity = /^(?:public|fonts)\//u.test(file) ? ({ severity: 'warning' } as const) : {};
  files.diagnostics.push(diagnose('odd-file', { file, line: 1, column: 1 }, { path: file, why }, severity));
}

/** What is wrong with a file that something names: it is not there, or is none that is read; undefined where it is a file. */
export async function problemOf(files: SourceFiles, file: string): Promise<FileProblem | undefined> {
  const kind = await files.disk.kindOf(file);
  if (isOddKind(kind)) return { rule: 'odd-file', facts: { path: file, why: kind } };
  return kind === 'file' ? undefined : { rule: 'missing-file', facts: { path: file } };
}

/** The plain files under a folder by their paths from the top of the workspace, and what else is there, both sorted by code unit. */
export async function entriesUnder(
  disk: Disk,
  folder: string,
): Promise<{ readonly plain: readonly string[]; readonly odd: readonly OddEntry[] }> {
  const plain: string[] = [];
  const odd: OddEntry[] = [];
  const folders = [folder];
  for (let here = folders.pop(); here !== undefined; here = folders.pop()) {
    for (const { name, isFolder, isOdd = false } of await disk.list(here)) {
      const file = `${here}/${name}`;
      const kind = name.includes(noText) ? 'unreadable-name' : isOdd ? await disk.kindOf(file) : isFolder ? 'folder' : 'file';
      if (kind === 'folder') folders.push(file);
      else if (kind === 'file') plain.push(file);
      else if (isOddKind(kind)) odd.push({ file, why: kind });
    }
  }
  return { plain: plain.toSorted(), odd: odd.toSorted((a, b) => (a.file < b.file ? -1 : 1)) };
}
