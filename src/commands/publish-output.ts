import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { zhCn } from '../model/messages/zh-cn.ts';
import type { Edition } from '../views/reader.ts';
import { isAlive } from './lock-workspace.ts';
import { listPaths, readManifest } from './manifest.ts';

/** Why an output folder cannot be written: it holds the other edition, or files that no build of ours wrote, or the workspace itself. */
export async function refuseOtherEdition(out: string, edition: Edition, root: string): Promise<string | undefined> {
  const inside = path.relative(out, root);
  if (inside === '' || !inside.startsWith('..')) return `错误  输出目录“${out}”里有工作区本身，不能写入\n提示：换一个输出目录`;
  if (isSource(path.relative(root, out))) return `错误  输出目录“${out}”是工作区放原稿的地方，不能写入\n提示：换一个输出目录`;
  if (!existsSync(out)) return undefined;
  if (!(await stat(out)).isDirectory()) return `错误  “${out}”是文件，不能作输出目录\n提示：换一个输出目录`;
  const stray = await strayFile(out);
  if (stray !== undefined) return `错误  输出目录“${out}”里有别的文件（${stray}），不能覆盖\n提示：换一个空的输出目录，或先把它移走`;
  const found = await readManifest(out);
  if (found === undefined || found.edition === edition) return undefined;
  const words = zhCn.rules['output-edition-mismatch'];
  const facts = { folder: out, found: found.edition, wanted: edition };
  return `错误  ${words.message(facts)}\n提示：${words.hint?.(facts) ?? ''}`;
}

/** Whether a path from the workspace's root lies in what authors write. */
function isSource(fromRoot: string): boolean {
  return ['plans', 'content', 'public', 'calendar', 'fonts'].includes(fromRoot.split(path.sep)[0] ?? '');
}

/** The first file that no build of ours wrote; what file managers leave behind does not count. */
async function strayFile(out: string): Promise<string | undefined> {
  const manifest = await readManifest(out);
  const ours = new Set(manifest === undefined ? [] : ['manifest.json', ...manifest.files.map((file) => file.path)]);
  const left = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/iu;
  return (await listPaths(out)).find((name) => !ours.has(name) && !left.test(name));
}

/** The folder beside the output in which a build is made ready; on the same disk, so that a rename publishes it. */
export function stagingFolder(out: string): string {
  return path.join(path.dirname(out), `.${path.basename(out)}-new-${process.pid}`);
}

/** Puts the finished folder in the place of the published one; the old one is there until the new one is. */
export async function swapOutput(staging: string, out: string): Promise<void> {
  const old = path.join(path.dirname(out), `.${path.basename(out)}-old-${process.pid}`);
  await mkdir(path.dirname(out), { recursive: true });
  const hadOld = existsSync(out);
  if (hadOld) await rename(out, old);
  try {
    await rename(staging, out);
  } catch (error) {
    if (hadOld) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Puts right what a build that was killed left beside the output: its unfinished folder goes, an output moved aside comes back. */
export async function recoverOutput(out: string): Promise<void> {
  const parent = path.dirname(out);
  if (!existsSync(parent)) return;
  for (const name of await readdir(parent)) {
    const prefix = `.${path.basename(out)}-`;
    const [, kind, pid] = (name.startsWith(prefix) ? /^(new|old)-(\d+)$/u.exec(name.slice(prefix.length)) : null) ?? [];
    if (kind === undefined || isAlive(Number(pid))) continue;
    const left = path.join(parent, name);
    if (kind === 'old' && !existsSync(out)) await rename(left, out);
    else await rm(left, { recursive: true, force: true });
  }
}

/** Removes what a build left unfinished. */
export async function clearStaging(staging: string): Promise<void> {
  await rm(staging, { recursive: true, force: true });
}
