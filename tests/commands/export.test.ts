import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere, runReady } from './run-guatu.ts';
import { copyCase, filesOf, hashesOf, smallOffice, temporaryFolder, writeFiles } from './small-workspace.ts';

let folder = '';
const whole = (): string => path.join(folder, 'whole');

/** Two plans of one office: the second names a class to which 甲科 belongs. */
const two = {
  'site.yaml': 'name: 虚构\nurl: https://guatu-test.example.invalid/\nasOf: 2021-06-15\nnoindex: true\n',
  'units.yaml': `units:
  - { id: a, name: 虚构局, kind: 机关 }
  - { id: a-jia, name: 甲科, aliases: [局甲科], kind: 内设科室, parent: a }
  - { id: a-yi, name: 乙科, kind: 内设科室, parent: a }
  - { id: a-ge, name: 各科室, kind: 类别, parent: a, members: [a-jia] }
`,
  'plans/first/plan.yaml': `title: 第一个虚构方案
issuers: [虚构局]
period: 2021年
groups: [{ id: g1, no: （一）, title: 甲组 }, { id: g2, no: （二）, title: 乙组 }]
tasks:
  - { id: t1, no: "1", group: g1, text: 甲牵头乙配合, lead: 局甲科, assist: 乙科, deadline: 2021年9月底 }
  - { id: t2, no: "2", group: g2, text: 乙牵头甲配合, lead: 乙科, assist: 甲科, deadline: 2021年底 }
  - { id: t3, no: "3", group: g2, text: 乙的长期工作, lead: 乙科, deadline: 持续推进 }
duties: [{ text: 每季度至少检查1次, responsible: 乙科 }]
`,
  'plans/second/plan.yaml': `title: 第二个虚构方案
issuers: [虚构局]
period: 2021年
tasks: [{ id: t1, text: 全员参加, responsible: 各科室, deadline: 2021年7月15日 }]
`,
  'plans/second/progress/a.yaml': '- { task: t1, day: 2021-06-01, state: 进行中 }\n',
};

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFiles(whole(), smallOffice);
  await writeFiles(path.join(folder, 'two'), two);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const exported = (as: string, ...more: string[]) => runHere(['export', '--plan', 'safety', '--as', as, '--root', whole(), ...more]);

describe('export', () => {
  it.each([
    ['json', /^\{\n {2}"schemaVersion": "1\.0"/u],
    ['csv', /^\uFEFF标识,/u],
    ['ics', /^BEGIN:VCALENDAR\r\n/u],
    ['svg', /^<svg /u],
  ])('--as %s writes to standard output', async (as, start) => {
    const { code, out, err } = await exported(as);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(start);
  });

  it('--out writes the same bytes to a file, and says where', async () => {
    const out = path.join(folder, 'exports/new/tasks.csv');
    const there = await exported('csv', '--out', out);
    expect(there).toMatchObject({ code: 0, out: '' });
    expect(there.err).toContain(out);
    expect(await readFile(out, 'utf8')).toBe((await exported('csv')).out);
  });

  it('puts the file into a folder that is there, under the name of the plan', async () => {
    const out = path.join(folder, 'taken');
    await mkdir(out, { recursive: true });
    expect(await exported('csv', '--out', out)).toMatchObject({ code: 0 });
    expect(await filesOf(out)).toEqual(['safety.csv']);
  });

  it('of a plan that is not there names those that are', async () => {
    const { code, err } = await runHere(['export', '--plan', 'safty', '--as', 'json', '--root', whole()]);
    expect(code).toBe(1);
    expect(err).toContain('是否为safety');
  });

  it('of a plan without dates has no chart', async () => {
    const dateless = { ...smallOffice, 'plans/safety/plan.yaml': 'title: 无日期（虚构）\ntasks: [{ text: 甲 }]\n' };
    const root = await writeFiles(path.join(folder, 'dateless'), dateless);
    const { code, err } = await runHere(['export', '--plan', 'safety', '--as', 'svg', '--root', root]);
    expect(code).toBe(1);
    expect(err).toMatch(/没有日期/);
  });

  it('writes no spreadsheet to the screen', async () => {
    const { code, out, err } = await exported('xlsx');
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: '错误  这种文件不能输出到屏幕，请写 --out 文件名\n' });
  });
});

interface Row {
  readonly id: string;
}
interface Exported {
  readonly tasks: readonly Row[];
  readonly groups: readonly Row[];
  readonly duties: readonly unknown[];
}

/** The ids of the chosen tasks by plan, from `plan.json`. */
async function chosen(...flags: string[]): Promise<Readonly<Record<string, string>>> {
  const out = await mkdtemp(path.join(folder, 'chosen-'));
  const { code, err } = await runHere(['export', '--as', 'json', '--root', path.join(folder, 'two'), '--out', out, ...flags]);
  if (code !== 0) return { refused: err };
  const files = await filesOf(out);
  const plans = await Promise.all(files.map(async (file) => JSON.parse(await readFile(path.join(out, file), 'utf8')) as Exported));
  const words = ({ tasks, groups, duties }: Exported): string =>
    [tasks.map(({ id }) => id).join(' '), groups.map(({ id }) => id).join(' '), String(duties.length)].join(' | ');
  return Object.fromEntries(files.map((file, index) => [file, words(plans[index] ?? { tasks: [], groups: [], duties: [] })]));
}

