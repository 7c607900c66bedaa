import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { chmod, link, lstat, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest, writeManifest, type WrittenManifest } from '../../src/commands/manifest.ts';
import type { Options } from '../../src/commands/options.ts';
import { holdOutput, recoverOutput, type HeldOutput } from '../../src/commands/publish-output.ts';
import { outputPlace } from '../../src/commands/publishing/output-place.ts';
import { swapTrial } from '../../scripts/reliability/swaps.ts';
import { finishSwap } from '../../src/commands/publishing/swap-journal.ts';
import { day } from '../model/days.ts';
import { builds, engine, midnight, plainEnvironment, runGuatu } from './run-guatu.ts';
import { filesOf, hashesOf, smallOffice, temporaryFolder, writeFiles, type Files } from './small-workspace.ts';

let folder = '';
beforeAll(async () => void (folder = await temporaryFolder()));
afterAll(() => rm(folder, { recursive: true, force: true }));

const nobody = '999999999';
const at = (name: string, files: Files) => writeFiles(path.join(folder, name), files);
const facts = { edition: 'public', asOf: day('2021-06-15'), browser: undefined, fonts: [] } as const;
const everyWay = ['exchange', 'link', 'renames'] as const;

/** Takes the output `dist` of a folder, which must be free. */
async function hold(root: string, way?: string, out = path.join(root, 'dist')): Promise<HeldOutput> {
  const held = await ask(root, way, out);
  if (typeof held === 'string') throw new Error(held);
  return held;
}

const ask = (root: string, way?: string, out = path.join(root, 'dist')) =>
  holdOutput({ root: path.join(root, 'workspace'), out, edition: 'public' } as Options, {
    print: () => undefined,
    say: () => undefined,
    now: () => midnight,
    environment: { GUATU_SWAP: way },
  });

/** Makes an edition ready, without publishing it. */
async function prepare(held: HeldOutput, files: Files): Promise<WrittenManifest> {
  await writeFiles(held.staging, files);
  return writeManifest(held.staging, facts);
}

async function publish(root: string, files: Files, way?: string, out?: string): Promise<void> {
  const held = await hold(root, way, out);
  await held.publish(await prepare(held, files));
  await held.close();
}

const pagesOf = async (out: string) => (await filesOf(out)).filter((name) => name !== 'manifest.json');

describe.each(everyWay)('publishing by %s', (way) => {
  const root = () => path.join(folder, `way-${way}`);
  const out = () => path.join(root(), 'dist');

  it('puts the first edition there, then each in the place of the one before, whole, with nothing beside it but what it stands on', async () => {
    await publish(root(), { 'a.html': '一' }, way);
    expect(await pagesOf(out())).toEqual(['a.html']);
    await publish(root(), { 'a.html': '二', 'b/c.html': '二' }, way);
    await publish(root(), { 'b/c.html': '三' }, way);
    expect(await pagesOf(out())).toEqual(['b/c.html']);
    expect(await readFile(path.join(out(), 'b/c.html'), 'utf8')).toBe('三');
    const beside = (await readdir(root())).toSorted();
    if (way === 'link') expect(beside).toEqual([readlinkSync(out()), 'dist']);
    else expect([beside, lstatSync(out()).isDirectory()]).toEqual([['dist'], true]);
  });

  it('keeps the old edition where the new one is not what its manifest says', async () => {
    const before = await hashesOf(out());
    const held = await hold(root(), way);
    const written = await prepare(held, { 'a.html': '四', 'b.html': '四' });
    await rm(path.join(held.staging, 'a.html'));
    await writeFile(path.join(held.staging, 'b.html'), '五');
    await expect(held.publish(written)).rejects.toThrow(/缺少：a\.html；内容与清单不符：b\.html/u);
    await held.close();
    expect(await hashesOf(out())).toEqual(before);
    expect((await readdir(root())).filter((name) => name.includes('new'))).toEqual([]);
  });

  it('takes over a plain folder that was there before, and keeps its mode', async () => {
    const place = await at(`over-${way}`, { 'dist/a.html': '旧' });
    await writeManifest(path.join(place, 'dist'), facts);
    await chmod(path.join(place, 'dist'), 0o750);
    await publish(place, { 'a.html': '新' }, way);
    expect(await readFile(path.join(place, 'dist/a.html'), 'utf8')).toBe('新');
    expect((await stat(path.join(place, 'dist'))).mode & 0o777).toBe(0o750);
  });

  it('follows a link that the user has set, and leaves it alone', async () => {
    const place = await at(`user-${way}`, { 'srv/keep.txt': '别的' });
    symlinkSync('srv/site', path.join(place, 'dist'));
    for (const text of ['一', '二']) await publish(place, { 'a.html': text }, way);
    expect(readlinkSync(path.join(place, 'dist'))).toBe('srv/site');
    expect(await readFile(path.join(place, 'srv/site/a.html'), 'utf8')).toBe('二');
    expect(await readdir(place)).toEqual(['dist', 'srv']);
  });
});

