import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { DiffSideName } from '../formats/json/diff-json.ts';
import { folderDisk, type Disk } from '../sources/disk.ts';
import { findRevision, gitDisk } from '../sources/git-disk.ts';
import { GitFault, type Git } from '../sources/run-git.ts';

/** One side of a comparison: what it is called, and where its files come from. */
export interface DiffSide {
  readonly name: DiffSideName;
  readonly disk: Disk;
}

/** The workspace as it stands. */
export function workingSide(root: string): DiffSide {
  return { name: { name: '工作区' }, disk: folderDisk(root) };
}

/** What a word of the command line names: a folder, else a revision of the repository of `root`; a sentence where it is neither. */
export async function sideOf(
  word: string,
  { root, cwd }: { readonly root: string; readonly cwd: string },
  git: Git,
): Promise<DiffSide | string> {
  const folder = path.resolve(cwd, word);
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() === true) return { name: { name: word }, disk: folderDisk(folder) };
  try {
    const revision = await findRevision(git, root, word);
    if (revision === undefined)
      return `没有“${word}”这个文件夹，git 里也没有这个版本\n提示：版本写提交号、标签、分支，或 HEAD~3 这样的写法`;
    return { name: { name: word, revision: revision.commit }, disk: await gitDisk(git, root, revision) };
  } catch (error) {
    if (error instanceof GitFault) return gitFault(word, root, error);
    throw error;
  }
}

function gitFault(word: string, root: string, { missing, message }: GitFault): string {
  if (missing) return `没有“${word}”这个文件夹；这台电脑没有安装 git，读不了版本`;
  if (/not a git repository/iu.test(message)) return `没有“${word}”这个文件夹；工作区 ${root} 不在 git 仓库里，读不了版本`;
  if (/Not a valid object name|does not exist in/iu.test(message)) return `版本“${word}”里没有工作区 ${root}`;
  return `git 读不了版本“${word}”：${message}`;
}
