import { cp, lstat, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Addresses that a build writes after its pages. */
const writtenLater = /^(?:manifest\.json|notices\/[^/]+\/notice\.(?:pdf|docx)|plans\/[^/]+\/(?:table|chart|poster-a[0-3])\.pdf)$/u;

/** Copies the files of `public/` as they are; gives those whose address a page has already, and then copies none. */
export async function copyPublic(root: string, staging: string): Promise<readonly string[]> {
  const from = path.join(root, 'public');
  const files = await filesOf(from);
  const taken = [];
  for (const file of files) if (writtenLater.test(file) || (await exists(path.join(staging, file)))) taken.push(file);
  if (taken.length > 0) return taken;
  for (const file of files) {
    await mkdir(path.dirname(path.join(staging, file)), { recursive: true });
    await cp(path.join(from, file), path.join(staging, file));
  }
  return [];
}

/** What a person is told of files in `public/` that stand where pages do. */
export function describeClashes(files: readonly string[]): string {
  return files.map((file) => `错误  public/${file} 与网站自己的文件同名，不能发布\n提示：给 public/${file} 改名，或移走它`).join('\n');
}

/** The plain files below a folder, sorted; links are left out, for they may lead out of the workspace. */
async function filesOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = [];
  for (const name of names.toSorted()) if ((await lstat(path.join(folder, name))).isFile()) files.push(name);
  return files;
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
