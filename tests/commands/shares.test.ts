import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest, writeManifest } from '../../src/commands/manifest.ts';
import { readShares } from '../../src/commands/read-shares.ts';
import { pagesOfShare, type ShareRecord } from '../../src/commands/share.ts';
import type { Day } from '../../src/model/day.ts';
import { startElsewhere } from '../print/elsewhere.ts';
import { builds, runReady, type Ran } from './run-guatu.ts';
import { hashesOf, smallOffice, temporaryFolder, writeFiles } from './small-workspace.ts';

let browsers: Browser[] = [];
let folder = '';
let whole = '';
let parts = '';
let merged: Ran;

/** Prints whole in one workspace; in a copy of it in three shares, and merges them where nothing else of them is left. */
beforeAll(async () => {
  browsers = await Promise.all([startElsewhere(), startElsewhere()]);
  folder = await temporaryFolder();
  whole = await writeFiles(path.join(folder, 'whole'), {
    ...smallOffice,
    'site.yaml': smallOffice['site.yaml'].replace('pdf: false\n', ''),
  });
  parts = path.join(folder, 'parts');
  await cp(whole, parts, { recursive: true });
  const elsewhere = browsers.flatMap((browser) => ['--browser-ws', browser.wsEndpoint()]);
  await builds(['--root', whole, ...elsewhere]);
  for (const share of ['1/3', '2/3', '3/3']) await builds(['--root', parts, '--shard', share, ...elsewhere]);
  await rm(path.join(parts, '.guatu', 'pdf'), { recursive: true });
  merged = await builds(['--root', parts, '--merge', shares()]);
});
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await rm(folder, { recursive: true, force: true });
});

const shares = (): string => path.join(parts, 'dist-shares');
const share = (index: number): string => path.join(shares(), `${String(index)}-of-3`);

async function recordOf(index: number): Promise<ShareRecord> {
  return JSON.parse(await readFile(path.join(share(index), 'share.json'), 'utf8')) as ShareRecord;
}

describe('three shares printed with two browsers', () => {
  it('give merged, byte by byte, what one build gives', async () => {
    expect(await hashesOf(path.join(parts, 'dist'))).toEqual(await hashesOf(path.join(whole, 'dist')));
    expect(merged.err).toMatch(/打印完成，(\d+)个PDF（\1个取自各份），浏览器：HeadlessChrome\//u);
  });

  it('hold every paper once, and PDFs alone', async () => {
    const records = await Promise.all([1, 2, 3].map(recordOf));
    const pages = records.flatMap(({ papers }) => papers.map(({ page }) => page));
    expect(new Set(pages).size).toBe(pages.length);
    const pdfs = (await readdir(path.join(whole, 'dist'), { recursive: true })).filter((name) => name.endsWith('.pdf'));
    expect(pages).toHaveLength(pdfs.length);
    for (const index of [1, 2, 3]) {
      const { papers } = await recordOf(index);
      expect((await readdir(share(index))).sort()).toEqual(['manifest.json', 'pdf', 'share.json']);
      expect((await readdir(path.join(share(index), 'pdf'))).sort()).toEqual(papers.map(({ key }) => `${key}.kept`).sort());
    }
  });

  it('are refused where the workspace has changed since, by the name of each paper, and the site stays', async () => {
    const file = path.join(parts, 'plans/safety/plan.yaml');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('登记隐患', '登记隐患清单'));
    const published = await hashesOf(path.join(parts, 'dist'));
    const ran = await runReady(['build', '--root', parts, '--merge', shares()]);
    await writeFile(file, before);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('/print/plans/safety/table/：打印这一份以后，内容又改了');
    expect(await hashesOf(path.join(parts, 'dist'))).toEqual(published);
  });
});

