import { cp, lstat, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { entriesUnder } from '../sources/check-entries.ts';
import { folderDisk } from '../sources/disk.ts';

/** Addresses that a build writes after its pages. */
const writtenLater =
  /^(?:manifest\.json|sitemap\.xml|compliance\/report\.json|notices\/[^/]+\/notice\.(?:pdf|docx)|plans\/[^/]+\/(?:table|chart|poster-a[0-3])\.pdf)$/u;

/** Copies files of `public/` as they are; gives those whose address a page has already, and then copies none. */
export async function copyPublic(root: string, staging: string, files: readonly string[]): Promise<readonly string[]> {
  const from = path.join(root, 'public');
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

/** The plain files of `public/` by their paths from there with `/`, sorted; links are left out, for they may lead out of the workspace. */
export async function publicFiles(root: string): Promise<readonly string[]> {
  const { plain } = await entriesUnder(folderDisk(root), 'public');
  return plain.map((file) => file.slice('public/'.length));
}

/** What a person is told of files that the edition leaves out: how many, never which, for what is said may be copied on. */
export function describeLeftOut(count: number): string {
  return count === 0 ? '' : `public/ 里有${String(count)}个文件只用于内部内容，没有放进公开版\n`;
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
