import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { todayInShanghai } from '../../src/commands/today.ts';
import { midnight, runHere } from './run-guatu.ts';
import { hashesOf, smallOffice, temporaryFolder, writeFiles, type Files } from './small-workspace.ts';

let folder = '';
const whole = (): string => path.join(folder, 'whole');

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFiles(whole(), smallOffice);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a wrong call', () => {
  const calls: readonly (readonly [call: string, words: RegExp])[] = [
    ['chek', /没有“chek”这个命令/],
    ['toString', /没有“toString”这个命令/],
    ['check --rot .', /没有“--rot”这个选项/],
    ['check -x', /没有“-x”这个选项/],
    ['check --root', /“--root”后面缺少内容/],
    ['check --json=yes', /--json/],
    ['check plans', /多出了“plans”/],
    ['build --as-of 2022-02-30', /--as-of 要写成 2021-06-15 这样的日期，现在是“2022-02-30”/],
    ['build --as-of 15.6.2021', /“15\.6\.2021”/],
    ['build --edition secret', /--edition 只能是 public 或 internal/],
    ['dev --port 八十', /--port/],
    ['dev --port 99999', /--port/],
    ['export --plan safety', /--as 要写成/],
    ['export --plan safety --as word', /--as 要写成/],
    ['export --plan safety --as toString', /--as 要写成/],
    ['export --as json', /缺少 --plan/],
  ];

  it.each(calls)('%s: exit code 2, what is wrong and where help is', async (call, words) => {
    const { code, out, err } = await runHere(call.split(' '), { cwd: whole() });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
    expect(err).toMatch(/\n提示：guatu (?:\w+ )?--help 列出用法\n$/u);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });

  it.each([[], ['--help'], ['-h'], ['help'], ['check', '--help'], ['build', '-h'], ['dev', '--help'], ['export', '--help']])(
    'help is printed: %j',
    async (...args) => {
      const { code, out, err } = await runHere(args);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/^用法：guatu /u);
      if (args.length > 1) expect(out).toContain(`guatu ${args[0] ?? ''} `);
    },
  );
});

describe('a fault of our own', () => {
  it('exits 3 with one line and a hint, without a trace, and leaves everything as it was', async () => {
    const root = await writeFiles(path.join(folder, 'fault'), {
      ...smallOffice,
      'site.yaml': smallOffice['site.yaml'].replace(/^asOf.*\n/mu, ''),
      'dist/.DS_Store': '',
    });
    const before = await hashesOf(root);
    const { code, out, err } = await runHere(['build', '--root', root], { now: Number.NaN });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/程序内部出错，不是您的文件的问题：.+\n提示：设 GUATU_DEBUG=1/u);
    expect(err).not.toMatch(/^\s+at /mu);
    expect(await hashesOf(root)).toEqual(before);
    expect((await readdir(root)).filter((name) => name.includes('new'))).toEqual([]);
  });

  it('shows the trace to who asks for it', async () => {
    const effects = {
      print: () => undefined,
      say: (text: string) => void said.push(text),
      now: () => Number.NaN,
      environment: { GUATU_DEBUG: '1' },
    };
    const said: string[] = [];
    const root = path.join(folder, 'fault');
    expect(await run(['export', '--plan', 'safety', '--as', 'csv', '--root', root], folder, effects)).toBe(3);
    expect(said.join('')).toMatch(/^\s+at /mu);
  });
});

describe('the day', () => {
  it.each([
    ['2021-06-14T15:59:59Z', '2021-06-14'],
    ['2021-06-14T16:00:00Z', '2021-06-15'],
    ['2021-06-15T15:59:59.999Z', '2021-06-15'],
    ['2021-12-31T16:00:00Z', '2022-01-01'],
  ])('%s is %s in Shanghai, wherever the machine is', (instant, day) => {
    expect(todayInShanghai(Date.parse(instant))).toBe(day);
  });

  it('is asked for, else the site’s, else today', async () => {
    const csv = async (root: string, ...more: string[]) =>
      (
        await runHere(['export', '--plan', 'safety', '--as', 'csv', '--root', root, ...more], {
          now: Date.parse('2030-01-01T00:00:00+08:00'),
        })
      ).out;
    const site = smallOffice['site.yaml'];
    const progress = { 'plans/safety/progress/a.yaml': '- { task: t1, day: 2021-03-01, state: 进行中, percent: 50 }\n' };
    const dated = await writeFiles(path.join(folder, 'dated'), { ...smallOffice, ...progress });
    const undated = await writeFiles(path.join(folder, 'undated'), {
      ...smallOffice,
      ...progress,
      'site.yaml': site.replace(/^asOf.*\n/mu, ''),
    });
    const states = async (root: string, ...more: string[]) => {
      const [heads = [], ...rows] = (await csv(root, '--edition', 'internal', ...more))
        .trimEnd()
        .split('\r\n')
        .map((row) => row.split(','));
      return rows.map((row) => row[heads.indexOf('状态')]);
    };
    expect(await states(dated)).toEqual(['进行中', '未填报']);
    expect(await states(undated)).toEqual(['逾期', '未填报']);
    expect(await states(dated, '--as-of', '2022-01-01')).toEqual(['逾期', '未填报']);
  });
});