describe('shares that do not fit together', () => {
  const day = '2021-06-15' as Day;
  const read = async (more: { faces?: string; edition?: 'internal'; asOf?: Day } = {}, folders = [shares()]): Promise<string> => {
    const means = await readShares(folders, { faces: (await recordOf(1)).stamps.faces, edition: 'public', asOf: day, ...more });
    return 'refused' in means ? means.refused : '';
  };

  /** Reads the shares with one of them written anew, its manifest too. */
  async function withRecord(index: number, change: (record: ShareRecord) => ShareRecord): Promise<string> {
    const file = path.join(share(index), 'share.json');
    const [record, manifest] = [await readFile(file, 'utf8'), await readFile(path.join(share(index), 'manifest.json'), 'utf8')];
    const facts = await readManifest(share(index));
    if (!facts) throw new Error('no manifest');
    await writeFile(file, JSON.stringify(change(JSON.parse(record) as ShareRecord)));
    await writeManifest(share(index), { ...facts, browser: facts.browser ?? undefined });
    const said = await read();
    await writeFile(file, record);
    await writeFile(path.join(share(index), 'manifest.json'), manifest);
    return said;
  }

  it('are taken where they do', async () => {
    expect(await read()).toBe('');
    expect(await read({}, [1, 2, 3].map(share))).toBe('');
  });

  it.each<readonly [string, string, () => Promise<string>]>([
    ['a folder without any', '没有打印好的份', () => read({}, [parts])],
    ['one twice', '第1份（共3份）有两个', () => read({}, [shares(), share(1)])],
    ['another edition', '是另一个版本（公开版、内部版）的', () => read({ edition: 'internal' })],
    ['another day', '截至2021-06-15，现在生成的截至2021-06-16', () => read({ asOf: '2021-06-16' as Day })],
    ['other faces', '第1份（共3份）用的字体与这里的不同', () => read({ faces: 'others' })],
    [
      'another engine',
      '第2份（共3份）由另一个版本的程序打印',
      () => withRecord(2, (one) => ({ ...one, stamps: { ...one.stamps, engine: 'x' } })),
    ],
    [
      'another browser',
      '第1份（共3份）由 HeadlessChrome/',
      () => withRecord(2, (one) => ({ ...one, browser: 'Chrome/1', stamps: { ...one.stamps, browser: 'x' } })),
    ],
    ['another division', '各份不是同一次分的', () => withRecord(2, (one) => ({ ...one, share: { index: 2, count: 4 } }))],
    [
      'one missing',
      '共3份，缺第2份',
      async () => {
        await rename(share(2), path.join(folder, 'away'));
        const said = await read();
        await rename(path.join(folder, 'away'), share(2));
        return said;
      },
    ],
    [
      'a damaged one',
      '与清单不符',
      async () => {
        const file = path.join(share(3), 'pdf', `${(await recordOf(3)).papers[0]?.key ?? ''}.kept`);
        const bytes = await readFile(file);
        await writeFile(file, bytes.subarray(1));
        const said = await read();
        await writeFile(file, bytes);
        return said;
      },
    ],
  ])('are refused: %s', async (_, words, read) => {
    expect(await read()).toContain(words);
  });
});

describe('pagesOfShare', () => {
  const jobs = Array.from({ length: 50 }, (_, index) =>
    ['table', 'chart', 'notice'].map((kind) => ({ page: `/${String(index)}/${kind}/` })),
  ).flat();

  it('gives every page to one share, as many to each, kinds mixed', () => {
    const all = [1, 2, 3].map((index) => pagesOfShare(jobs, { index, count: 3 }));
    expect(all.map(({ length }) => length)).toEqual([50, 50, 50]);
    expect(new Set(all.flat()).size).toBe(150);
    for (const one of all) expect(one.filter(({ page }) => page.includes('chart')).length).toBeLessThan(35);
  });

  it('does not depend on the order in which pages are found', () => {
    expect(pagesOfShare(jobs.toReversed(), { index: 2, count: 7 })).toEqual(pagesOfShare(jobs, { index: 2, count: 7 }));
  });
});
