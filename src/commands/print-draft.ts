import { cp, lstat, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { exportFiles } from './export.ts';
import type { Options } from './options.ts';

/** A draft that is no document of the workspace, and the folder for its files. */
export interface PrintedDraft {
  readonly id: string;
  readonly text: string;
  readonly folder: string;
}

/** What of a workspace a document may draw on. */
const needed = ['site.yaml', 'units.yaml', 'calendar', 'content', 'plans', 'public', 'fonts', 'templates'];

/** Writes `<id>.pdf` and `<id>.docx` of a draft: in a copy of the workspace that has it as a document, by the ordinary export. */
export async function printDraft({ id, text, folder }: PrintedDraft, options: Options, effects: Effects): Promise<ExitCode> {
  const cache = path.join(options.root, '.guatu');
  await mkdir(cache, { recursive: true });
  const copy = await mkdtemp(path.join(cache, 'draft-'));
  try {
    for (const name of needed) await copied(path.join(options.root, name), path.join(copy, name));
    await mkdir(path.join(copy, 'content', 'notices'), { recursive: true });
    await writeFile(path.join(copy, 'content', 'notices', `${id}.mdx`), text);
    const asked = { ...options, ...nothing, root: copy, notice: id, edition: 'internal' as const };
    for (const as of ['docx', 'pdf']) {
      const code = await exportFiles({ ...asked, as, out: path.join(folder, `${id}.${as}`) }, effects);
      if (code !== exitCodes.fine) return code;
    }
    return exitCodes.fine;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** A document is exported whole: no rows are chosen. */
const nothing = { plan: undefined, unit: undefined, role: undefined, due: undefined, state: undefined } as const;

/** Pipes cannot be copied, and what links lead to is not read. */
async function isPlain(file: string): Promise<boolean> {
  const found = await lstat(file);
  return found.isFile() || found.isDirectory();
}

async function copied(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, filter: isPlain }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
}
