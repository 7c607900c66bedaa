import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itIsExpected, itIsWhole, readPage, wordsOf } from './published-site.ts';
import { builds, engine, type Ran } from './run-guatu.ts';
import { copyCase, hashesOf, temporaryFolder } from './small-workspace.ts';

const cases = {
  'bare': 'https://guatu-test.example.invalid/',
  'plans-only': 'https://guatu-test.example.invalid/a/b',
  'notices-only': 'https://guatu-test.example.invalid/',
};

let folder = '';
let ran: Readonly<Record<string, Ran>> = {};
let sources: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
const rootOf = (name: string) => path.join(folder, name);
const outputOf = (name: string) => path.join(rootOf(name), 'dist');

beforeAll(async () => {
  folder = await temporaryFolder();
  const names = Object.keys(cases);
  for (const name of names) await copyCase(name, rootOf(name));
  sources = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await hashesOf(rootOf(name))] as const)));
  const network = {
    NODE_OPTIONS: `--import=${path.join(engine, 'tests/commands/no-network.ts')}`,
    GUATU_NETWORK_LOG: path.join(folder, 'network.log'),
  };
  const home = path.join(folder, 'home');
  const elsewhere = path.join(folder, 'elsewhere');
  await Promise.all([mkdir(home), mkdir(elsewhere)]);
  const env = { ...network, HOME: home };
  ran = Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await builds(['--root', rootOf(name), '--as-of', '2021-06-15'], { env, cwd: elsewhere })] as const),
    ),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(Object.entries(cases))('tests/cases/%s', (name, url) => {
  it('builds', () =>
    expect(ran[name]).toMatchObject({ code: 0, out: '', err: expect.stringMatching(/写入 dist：\d+个文件\n$/u) as string }));

  itIsWhole(() => outputOf(name), url);
  itIsExpected(name, () => outputOf(name));

  it('leaves the author’s files as they are and writes beside them only .guatu and the output', async () => {
    const after = Object.entries(await hashesOf(rootOf(name))).filter(([file]) => !/^(?:dist|\.guatu)\//u.test(file));
    expect(Object.fromEntries(after)).toEqual(sources[name]);
    expect((await readdir(rootOf(name))).toSorted()).toEqual(
      [...(await readdir(path.join(engine, 'tests/cases', name, 'workspace'))), '.guatu', 'dist'].toSorted(),
    );
  });
});

it('no build asks the network for anything, or leaves a thing in the home folder or the one it was started in', async () => {
  expect(existsSync(path.join(folder, 'network.log')) && (await readFile(path.join(folder, 'network.log'), 'utf8'))).toBe(false);
  expect(await readdir(path.join(folder, 'home'), { recursive: true })).toEqual([]);
  expect(await readdir(path.join(folder, 'elsewhere'), { recursive: true })).toEqual([]);
});

describe('what is not there', () => {
  const linksOf = async (name: string, page: string) =>
    (await readPage(path.join(outputOf(name), page))).flatMap(({ attributes }) => attributes['href'] ?? []);

  it('is not linked: the page 关于 in a workspace without it', async () => {
    expect((await linksOf('bare', 'index.html')).filter((href) => href.includes('about'))).toEqual([]);
  });

  it('is not linked: PDFs where the site prints none', async () => {
    const all = await Promise.all(['plans/frame/index.html', 'plans/brackets/index.html'].map((page) => linksOf('plans-only', page)));
    expect(all.flat().filter((href) => href.endsWith('.pdf'))).toEqual([]);
  });

  it('is not drawn: a chart of a plan without a date', () => {
    expect(existsSync(path.join(outputOf('plans-only'), 'plans/brackets/gantt.svg'))).toBe(false);
  });

  it('is said: a plan without tasks still has its page, its phases and its empty table', async () => {
    const page = await readPage(path.join(outputOf('plans-only'), 'plans/frame/index.html'));
    const main = page.find(({ name }) => name === 'main') ?? page.find(({ name }) => name === 'body');
    expect(main && wordsOf(main.node)).toContain('第一阶段');
  });

  it('is absent, not invented: a paper without date, number and signature', async () => {
    const html = await readFile(path.join(outputOf('notices-only'), 'notices/plain/index.html'), 'utf8');
    expect(html.replace(/<footer[^]*<\/footer>/u, '')).not.toMatch(/undefined|null|NaN|\[object|Invalid|2021年6月15日/u);
  });
});

describe('pages of any site', () => {
  it('never show the text of a missing value', async () => {
    const pages = Object.keys(cases).flatMap((name) => (Object.keys(sources[name] ?? {}).length > 0 ? [outputOf(name)] : []));
    for (const output of pages) {
      for (const file of (await readdir(output, { recursive: true })).filter((one) => one.endsWith('.html'))) {
        expect(
          `${file}: ${/>[^<]*\b(?:undefined|NaN|\[object)\b[^<]*</u.exec(await readFile(path.join(output, file), 'utf8'))?.[0] ?? ''}`,
        ).toBe(`${file}: `);
      }
    }
  });
});
