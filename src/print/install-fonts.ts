import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cacheFolder } from './cache-folder.ts';
import { encodeCharacterMap, parseCharacterMap } from './character-map.ts';
import { checkInstalledFace } from './check-installed-face.ts';
import { convertOutlines } from './convert-outlines.ts';
import { isLookalike } from './drawable.ts';
import type { RunProgram } from './run-program.ts';
import { separateGlyphs } from './separate-glyphs.ts';
import { encodeTrueType, parseTrueType, tableOf } from './truetype.ts';

/** One face that lies ready in the user's cache. */
export interface InstalledFace {
  readonly file: string;
  readonly bytes: number;
  readonly characters: number;
  readonly sha256: string;
}

/** What an installation came to; `refused` says in Chinese what is missing and what to do. */
export type Installation =
  | {
      readonly outcome: 'installed' | 'present';
      readonly folder: string;
      readonly version: string;
      readonly faces: readonly InstalledFace[];
    }
  | { readonly outcome: 'refused'; readonly message: string };

/** The world of an installation. */
export interface InstallWorld {
  /** Where installed faces are kept, see `fontPlaces`. */
  readonly folder: string;
  readonly run: RunProgram;
  /** Called with one line, in Chinese, as each step ends. */
  readonly say: (line: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

const debianPackage = 'texlive-lang-chinese';
const wantedFiles = ['FandolFang-Regular', 'FandolKai-Regular', 'FandolSong-Regular', 'FandolSong-Bold', 'FandolHei-Regular'] as const;

/** Raised when the making of the files changes: older ones are made again. */
const recipe = 2;

/** Puts free faces for 仿宋, 小标宋, 楷体, 黑体 and 宋体 (Fandol, GPLv3 with font exception) into the user's cache: from Debian's package, converted, checked, whole or not at all. */
export async function installFonts(world: InstallWorld): Promise<Installation> {
  const folder = join(world.folder, 'fandol');
  const present = await readInstallation(folder);
  if (present !== undefined) return { outcome: 'present', folder, ...present };
  const temporary = await mkdtemp(join(tmpdir(), 'guatu-install-'));
  try {
    const version = await fetchPackage(world, temporary);
    if (typeof version !== 'string') return version;
    await rm(folder, { recursive: true, force: true });
    await cacheFolder(folder, (part) => makeFaces(world, join(temporary, 'unpacked'), version, part));
    const made = await readInstallation(folder);
    return made === undefined ? refusal(`装好的字体读不出来：${folder}`) : { outcome: 'installed', folder, ...made };
  } catch (error) {
    if (error instanceof InstallFault) return refusal(error.message);
    throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

class InstallFault extends Error {}

function refusal(message: string): Installation & { outcome: 'refused' } {
  return { outcome: 'refused', message };
}

interface InstallRecord {
  readonly version: string;
  readonly faces: readonly InstalledFace[];
}

const recordName = 'installed.json';

/** What is already there; undefined where it is not there, of an older making, or not as it was written. */
async function readInstallation(folder: string): Promise<InstallRecord | undefined> {
  try {
    const record = JSON.parse(await readFile(join(folder, recordName), 'utf8')) as InstallRecord & { recipe: number };
    const hashes = await Promise.all(record.faces.map(async ({ file }) => hashOf(await readFile(join(folder, file)))));
    const isWhole = record.recipe === recipe && record.faces.every(({ sha256 }, index) => sha256 === hashes[index]);
    return isWhole ? { version: record.version, faces: record.faces } : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const byHand = '也可以把仿宋、楷体、小标宋的字体文件（.ttf、.otf、.ttc）放进工作区的 fonts/ 文件夹';

/** Downloads and unpacks Debian's package without installing it, and gives its version. */
async function fetchPackage({ run, say, now }: InstallWorld, folder: string): Promise<string | (Installation & { outcome: 'refused' })> {
  const start = now();
  for (const program of ['apt-get', 'dpkg-deb']) {
    const { code } = await run(program, ['--version'], folder);
    if (code === undefined) return refusal(`这台机器没有 ${program}，只有 Debian、Ubuntu 能自动安装字体\n提示：${byHand}`);
  }
  const refused = await download(run, folder);
  if (refused !== undefined) return refused;
  const deb = (await readdir(folder)).find((name) => name.endsWith('.deb'));
  if (deb === undefined) return refusal(`apt-get 没有下载到 ${debianPackage}\n提示：检查网络后再运行一次；${byHand}`);
  const { size } = await stat(join(folder, deb));
  say(`下载 ${debianPackage}：${megabytes(size)}，用时${seconds(now() - start)}`);
  const unpacked = await run('dpkg-deb', ['-x', deb, 'unpacked'], folder);
  if (unpacked.code !== 0) return refusal(`${deb} 解不开：${lastLine(unpacked.said)}`);
  return /^[^_]+_([^_]+)_/.exec(deb)?.[1] ?? '';
}

async function download(run: RunProgram, folder: string): Promise<(Installation & { outcome: 'refused' }) | undefined> {
  const get = () => run('apt-get', ['-q', 'download', debianPackage], folder);
  let got = await get();
  // A bare container knows no packages until it is told to look.
  if (got.code !== 0 && /Unable to locate|no installation candidate|Can't find a source|No packages found/iu.test(got.said)) {
    const updated = await run('apt-get', ['-q', 'update'], folder);
    if (updated.code !== 0)
      return refusal(`apt-get 还不知道 ${debianPackage} 这个软件包\n提示：先运行 sudo apt-get update，再运行一次；${byHand}`);
    got = await get();
  }
  return got.code === 0 ? undefined : refusal(`${debianPackage} 下载失败：${lastLine(got.said)}\n提示：检查网络后再运行一次；${byHand}`);
}

function lastLine(said: string): string {
  return said.trim().split('\n').at(-1) ?? '';
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)}秒`;
}

async function makeFaces({ say, now }: InstallWorld, unpacked: string, version: string, folder: string): Promise<void> {
  const files = (await readdir(unpacked, { recursive: true })).filter((name) => /[/\\]fandol[/\\]/u.test(name));
  const faces: InstalledFace[] = [];
  for (const name of wantedFiles) {
    const start = now();
    const source = files.find((file) => basename(file) === `${name}.otf`);
    if (source === undefined) throw new InstallFault(`${debianPackage} ${version} 里没有 ${name}.otf`);
    const original = await readFile(join(unpacked, source));
    const { bytes, characters } = await cleanFace(original);
    const faults = checkInstalledFace(bytes, original);
    if (faults.length > 0) throw new InstallFault(`${name} 转换后不合格：${faults.join('；')}`);
    await writeFile(join(folder, `${name}.ttf`), bytes);
    faces.push({ file: `${name}.ttf`, bytes: bytes.length, characters, sha256: hashOf(bytes) });
    say(`转换 ${name}：${String(characters)}字，${megabytes(bytes.length)}，用时${seconds(now() - start)}`);
  }
  await writeLicence(unpacked, files, version, folder);
  await writeFile(join(folder, recordName), `${JSON.stringify({ recipe, version, faces }, undefined, 2)}\n`);
}

async function cleanFace(original: Buffer): Promise<{ bytes: Buffer; characters: number }> {
  const tables = parseTrueType(await convertOutlines(original));
  const map = new Map([...parseCharacterMap(tableOf(tables, 'cmap'))].filter(([code]) => !isLookalike(code)));
  const clean = new Map(tables).set('cmap', encodeCharacterMap(map));
  return { bytes: encodeTrueType(separateGlyphs(clean)), characters: map.size };
}

async function writeLicence(unpacked: string, files: readonly string[], version: string, folder: string): Promise<void> {
  const licence = files.find((file) => /^COPYING(?:\.gz)?$/u.test(basename(file)));
  if (licence === undefined) throw new InstallFault(`${debianPackage} ${version} 里没有 Fandol 的许可证`);
  const bytes = await readFile(join(unpacked, licence));
  await writeFile(join(folder, 'COPYING'), licence.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  await writeFile(join(folder, 'README'), aboutFiles(version));
}

function aboutFiles(version: string): string {
  return `Fandol fonts by Clerk Ma and Jie Su, GPLv3 with font exception (see COPYING).

These files are modified. They were made by "guatu fonts --install" from the OpenType files of the Debian package
${debianPackage} ${version}: outlines converted from CFF to TrueType, radicals, compatibility ideographs and private
characters taken out of the character map, shared glyphs doubled. The original files are in that package; its source is
at https://packages.debian.org/source/stable/texlive-lang.
`;
}