it('a link of ours becomes a plain folder again once the disk can exchange', async () => {
  const root = path.join(folder, 'back');
  await publish(root, { 'a.html': '一' }, 'link');
  await publish(root, { 'a.html': '二' }, 'exchange');
  expect([await readdir(root), lstatSync(path.join(root, 'dist')).isDirectory()]).toEqual([['dist'], true]);
});

it('a folder that the user has removed by hand stays removed until a build makes a new one', async () => {
  const root = await at('removed', { [`.dist-old-${nobody}/a.html`]: '旧' });
  await recoverOutput(path.join(root, 'dist'));
  expect(existsSync(path.join(root, 'dist'))).toBe(false);
  await publish(root, { 'a.html': '新' });
  expect(await readdir(root)).toEqual(['dist']);
});

it('folders above a new output are made, and go again where nothing was published', async () => {
  const root = await at('deep', {});
  const held = await hold(root, undefined, path.join(root, 'new/deep/dist'));
  await held.close();
  expect(existsSync(path.join(root, 'new'))).toBe(false);
  await publish(root, { 'a.html': '新' }, undefined, path.join(root, 'new/deep/dist'));
  expect(await pagesOf(path.join(root, 'new/deep/dist'))).toEqual(['a.html']);
});

describe('a swap of two renames that was ended in between', () => {
  const journal = JSON.stringify({ old: `.dist-old-${nobody}`, new: `.dist-new-${nobody}` });
  const halves = {
    'before the first': [{ 'dist/a': '旧', [`.dist-new-${nobody}/a`]: '新' }, '旧'],
    'between them': [{ [`.dist-old-${nobody}/a`]: '旧', [`.dist-new-${nobody}/a`]: '新' }, '新'],
    'after the second': [{ 'dist/a': '新', [`.dist-old-${nobody}/a`]: '旧' }, '新'],
    'between them, the new edition lost': [{ [`.dist-old-${nobody}/a`]: '旧' }, '旧'],
  } as const;

  it.each(Object.entries(halves))('%s, is finished by the next command that reads', async (name, [files, wanted]) => {
    const root = await at(`half-${name}`, { ...files, '.dist-swap.json': journal });
    await recoverOutput(path.join(root, 'dist'));
    expect(await readFile(path.join(root, 'dist/a'), 'utf8')).toBe(wanted);
    expect(existsSync(path.join(root, '.dist-swap.json'))).toBe(false);
  });

  it('leads to no place but one beside the output, whatever the journal says', async () => {
    const root = await at('wild', { 'else/a': '别处', '.dist-swap.json': JSON.stringify({ old: '../x', new: 'sub/../else/../../y' }) });
    finishSwap(await outputPlace(path.join(root, 'dist')));
    expect(await readdir(root)).toContain('else');
    expect(existsSync(path.join(root, 'dist'))).toBe(false);
  });
});

describe('what builds leave', () => {
  it('goes with the next build, and nothing else', async () => {
    const root = await at('killed', {
      [`.dist-new-${nobody}/b.html`]: '半',
      [`.dist-edition-${nobody}-abc/c.html`]: '更旧',
      [`.dist-probe-${nobody}-a/x`]: '试',
      '.dist-lock-0123456789ab': '正在取锁的进程被杀',
      '.dist-swap.json.part': '{',
      '.dist-new-x/e': '别的',
      '.other-new-1/f': '别的',
    });
    await (await hold(root)).close();
    expect(await filesOf(root)).toEqual(['.dist-new-x/e', '.other-new-1/f']);
  });
});

describe('an output that another build holds', () => {
  it('is refused, and free again afterwards', async () => {
    const root = await at('held', {});
    const held = await hold(root);
    expect(await ask(root)).toMatch(/^错误 {2}另一个构建正在进行，占用这个输出目录（进程\d+）\n提示：/u);
    await held.close();
    await (await hold(root)).close();
  });

  const own = { pid: process.pid, machine: hostname(), space: '', started: '' };
  const holders = {
    'a process that has this number now but began at another time': [
      { ...own, machine: undefined, space: undefined, started: '1' },
      0,
      'free',
    ],
    'a process of another machine that has just said that it lives': [{ ...own, machine: 'elsewhere' }, 0, 'held'],
    'a process of another machine that has been silent for long': [{ ...own, machine: 'elsewhere' }, 600, 'free'],
    'a container on this machine that has just said that it lives': [{ ...own, machine: undefined, space: 'container' }, 0, 'held'],
  } as const;

  it.each(Object.entries(holders))('by %s', async (name, [holder, silence, answer]) => {
    const root = await at(`holder-${name}`, { 'a.txt': '' });
    const held = await hold(root);
    const lock = path.join(root, '.dist-lock');
    const mine = JSON.parse(await readFile(lock, 'utf8')) as typeof own;
    await held.close();
    // In a container the start of the system is the same and the space of numbers another.
    const space = holder.space === 'container' ? `${mine.space.split(' ')[0] ?? ''} pid:[1]` : (holder.space ?? mine.space);
    await writeFile(lock, JSON.stringify({ ...holder, machine: holder.machine ?? mine.machine, space }));
    const past = new Date(Date.now() - silence * 1000);
    await utimes(lock, past, past);
    const got = await ask(root);
    expect(typeof got === 'string' ? 'held' : 'free').toBe(answer);
    if (typeof got !== 'string') await got.close();
  });
});

