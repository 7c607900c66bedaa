import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builds, runHere } from './run-guatu.ts';
import { hashesOf, smallOffice, temporaryFolder, writeFiles, type Files } from './small-workspace.ts';

const plan = smallOffice['plans/safety/plan.yaml'];
const notice = smallOffice['content/notices/safety.mdx'];
const planFile = 'plans/safety/plan.yaml';
const noticeFile = 'content/notices/safety.mdx';

/** A plan whose line is changed. */
const inPlan = (from: string, to: string): Files => ({ [planFile]: replaced(plan, from, to) });
/** A notice with a line more at the end of its body (line 16). */
const inBody = (line: string): Files => ({ [noticeFile]: `${notice}\n${line}\n` });
/** A notice with a line changed in its front matter. */
const inFront = (from: string, to: string): Files => ({ [noticeFile]: replaced(notice, from, to) });

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`"${from}" does not stand in the sample`);
  return text.replace(from, to);
}

/** Each: what is wrong, the change that makes it so, the place and rule of the one finding, words that must be said. */
const broken: readonly (readonly [name: string, change: Files, place: string, rule: string, words: RegExp])[] = [
  ['YAML with an open bracket', inPlan('issuers: [县卫健局]', 'issuers: [县卫健局'), `${planFile}:2:10`, 'yaml-syntax', /没有结束/],
  ['YAML with a tab', inPlan('    lead: 局医政股\n    assist', '\tlead: 局医政股\n    assist'), `${planFile}:8:1`, 'yaml-tab', /制表符/],
  ['an unknown unit', inPlan('lead: 局医政股', 'lead: 局医正股'), `${planFile}:8:11`, 'unknown-unit', /是否为“局医政股”/],
  ['an unknown unit among the issuers', inPlan('[县卫健局]', '[县卫建局]'), `${planFile}:2:11`, 'unknown-unit', /县卫健局/],
  [
    'a day that is in no calendar',
    inPlan('deadline: 2021年底', 'deadline: 2022-02-30'),
    `${planFile}:10:15`,
    'impossible-date',
    /没有“2022-02-30”这一天[^]*日历/,
  ],
  [
    'the same in the office’s words',
    inPlan('deadline: 2021年底', 'deadline: 2022年2月30日前'),
    `${planFile}:10:15`,
    'impossible-date',
    /2月30日/,
  ],
  [
    'a 成文日期 that is in no calendar',
    inFront('date: 2021-01-04', 'date: 2022-02-30'),
    `${noticeFile}:10:7`,
    'impossible-date',
    /2022-02-30/,
  ],
  ['words that are no date', inPlan('deadline: 2021年底', 'deadline: 猴年马月'), `${planFile}:10:15`, 'date-not-understood', /可以写成：/],
  ['a misspelt key', inPlan('deadline: 2021年底', 'deadlin: 2021年底'), `${planFile}:10:5`, 'unknown-key', /是否为“deadline”/],
  [
    'a misspelt key of the site',
    { 'site.yaml': replaced(smallOffice['site.yaml'], 'demo: true', 'dmeo: true') },
    'site.yaml:3:1',
    'unknown-key',
    /是否为“demo”/,
  ],
  [
    'a worked weekend day that is a weekday',
    { 'calendar/2021.yaml': 'sources: [虚构通知]\nholidays: []\nworkdays: [2021-02-08]\n' },
    'calendar/2021.yaml:3:12',
    'calendar-day',
    /“2021-02-08”不是星期六/,
  ],
  ['no units.yaml', { 'units.yaml': null }, 'units.yaml:1:1', 'missing-file', /找不到文件“units\.yaml”/],
  [
    'a registry that cannot be read',
    { 'units.yaml': replaced(smallOffice['units.yaml'], 'aliases: [县卫健局]', 'aliases: [县卫健局') },
    'units.yaml:4:14',
    'yaml-syntax',
    /没有结束/,
  ],
  ['no site.yaml', { 'site.yaml': null }, 'site.yaml:1:1', 'missing-file', /找不到文件“site\.yaml”/],
  [
    'a plan folder without plan.yaml',
    { 'plans/empty/notes.txt': '虚构' },
    'plans/empty/plan.yaml:1:1',
    'missing-file',
    /plans\/empty\/plan\.yaml/,
  ],
  ['an import in MDX', inBody("import 表 from './表.astro'"), `${noticeFile}:17:1`, 'mdx-import', /不能写 import/],
  ['an export in MDX', inBody('export const a = 1'), `${noticeFile}:17:1`, 'mdx-export', /不能写 export/],
  ['an expression in MDX', inBody('共 {1 + 1} 项'), `${noticeFile}:17:3`, 'mdx-expression', /花括号/],
  ['an attribute with an expression', inBody('<TaskTable plan={"safety"} />'), `${noticeFile}:17:1`, 'mdx-attribute', /双引号/],
  ['a spread attribute', inBody('<TaskTable plan="safety" {...a} />'), `${noticeFile}:17:1`, 'mdx-expression', /花括号/],
  ['a misspelt embed', inBody('<TaskTabel plan="safety" />'), `${noticeFile}:17:1`, 'mdx-unknown-embed', /是否为“TaskTable”/],
  ['an embed without what it needs', inBody('<TaskTable />'), `${noticeFile}:17:1`, 'mdx-attribute-missing', /plan/],
  [
    'an embed with an attribute it does not know',
    inBody('<TaskTable plan="safety" grop="a" />'),
    `${noticeFile}:17:1`,
    'mdx-attribute-unknown',
    /grop/,
  ],
  [
    'a plan that is not there, in an embed',
    inBody('<TaskTable plan="safty" />'),
    `${noticeFile}:17:1`,
    'unknown-reference',
    /是否为“safety”/,
  ],
  [
    'a plan that is not there, in the front matter',
    inFront('plans: [safety]', 'plans: [safty]'),
    `${noticeFile}:8:9`,
    'unknown-reference',
    /没有编号为“safty”的方案/,
  ],
  ['a contact that is not there', inBody('请联系<Contact ref="nobody" />。'), `${noticeFile}:17:4`, 'unknown-reference', /联系方式/],
  [
    'a group that is not there',
    inPlan('text: 登记隐患', 'text: 登记隐患\n    group: g1'),
    `${planFile}:13:12`,
    'unknown-reference',
    /分组/,
  ],
  ['raw HTML', inBody('<div>甲</div>'), `${noticeFile}:17:1`, 'mdx-raw-html', /<div>/],
  ['a script', inBody('<script>alert(1)</script>'), `${noticeFile}:17:1`, 'mdx-raw-html', /<script>/],
  ['an HTML comment', inBody('<!-- 甲 -->'), `${noticeFile}:17:2`, 'mdx-syntax', /读不懂/],
  ['a javascript: link', inBody('[甲](javascript:alert(1))'), `${noticeFile}:17:1`, 'mdx-unsafe-link', /不安全/],
  [
    'a javascript: link by entity and case',
    inBody('[甲](&#74;avaScript:alert&#40;1&#41;)'),
    `${noticeFile}:17:1`,
    'mdx-unsafe-link',
    /不安全/,
  ],
  ['a javascript: link by definition', inBody('[甲][乙]\n\n[乙]: javascript:alert(1)'), `${noticeFile}:19:1`, 'mdx-unsafe-link', /不安全/],
  ['a link that inherits its scheme', inBody('[甲](//elsewhere.invalid/)'), `${noticeFile}:17:1`, 'mdx-unsafe-link', /不安全/],
  ['a mobile number in the body', inBody('联系人：虚构，13800000000'), `${noticeFile}:17:8`, 'private-number', /手机号码/],
  ['a private mailbox in the body', inBody('请发至xugou@163.com。'), `${noticeFile}:17:4`, 'private-number', /邮箱/],
  [
    'a mobile number in the front matter',
    inFront('addressees: 各医疗机构', 'addressees: 各医疗机构（13800000000）'),
    `${noticeFile}:7:13`,
    'private-number',
    /手机号码/,
  ],
  [
    'a mobile number in a plan',
    inPlan('text: 登记隐患', 'text: 登记隐患，报13800000000'),
    `${planFile}:12:11`,
    'private-number',
    /手机号码/,
  ],
  [
    'a mobile number in a unit',
    { 'units.yaml': replaced(smallOffice['units.yaml'], 'kind: 类别', 'kind: 类别\n    note: 电话 13800000000') },
    'units.yaml:13:11',
    'private-number',
    /手机号码/,
  ],
  [
    'a classified mark',
    inFront('kind: 通知', 'kind: 通知\nsecrecy: 秘密★1年'),
    `${noticeFile}:3:10`,
    'classified-mark',
    /秘密★1年[^]*保密/,
  ],
  ['a classified mark in the body', inBody('机密★10年'), `${noticeFile}:17:1`, 'classified-mark', /机密★10年/],
  [
    'a document without front matter',
    { 'content/pages/about.mdx': '只有正文。\n' },
    'content/pages/about.mdx:1:1',
    'no-front-matter',
    /缺少前言[^]*---/,
  ],
  ['a folder whose name is no address', { 'plans/安全 一/plan.yaml': plan }, 'plans/安全 一/plan.yaml:1:1', 'bad-format', /安全 一/],
  ['a file whose name is no address', { 'content/notices/通知 1.mdx': notice }, 'content/notices/通知 1.mdx:1:1', 'bad-format', /通知 1/],
  [
    'a page that would stand over a part of the site',
    { 'content/pages/plans.mdx': smallOffice['content/pages/about.mdx'] },
    'content/pages/plans.mdx:1:1',
    'duplicate-id',
    /plans/,
  ],
  [
    'a sealed scan that is not there',
    inFront('kind: 通知', 'kind: 通知\nscan: files/scan.pdf'),
    `${noticeFile}:3:7`,
    'missing-file',
    /public\/files\/scan\.pdf/,
  ],
  [
    'an annex that is not there',
    {
      [noticeFile]: replaced(
        replaced(notice, 'plans: [safety]', 'plans: [safety]\nannexes: [{ title: 图, kind: file, file: files/map.pdf }]'),
        '现印发方案',
        '现印发方案（见附件）',
      ),
    },
    `${noticeFile}:9:41`,
    'missing-file',
    /public\/files\/map\.pdf/,
  ],
  [
    'an interpretation of a document that is not there',
    { 'content/interpretations/why.mdx': '---\ntitle: 解读\ninterprets: [safty]\n---\n\n虚构。\n' },
    'content/interpretations/why.mdx:3:14',
    'unknown-reference',
    /是否为“safety”/,
  ],
  [
    'an embed of a plan that is not there, in a page',
    { 'content/pages/guide.mdx': '---\ntitle: 指南\n---\n\n<TaskTable plan="safty" />\n' },
    'content/pages/guide.mdx:5:1',
    'unknown-reference',
    /是否为“safety”/,
  ],
  ['an office that is not there', inPlan('office: qingshi', 'office: qingsi'), `${planFile}:3:9`, 'unknown-reference', /是否为“qingshi”/],
  [
    'an unknown unit in what a group hands down',
    inPlan('tasks:', 'groups:\n  - id: g\n    title: 一组\n    defaults: { lead: 局医正股 }\ntasks:'),
    `${planFile}:8:23`,
    'unknown-unit',
    /局医政股/,
  ],
  [
    'an unknown unit in what the plan hands down',
    inPlan('tasks:', 'rules:\n  defaults: { assist: 各医疗机够 }\ntasks:'),
    `${planFile}:6:23`,
    'unknown-unit',
    /各医疗机构/,
  ],
  [
    'a day that is in no calendar, handed down to every row',
    inPlan(
      'tasks:',
      'rules:\n  defaults: { deadline: 2022-02-30 }\ntasks:\n  - { text: 甲, lead: 局医政股 }\n  - { text: 乙, lead: 局医政股 }',
    ),
    `${planFile}:6:25`,
    'impossible-date',
    /2022-02-30/,
  ],
  [
    'front matter without an end',
    { 'content/pages/about.mdx': '---\ntitle: 关于\n\n正文。\n' },
    'content/pages/about.mdx:1:1',
    'no-front-matter',
    /没有结束/,
  ],
  [
    'front matter below other lines',
    { 'content/pages/about.mdx': '\n---\ntitle: 关于\n---\n\n正文。\n' },
    'content/pages/about.mdx:2:1',
    'no-front-matter',
    /第一行/,
  ],
  [
    'front matter between Chinese dashes',
    { 'content/pages/about.mdx': '———\ntitle: 关于\n———\n\n正文。\n' },
    'content/pages/about.mdx:1:1',
    'no-front-matter',
    /半角短横/,
  ],
  [
    'a file of the plan under another ending',
    { [planFile]: null, 'plans/safety/plan.yml': plan },
    `${planFile}:1:1`,
    'missing-file',
    /这里有“plan\.yml”/,
  ],
  [
    'a period whose end comes first',
    inPlan('从2021年1月至2022年12月', '从2022年12月至2021年1月'),
    `${planFile}:4:9`,
    'reversed-dates',
    /颠倒/,
  ],
  ['an image that is not there', inBody('![甲](./nowhere.png)'), `${noticeFile}:17:1`, 'missing-file', /nowhere\.png/],
];

