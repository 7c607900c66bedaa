import path from 'node:path';
import type { Disk, Entry } from './disk.ts';
import type { Git } from './run-git.ts';

/** A revision of the repository in which a workspace lies: its name as asked for, and its commit. */
export interface Revision {
  readonly name: string;
  readonly commit: string;
}

/** The commit that a name stands for in the repository of a folder; undefined where git knows none. Throws where the folder is in no repository. */
export async function findRevision(git: Git, folder: string, name: string): Promise<Revision | undefined> {
  await git(folder, ['rev-parse', '--git-dir']);
  try {
    const found = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
    return { name, commit: found.toString('utf8').trim() };
  } catch {
    return undefined;
  }
}

/**
 * The workspace `root` as it was in a revision, read through git without touching what is checked out. All texts of the workspace come in one
 * answer of git; other files are asked for when they are read. Links and submodules count as missing.
 */
export async function gitDisk(git: Git, root: string, revision: Revision): Promise<Disk> {
  const files = await listTree(git, root, revision.commit);
  const texts = await readBlobs(
    git,
    root,
    [...files.values()].filter(({ name }) => /\.(?:ya?ml|mdx)$/u.test(name)),
  );
  const folders = foldersOf(files);
  return {
    root: `${root}（${revision.name}）`,
    kindOf: (file) => Promise.resolve(files.has(tidy(file)) ? 'file' : folders.has(tidy(file)) ? 'folder' : 'missing'),
    sizeOf: (file) => Promise.resolve(files.get(tidy(file))?.bytes ?? 0),
    read: async (file) => {
      const blob = files.get(tidy(file));
      if (blob === undefined) throw new Error(`${file} is not in ${revision.commit}`);
      return texts.get(blob.hash) ?? (await git(root, ['cat-file', 'blob', blob.hash]));
    },
    list: (folder) => Promise.resolve(folders.get(tidy(folder)) ?? []),
  };
}

/** A file of a revision. */
interface Blob {
  readonly name: string;
  readonly hash: string;
  readonly bytes: number;
}

/** `.`, `./a` and `a/` are written in one way. */
function tidy(file: string): string {
  const normal = path.posix.normalize(file).replace(/\/$/u, '');
  return normal === '.' ? '' : normal;
}

async function listTree(git: Git, root: string, commit: string): Promise<ReadonlyMap<string, Blob>> {
  const prefix = (await git(root, ['rev-parse', '--show-prefix'])).toString('utf8').trim();
  const listed = await git(root, ['ls-tree', '-r', '-z', '-l', '--full-tree', `${commit}:${prefix}`]);
  const rows = listed.toString('utf8').split('\0');
  const blobs = rows.flatMap((row): Blob[] => {
    const [, hash, bytes, name] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/su.exec(row) ?? [];
    return hash === undefined || name === undefined ? [] : [{ hash, name, bytes: Number(bytes) }];
  });
  return new Map(blobs.map((blob) => [blob.name, blob]));
}

/** The contents of files, by their hashes. */
async function readBlobs(git: Git, root: string, blobs: readonly Blob[]): Promise<ReadonlyMap<string, Buffer>> {
  if (blobs.length === 0) return new Map();
  const answer = await git(root, ['cat-file', '--batch'], `${blobs.map(({ hash }) => hash).join('\n')}\n`);
  const contents = new Map<string, Buffer>();
  let at = 0;
  for (const { hash } of blobs) {
    const line = answer.indexOf('\n', at);
    const bytes = Number(answer.toString('utf8', at, line).split(' ')[2]);
    contents.set(hash, answer.subarray(line + 1, line + 1 + bytes));
    at = line + 1 + bytes + 1;
  }
  return contents;
}

function foldersOf(files: ReadonlyMap<string, Blob>): ReadonlyMap<string, readonly Entry[]> {
  const folders = new Map<string, Map<string, Entry>>([['', new Map()]]);
  for (const file of files.keys()) addFile(folders, file.split('/'));
  return new Map([...folders].map(([folder, entries]) => [folder, [...entries.values()]]));
}

function addFile(folders: Map<string, Map<string, Entry>>, steps: readonly string[]): void {
  for (const [depth, name] of steps.entries()) {
    const folder = steps.slice(0, depth).join('/');
    const entries = folders.get(folder) ?? new Map<string, Entry>();
    folders.set(folder, entries.set(name, { name, isFolder: depth < steps.length - 1 }));
  }
}
