import { hash } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook, seenRows } from '../formats/xlsx-reading.ts';
import { readPdf } from '../print/read-pdf.ts';
import { builtSearch } from '../search/built-search.ts';
import { squeezed } from '../site/plan-readers.ts';
import { readPage, wordsOf } from './published-site.ts';
import { builds } from './run-guatu.ts';
import { filesOf, hashesOf, smallOffice, temporaryFolder, writeFiles } from './small-workspace.ts';

/** What the clerk changes, and the days that both mean. */
const before = { words: '2022年6月底', day: '2022-06-30' };
const after = { words: '2022年9月15日前', day: '2022-09-15' };

/** The edit brings a rare character too: it must not change the papers that do not have it. */
const plan = (deadline: string, building = ''): string => `title: 青石县（虚构）安全检查方案
issuers: [县卫健局]
office: qingshi
period: 从2021年1月至2022年12月
grid: { by: quarter }
tasks:
  - { id: t1, no: '1', text: 检查${building}消防通道, lead: 局医政股, assist: 各医疗机构, deadline: 2021年底 }
  - { id: t2, no: '2', text: 登记隐患, lead: 局医政股, deadline: ${deadline} }
`;

/** A plan that the edit does not reach. */
const other = `title: 青石县（虚构）宣传方案
issuers: [县卫健局]
office: qingshi
period: 从2021年1月至2022年12月
tasks:
  - { id: p1, no: '1', text: 张贴海报, lead: 县卫健局, deadline: 2021年底 }
`;

let root = '';
let clean = '';
let second = '';
beforeAll(async () => {
  const site = smallOffice['site.yaml'].replace('pdf: false\n', '');
  const plans = { 'plans/safety/plan.yaml': plan(before.words), 'plans/posters/plan.yaml': other };
  root = await writeFiles(await temporaryFolder(), { ...smallOffice, 'site.yaml': site, ...plans });
  await builds(['--root', root]);
  await writeFile(path.join(root, 'plans/safety/plan.yaml'), plan(after.words, '垚楼'));
  second = (await builds(['--root', root])).err;
  clean = await temporaryFolder();
  const isMade = (name: string): boolean => /^(?:\.guatu|dist)$/u.test(path.relative(root, name));
  await cp(root, clean, { recursive: true, filter: (name) => !isMade(name) });
  await builds(['--root', clean]);
});
afterAll(() => Promise.all([root, clean].map((folder) => rm(folder, { recursive: true, force: true }))));

const published = (name: string): string => path.join(root, 'dist', name);
const text = async (name: string): Promise<string> => squeezed(await readFile(published(name), 'utf8'));

async function page(name: string): Promise<string> {
  const [html] = await readPage(published(name));
  return html ? wordsOf(html.node) : '';
}

async function pdf(name: string): Promise<string> {
  return squeezed(
    (await readPdf(published(name))).texts
      .flat()
      .map((one) => one.text)
      .join(''),
  );
}

async function found(): Promise<string> {
  const { results } = await builtSearch(published(''))('登记隐患');
  return JSON.stringify(results.flatMap(({ excerpts }) => excerpts.map((pieces) => pieces.map(({ text: words }) => words).join(''))));
}

async function sheets(name: string): Promise<string> {
  const workbook = await readWorkbook(await readFile(published(name)));
  return squeezed(JSON.stringify(seenRows(workbook, '任务')));
}

describe('one edit of a deadline', () => {
  it.each([
    ['the page of the plan: table and grid', () => page('plans/safety/index.html')],
    ['the page of the document', () => page('notices/safety/index.html')],
    ['the page of the section', () => page('units/qingshi-yizheng/index.html')],
    ['what the search shows', found],
    ['plan.json', () => text('plans/safety/plan.json')],
    ['tasks.csv', () => text('plans/safety/tasks.csv')],
    ['tasks.xlsx', () => sheets('plans/safety/tasks.xlsx')],
    ['gantt.svg', () => text('plans/safety/gantt.svg')],
    ['table.pdf', () => pdf('plans/safety/table.pdf')],
    ['chart.pdf', () => pdf('plans/safety/chart.pdf')],
    ['notice.pdf', () => pdf('notices/safety/notice.pdf')],
    ['duties.pdf', () => pdf('units/qingshi-yizheng/duties.pdf')],
  ])('shows the new words in %s, the old ones not', async (_, read) => {
    const shown = await read();
    expect(shown).toContain(after.words);
    expect(shown).not.toContain(before.words);
  });

  it('leaves every file as a build of the same workspace from nothing makes it, papers that were kept among them', async () => {
    const [, printed = '', kept = ''] = /打印完成，(\d+)个PDF（(\d+)个没有变）/u.exec(second) ?? [];
    expect(Number(kept)).toBeGreaterThan(0);
    expect(Number(kept)).toBeLessThan(Number(printed));
    expect(await hashesOf(published(''))).toEqual(await hashesOf(path.join(clean, 'dist')));
  });

  it('leaves the kept pages as they were made, though the edition shares their files and fills sizes in', async () => {
    const pages = (await filesOf(path.join(root, '.guatu/last-build'))).filter((name) => /pages\/[0-9a-f]{64}$/u.test(name));
    expect(pages.length).toBeGreaterThan(10);
    for (const name of pages) expect(hash('sha256', await readFile(path.join(root, '.guatu/last-build', name)))).toBe(path.basename(name));
  });

  it('moves the day in calendars and in the grid', async () => {
    for (const name of ['deadlines.ics', 'plans/safety/deadlines.ics', 'units/qingshi-yizheng/deadlines.ics']) {
      const calendar = await text(name);
      expect(calendar).toContain(`DTSTART;VALUE=DATE:${after.day.replaceAll('-', '')}`);
      expect(calendar).not.toContain(before.day.replaceAll('-', ''));
    }
    const cells = (await readPage(published('plans/safety/index.html'))).filter(({ attributes }) => 'data-mark' in attributes);
    const due = cells.filter(({ attributes }) => (attributes['data-mark'] ?? '').split(' ').includes('deadline'));
    expect(due.map(({ attributes }) => attributes['data-to'])).toContain('2022-09-30');
    expect(due.map(({ attributes }) => attributes['data-to'])).not.toContain('2022-06-30');
  });

  it('leaves the old words in no file that people read', async () => {
    // The reference explains rules by examples with days of their own.
    const ours = (name: string): boolean => /\.(?:html|json|csv|ics|svg)$/u.test(name) && !name.startsWith('reference/');
    const files = (await filesOf(path.join(root, 'dist'))).filter(ours);
    const old = await Promise.all(files.map(async (name) => ((await text(name)).includes(before.words) ? [name] : [])));
    expect(old.flat()).toEqual([]);
  });
});