describe('the rows of an export', () => {
  it.each<[flags: string, found: Readonly<Record<string, string>>]>([
    ['--unit 甲科', { 'first.json': 't1 t2 | g1 g2 | 0', 'second.json': 't1 |  | 0' }],
    ['--unit a-jia --role 牵头', { 'first.json': 't1 | g1 | 0' }],
    ['--unit 局甲科 --role assist --plan first', { 'first.json': 't2 | g2 | 0' }],
    ['--role 责任', { 'first.json': ' |  | 1', 'second.json': 't1 |  | 0' }],
    ['--due 2021Q3', { 'first.json': 't1 | g1 | 1', 'second.json': 't1 |  | 0' }],
    ['--due 2021-07', { 'second.json': 't1 |  | 0' }],
    ['--due 2021-12-31', { 'first.json': 't2 | g2 | 1' }],
    ['--state 进行中 --edition internal', { 'second.json': 't1 |  | 0' }],
    ['--state 未填报 --edition internal', { 'first.json': 't1 t2 t3 | g1 g2 | 0' }],
    ['--state 进行中', { refused: '错误  没有符合条件的任务\n' }],
    ['--unit 丙科', { refused: '错误  没有叫“丙科”的单位，是否为“甲科”、“乙科”？\n' }],
    ['--due 明年', { refused: expect.stringContaining('--due 要写成') as string }],
    ['--role 督办', { refused: expect.stringContaining('--role 要写成 牵头、责任、配合、其他') as string }],
    ['--state 好', { refused: expect.stringContaining('--state 要写成 逾期') as string }],
  ])('%s', async (flags, found) => {
    expect(await chosen(...flags.split(' '))).toEqual(found);
  });

  it('need a folder where they make several files', async () => {
    const { code, err } = await runHere(['export', '--as', 'csv', '--unit', '甲科', '--root', path.join(folder, 'two')]);
    expect({ code, err }).toEqual({ code: 1, err: '错误  共有2个文件，请用 --out 写明放进哪个文件夹\n' });
    const named = await runHere(['export', '--as', 'csv', '--unit', '甲科', '--root', path.join(folder, 'two'), '--out', 'x.csv']);
    expect(named).toMatchObject({ code: 1, err: '错误  共有2个文件，--out 要写文件夹，“x.csv”像是一个文件的名称\n' });
  });

  it('are told to be an excerpt, and for Word are a table by themselves, not an official document with rows left out', async () => {
    const asked = ['export', '--plan', 'first', '--unit', '甲科', '--role', '牵头', '--due', '2021Q3', '--root', path.join(folder, 'two')];
    const words = '节选：甲科牵头，2021年7月1日至2021年9月30日到期';
    expect((await runHere([...asked, '--as', 'svg'])).out).toContain(`第一个虚构方案甘特图（${words}）`);
    const out = path.join(folder, 'chosen.docx');
    expect(await runHere([...asked, '--as', 'docx', '--out', out])).toMatchObject({ code: 0 });
    const { value } = await mammoth.extractRawText({ buffer: await readFile(out) });
    expect(value.split(/\s+/u).filter((line) => line !== '')).toEqual([
      ...['第一个虚构方案责任分工表', '虚构局', words],
      ...['序号', '任务', '牵头单位', '配合单位', '完成时限'],
      ...['（一）甲组', '1', '甲牵头乙配合', '局甲科', '乙科', '2021年9月底'],
    ]);
  });
});

describe('what is printed', () => {
  const pages = async (...flags: string[]) => {
    const root = path.join(folder, 'office');
    const out = path.join(folder, 'printed.pdf');
    const ran = await runReady(['export', '--root', root, '--out', out, ...flags]);
    return { ...ran, start: ran.code === 0 ? (await readFile(out)).subarray(0, 5).toString() : '' };
  };

  it('is a table, a chart, a wall chart on larger paper, a duty list or a document; the workspace keeps nothing of it', async () => {
    const root = await copyCase('office', path.join(folder, 'office'));
    const before = await hashesOf(root);
    const [plan = ''] = (await filesOf(path.join(root, 'plans'))).map((file) => file.split('/')[0] ?? '');
    expect(await pages('--plan', plan, '--as', 'pdf')).toMatchObject({ code: 0, start: '%PDF-' });
    expect(await pages('--plan', plan, '--as', 'poster', '--paper', 'a1')).toMatchObject({ code: 0, start: '%PDF-' });
    expect(await pages('--plan', plan, '--as', 'poster', '--paper', 'a9')).toMatchObject({ code: 1 });
    const after = Object.entries(await hashesOf(root)).filter(([file]) => !file.startsWith('.guatu/'));
    expect(Object.fromEntries(after)).toEqual(before);
  });
});