describe('the output folder', () => {
  const ours = (edition: string, files: readonly string[] = []): string =>
    JSON.stringify({
      engine: 'guatu 0.1.0',
      edition,
      asOf: '2021-06-15',
      browser: null,
      fonts: [],
      files: files.map((name) => ({ path: name, bytes: 0, sha256: '' })),
    });
  const folders: readonly (readonly [name: string, files: Files, edition: string, words: RegExp])[] = [
    ['holds the internal edition', { 'manifest.json': ours('internal') }, 'public', /里是内部版，不能写入公开版/],
    ['holds the public edition', { 'manifest.json': ours('public') }, 'internal', /里是公开版，不能写入内部版/],
    ['holds files of somebody else', { 'index.html': '甲' }, 'public', /有别的文件（index\.html）/],
    ['holds a hidden file of somebody else', { '.git/HEAD': 'ref: refs/heads/main' }, 'public', /有别的文件（\.git\/HEAD）/],
    [
      'holds an output and a file of somebody else',
      { 'manifest.json': ours('public', ['index.html']), 'index.html': '', 'CNAME': 'x.invalid' },
      'public',
      /有别的文件（CNAME）/,
    ],
    [
      'holds the manifest of another program',
      { 'manifest.json': '{"name":"虚构","edition":"public"}' },
      'public',
      /有别的文件（manifest\.json）/,
    ],
  ];

  it.each(folders)('that %s is refused, and left as it is', async (name, files, edition, words) => {
    const out = await writeFiles(path.join(folder, `out-${name}`), files);
    const before = await hashesOf(out);
    const { code, err } = await runHere(['build', '--root', whole(), '--out', out, '--edition', edition]);
    expect(code).toBe(1);
    expect(err).toMatch(words);
    expect(err).toMatch(/^提示：/mu);
    expect(await hashesOf(out)).toEqual(before);
  });

  it.each([
    ['the workspace', '.', /工作区本身/],
    ['a folder around the workspace', '..', /工作区本身/],
    ['a folder of the author', 'public', /放原稿的地方/],
    ['a folder in one', 'content/pages/out', /放原稿的地方/],
    ['a file', 'site.yaml', /是文件/],
  ])('that is %s is refused', async (_, out, words) => {
    const { code, err } = await runHere(['build', '--root', whole(), '--out', path.join(whole(), out)]);
    expect(code).toBe(1);
    expect(err).toMatch(words);
    expect(await hashesOf(whole())).toEqual(await hashesOf(await writeFiles(path.join(folder, 'again'), smallOffice)));
  });

  it('is refused while another build holds the workspace, not when that build is dead', async () => {
    const root = await writeFiles(path.join(folder, 'locked'), { ...smallOffice, '.guatu/build.lock': String(process.pid) });
    const { code, err } = await runHere(['build', '--root', root]);
    expect(code).toBe(1);
    expect(err).toMatch(/另一个构建正在进行/);
    await writeFiles(root, { '.guatu/build.lock': '999999999', 'site.yaml': smallOffice['site.yaml'].replace(/^asOf.*\n/mu, '') });
    // The clock fails after the lock is taken: what comes back is that fault, not the refusal.
    expect((await runHere(['build', '--root', root], { now: Number.NaN })).code).toBe(3);
  });
});

it('midnight in Shanghai is the day before here', () => {
  expect(new Date(midnight).getDate()).toBe(process.env['TZ'] === 'Pacific/Honolulu' ? 14 : new Date(midnight).getDate());
});