describe('an output that cannot be replaced', () => {
  it('is refused with a word: a file, a folder with other files, the workspace, its sources, also through a link', async () => {
    const root = await at('refused', { 'workspace/content/a.mdx': '', 'file': '', 'others/x.txt': '', 'outer/workspace/a': '' });
    symlinkSync(path.join(root, 'workspace/content'), path.join(root, 'link'));
    expect(await ask(root, undefined, path.join(root, 'file'))).toMatch(/是文件，不能作输出目录/u);
    expect(await ask(root, undefined, path.join(root, 'others'))).toMatch(/里有别的文件（x\.txt）/u);
    expect(await ask(root, undefined, root)).toMatch(/里有工作区本身/u);
    expect(await ask(root, undefined, path.join(root, 'workspace/plans/dist'))).toMatch(/放原稿的地方/u);
    expect(await ask(root, undefined, path.join(root, 'link'))).toMatch(/放原稿的地方/u);
    expect((await readdir(root)).toSorted()).toEqual(['file', 'link', 'others', 'outer', 'workspace']);
  });

  it('with copies that were packed for the server is replaced all the same', async () => {
    const root = path.join(folder, 'packed');
    await publish(root, { 'a.html': '一' });
    await writeFiles(path.join(root, 'dist'), { 'a.html.gz': '压', '.DS_Store': '' });
    await publish(root, { 'a.html': '二' });
    expect(await pagesOf(path.join(root, 'dist'))).toEqual(['a.html']);
  });
});

it('files that the new edition shares with the published one by links are never written through', async () => {
  const root = path.join(folder, 'linked');
  const out = path.join(root, 'dist');
  await publish(root, { 'a.html': '一' });
  const before = await hashesOf(out);
  const held = await hold(root);
  mkdirSync(held.staging);
  for (const name of ['a.html', 'manifest.json']) await link(path.join(out, name), path.join(held.staging, name));
  const written = await writeManifest(held.staging, { ...facts, asOf: day('2022-01-01') });
  expect(await hashesOf(out)).toEqual(before);
  await held.publish(written);
  await held.close();
  expect((await readManifest(out))?.asOf).toBe('2022-01-01');
});

describe('a build that is asked to end', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s says so, leaves the last edition, and nothing beside it', async (signal) => {
    const root = await at(`asked-${signal}`, smallOffice);
    await writeFiles(path.join(root, 'dist'), { 'a.html': '旧' });
    await writeManifest(path.join(root, 'dist'), facts);
    const before = await hashesOf(path.join(root, 'dist'));
    const child = spawn(process.execPath, [path.join(engine, 'src/guatu.mjs'), 'build', '--root', root], {
      env: plainEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      if (said.includes('生成页面')) child.kill(signal);
    });
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, said]).toEqual([signal === 'SIGTERM' ? 143 : 130, expect.stringMatching(/已中断，发布的网站没有变\n$/u)]);
    expect(await hashesOf(path.join(root, 'dist'))).toEqual(before);
    expect((await readdir(root)).filter((name) => name.startsWith('.dist'))).toEqual([]);
    expect(existsSync(path.join(root, '.guatu/build.lock'))).toBe(false);
  });
});

describe('publishing that is killed at random moments', () => {
  it('leaves one edition or the other, whole, at every look of a reader, and the next time succeeds', async () => {
    const place = path.join(folder, 'killed-often');
    mkdirSync(place);
    const report = await swapTrial(6).run({ folder: place, seed: 8, kills: 6, minutes: 60, say: () => undefined });
    expect(report.failures).toEqual([]);
    expect([report.kills, report.tests > 20]).toEqual([6, true]);
  });
});

describe('a build that fails after its pages are made', () => {
  it('says why, exits 1, and leaves the last output byte for byte, no folder and no lock beside it', async () => {
    const root = await at('printing', smallOffice);
    await builds(['--root', root]);
    const before = await hashesOf(path.join(root, 'dist'));
    await writeFiles(root, { 'site.yaml': smallOffice['site.yaml'].replace('pdf: false\n', '') });
    const { code, err } = await runGuatu(['build', '--root', root], { env: { GUATU_BROWSER: '/nowhere/chromium' } });
    expect(code).toBe(1);
    expect(err).toMatch(/GUATU_BROWSER.*\/nowhere\/chromium/u);
    expect(err).not.toMatch(/^\s+at /mu);
    expect(await hashesOf(path.join(root, 'dist'))).toEqual(before);
    expect((await readdir(root)).toSorted()).toEqual(['.guatu', 'content', 'dist', 'plans', 'site.yaml', 'units.yaml']);
    expect(existsSync(path.join(root, '.guatu/build.lock'))).toBe(false);
    expect((await lstat(path.join(root, 'dist'))).isDirectory()).toBe(true);
  });
});