let root = '';
let published: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  root = await writeFiles(path.join(await temporaryFolder(), 'w'), smallOffice);
  await builds(['--root', root]);
  published = await hashesOf(path.join(root, 'dist'));
});
afterAll(() => rm(path.dirname(root), { recursive: true, force: true }));

/** The workspace with a change for as long as `look` runs. */
async function changed<T>(change: Files, look: () => Promise<T>): Promise<T> {
  const added = Object.keys(change).filter((name) => !(name in smallOffice));
  try {
    await writeFiles(root, change);
    return await look();
  } finally {
    await writeFiles(root, {
      ...Object.fromEntries(added.map((name) => [name.startsWith('plans/') ? name.split('/').slice(0, 2).join('/') : name, null])),
      ...smallOffice,
    });
  }
}

describe('a broken workspace', () => {
  it('was whole before', async () => {
    expect(await runHere(['check', '--root', root])).toEqual({ code: 0, out: '没有发现问题\n', err: '' });
    expect(Object.keys(published).length).toBeGreaterThan(15);
  });

  it.each(broken)('%s: one finding at its place, exit code 1, the last output as it was', async (_, change, place, rule, words) => {
    await changed(change, async () => {
      const checked = await runHere(['check', '--root', root]);
      const heads = checked.out.split('\n').filter((line) => /^\S+.*:\d+:\d+ (?:错误|警告|信息)  /u.test(line));
      expect(heads.map((line) => `${/^.*?:\d+:\d+/u.exec(line)?.[0] ?? ''} ${/\(([\w-]+)\)$/u.exec(line)?.[1] ?? ''}`)).toEqual([
        `${place} ${rule}`,
      ]);
      expect(heads[0]).toMatch(/错误 {2}.*\p{Script=Han}/u);
      expect(checked.out).toMatch(words);
      expect(checked.out).toMatch(/^ {2}提示：\S/mu);
      expect(checked).toMatchObject({ code: 1, err: '' });
      const built = await runHere(['build', '--root', root]);
      expect(built).toEqual({ code: 1, out: '', err: checked.out });
      expect(await hashesOf(path.join(root, 'dist'))).toEqual(published);
    });
  });

  it('names everything at once, over all files, sorted by place', async () => {
    const change = {
      ...inPlan(
        'lead: 局医政股\n    assist: 各医疗机构\n    deadline: 2021年底',
        'leed: 局医政股\n    assist: 各医疗机够\n    deadline: 2022-02-30',
      ),
      ...inBody('<Tabel/>\n\n[甲](javascript:1)'),
      'units.yaml': replaced(smallOffice['units.yaml'], 'parent: qingshi\n  - id: qingshi-yuan', 'parent: qinshi\n  - id: qingshi-yuan'),
      'content/pages/about.mdx': '---\ntitel: 关于\n---\n\n{1}\n',
      'plans/late/tasks.yaml': '- text: 甲\n',
    };
    await changed(change, async () => {
      const { out, code } = await runHere(['check', '--root', root]);
      const found = [...out.matchAll(/^(\S+?):(\d+):\d+ 错误 {2}.*\(([\w-]+)\)$/gmu)].map(
        ([, file, line, rule]) => `${file ?? ''}:${line ?? ''} ${rule ?? ''}`,
      );
      expect(code).toBe(1);
      expect(found).toEqual([
        `${noticeFile}:17 mdx-unknown-embed`,
        `${noticeFile}:19 mdx-unsafe-link`,
        'content/pages/about.mdx:2 unknown-key',
        'content/pages/about.mdx:5 mdx-expression',
        'plans/late/plan.yaml:1 missing-file',
        `${planFile}:8 unknown-key`,
        `${planFile}:9 unknown-unit`,
        `${planFile}:10 impossible-date`,
        'units.yaml:9 unknown-reference',
      ]);
      expect(out.trimEnd().split('\n').at(-1)).toBe('9个错误');
    });
  });
});

