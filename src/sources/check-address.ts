import { diagnose } from '../model/messages/diagnose.ts';
import { idSchema } from '../model/text.ts';
import type { SourceFiles } from './source-files.ts';

/** Addresses at the top of the site that its own parts take. */
const taken = '404 calendar compliance index interpretations notices plans print reference schema search sitemap units'.split(' ');

/** Addresses under `notices/` that its lists take. */
const takenByLists = ['tags', 'years'];

/** Whether the name of a file or folder can be the address of what it holds; a finding at `file` says why not. */
export function isAddress(files: SourceFiles, file: string, name: string): boolean {
  if (idSchema.safeParse(name).success) return true;
  files.diagnostics.push(
    diagnose('bad-format', { file, line: 1, column: 1 }, { words: name, example: 'anquan-2022（小写英文字母、数字和连字符）' }),
  );
  return false;
}

/** Whether a page of the site may stand at the top under this name; a finding says that a part of the site stands there. */
export function isFreeAtTop(files: SourceFiles, file: string, name: string): boolean {
  return isFree(files, file, name, taken);
}

/** Whether a document may stand under this name: lists of documents stand beside it. */
export function isFreeAmongNotices(files: SourceFiles, file: string, name: string): boolean {
  return isFree(files, file, name, takenByLists);
}

function isFree(files: SourceFiles, file: string, name: string, others: readonly string[]): boolean {
  if (!others.includes(name)) return true;
  files.diagnostics.push(diagnose('duplicate-id', { file, line: 1, column: 1 }, { id: name }));
  return false;
}
