import { existsSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { zhCn } from '../model/messages/zh-cn.ts';
import { leftByOthers, packed } from './files-of-others.ts';
import { listPaths, readManifest } from './manifest.ts';
import type { Options } from './options.ts';
import type { OutputPlace } from './publishing/output-place.ts';

/** Why an output folder cannot be written: it holds the other edition, files that no build of ours wrote, or the workspace itself, or is no folder that can be replaced. */
export async function refuseOutput(
  out: string,
  place: OutputPlace,
  { edition, root }: Pick<Options, 'edition' | 'root'>,
): Promise<string | undefined> {
  const [realOut, realRoot] = await Promise.all([realPathOf(place.folder), realPathOf(root)]);
  if (holds(out, root) || holds(realOut, realRoot)) return `错误  输出目录“${out}”里有工作区本身，不能写入\n提示：换一个输出目录`;
  if (isSource(root, out) || isSource(realRoot, realOut))
    return `错误  输出目录“${out}”是工作区放原稿的地方，不能写入\n提示：换一个输出目录`;
  if (!existsSync(out)) return undefined;
  const found = await stat(out);
  if (!found.isDirectory()) return `错误  “${out}”是文件，不能作输出目录\n提示：换一个输出目录`;
  if (found.dev !== (await stat(place.parent)).dev) return mountPoint(out);
  return (await refuseStray(out)) ?? refuseOtherEdition(out, edition);
}

/** What stands where another disk begins cannot be renamed, and only a rename publishes at once. */
function mountPoint(out: string): string {
  return `错误  输出目录“${out}”是挂载点，不能整个换掉\n提示：写到它里面的一个文件夹，如 --out ${path.join(out, 'site')}`;
}

async function refuseStray(out: string): Promise<string | undefined> {
  const stray = await strayFile(out);
  if (stray === undefined) return undefined;
  return `错误  输出目录“${out}”里有别的文件（${stray}），不能覆盖\n提示：换一个空的输出目录，或先把它移走`;
}

async function refuseOtherEdition(out: string, edition: Options['edition']): Promise<string | undefined> {
  const found = await readManifest(out);
  if (found === undefined || found.edition === edition) return undefined;
  const words = zhCn.rules['output-edition-mismatch'];
  const facts = { folder: out, found: found.edition, wanted: edition };
  return `错误  ${words.message(facts)}\n提示：${words.hint?.(facts) ?? ''}`;
}

function holds(out: string, root: string): boolean {
  const inside = path.relative(out, root);
  return inside === '' || !(inside.startsWith('..') || path.isAbsolute(inside));
}

/** Whether a folder lies in what authors write. */
function isSource(root: string, out: string): boolean {
  return ['plans', 'content', 'public', 'calendar', 'fonts'].includes(path.relative(root, out).split(path.sep)[0] ?? '');
}

/** The first file that no build of ours wrote; what file managers leave behind and copies packed for the server do not count. */
async function strayFile(out: string): Promise<string | undefined> {
  const manifest = await readManifest(out);
  const ours = new Set(manifest === undefined ? [] : ['manifest.json', ...manifest.files.map((file) => file.path)]);
  return listPaths(out).find((name) => !ours.has(name) && !leftByOthers.test(name) && !ours.has(name.replace(packed, '')));
}

/** The real path of a folder, also of one that is not there yet. */
async function realPathOf(folder: string): Promise<string> {
  const found = await realpath(folder).catch(() => undefined);
  if (found !== undefined || folder === path.dirname(folder)) return found ?? folder;
  return path.join(await realPathOf(path.dirname(folder)), path.basename(folder));
}