describe('check', () => {
  it('--json gives the findings as data', async () => {
    await changed(inPlan('lead: 局医政股', 'lead: 局医正股'), async () => {
      const { out, code } = await runHere(['check', '--root', root, '--json']);
      expect(code).toBe(1);
      expect(JSON.parse(out)).toEqual({
        counts: { error: 1, warning: 0, info: 0 },
        diagnostics: [
          {
            rule: 'unknown-unit',
            severity: 'error',
            place: { file: planFile, line: 8, column: 11, endLine: 8, endColumn: 15 },
            message: '没有名为“局医正股”的单位',
            hint: '是否为“局医政股”？',
          },
        ],
      });
    });
  });

  it('--json of a whole workspace is empty and exits 0', async () => {
    const { out, code } = await runHere(['check', '--root', root, '--json']);
    expect([code, JSON.parse(out)]).toEqual([0, { counts: { error: 0, warning: 0, info: 0 }, diagnostics: [] }]);
  });

  it('passes over warnings, but not with --strict; so does build', async () => {
    await changed(inFront('date: 2021-01-04\n', ''), async () => {
      const lax = await runHere(['check', '--root', root]);
      expect(lax.out).toMatch(/警告 {2}.*\(missing-date\)/u);
      expect(lax.code).toBe(0);
      expect((await runHere(['check', '--root', root, '--strict'])).code).toBe(1);
      const built = await runHere(['build', '--root', root, '--strict']);
      expect(built).toMatchObject({ code: 1, err: lax.out });
      expect(await hashesOf(path.join(root, 'dist'))).toEqual(published);
    });
  });

  it('of a folder that is not there says so', async () => {
    const { out, code } = await runHere(['check', '--root', path.join(root, 'nowhere')]);
    expect([code, out.match(/\(missing-[\w-]+\)/gu)]).toEqual([1, ['(missing-folder)']]);
  });

  it('of a folder that is no workspace says which files are missing', async () => {
    const { out, code } = await runHere(['check', '--root', path.join(root, 'plans/safety')]);
    expect(code).toBe(1);
    expect(out).toMatch(/^site\.yaml:1:1 错误[^]*^units\.yaml:1:1 错误/mu);
  });

  it('writes nothing', async () => {
    const before = await hashesOf(root);
    await runHere(['check', '--root', root]);
    expect(await hashesOf(root)).toEqual(before);
  });
});
