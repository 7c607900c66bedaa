import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { engine, runHere, type Ran } from './run-guatu.ts';
import { temporaryFolder } from './small-workspace.ts';

let root = '';
const draft = (name: string): string => path.join(root, 'content/notices', `${name}.mdx`);
const report = (...args: string[]): Promise<Ran> => runHere(['report', '--root', root, ...args]);

beforeAll(async () => {
  root = await temporaryFolder('guatu-report-');
  await cp(path.join(engine, 'tests/cases/demo-county/workspace'), root, { recursive: true });
});

afterAll(() => rm(root, { recursive: true }));

it('writes a draft that check accepts, and writes it again over its own', async () => {
  expect(await report('--period', '2024-05')).toMatchObject({ code: 0 });
  const first = await readFile(draft('report-2024-05'), 'utf8');
  expect(await report('--period', '2024-05')).toMatchObject({ code: 0 });
  expect(await readFile(draft('report-2024-05'), 'utf8')).toBe(first);
  const checked = await runHere(['check', '--root', root, '--json']);
  const { diagnostics } = JSON.parse(checked.out) as {
    readonly diagnostics: readonly { readonly severity: string; readonly message: string }[];
  };
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

it('takes line ends of Windows for no change', async () => {
  await report('--period', '2024-W20');
  const text = await readFile(draft('report-2024-w20'), 'utf8');
  await writeFile(draft('report-2024-w20'), text.replaceAll('\n', '\r\n'));
  expect(await report('--period', '2024-W20')).toMatchObject({ code: 0 });
});

it('leaves alone what a hand has changed', async () => {
  await report('--period', '2024Q1');
  const changed = `${await readFile(draft('report-2024-q1'), 'utf8')}\n另附说明。\n`;
  await writeFile(draft('report-2024-q1'), changed);
  const ran = await report('--period', '2024Q1');
  expect(ran.code).toBe(1);
  expect(ran.err).toContain('有人改过，没有覆盖');
  expect(await readFile(draft('report-2024-q1'), 'utf8')).toBe(changed);
});

it('takes what it knows by the day of the site where the period is not over', async () => {
  await report('--period', '2024-06');
  expect(await readFile(draft('report-2024-06'), 'utf8')).toContain(
    '本期到2024年6月30日结束，各项数据由方案、进展、收报和台账的记录算出，截至2024年6月15日',
  );
});

it('is about one plan or one unit where that is asked', async () => {
  expect(await report('--period', '2024-05', '--plan', 'yunling-2024-yearly', '--unit', '医政股')).toMatchObject({ code: 0 });
  const text = await readFile(draft('report-2024-05-yunling-2024-yearly-yunling-yizheng'), 'utf8');
  expect(text).toContain('2024年5月云岭2024年安全生产医政股工作进展情况月报');
  expect(text).toContain('[2](/plans/yunling-2024-yearly/?unit=yunling-yizheng#resp)项');
});

it.each([
  [['--period', '2025-01'], 1, '2025年1月从2025年1月1日开始，还没有到'],
  [['--period', '2019'], 1, '2019年没有一个方案在执行'],
  [['--period', '2022', '--plan', 'yunling-2024-yearly'], 1, '的期限是2024年，2022年不在其中'],
  [['--period', '2024-05', '--plan', 'yunling-2024-yearl'], 1, '是否为yunling-2024-yearly'],
  [['--period', '2024-05', '--unit', '医改股'], 1, '没有叫“医改股”的单位'],
  [['--period', '五月'], 2, '看不懂时段“五月”'],
  [[], 2, '缺少 --period'],
])('says why there is nothing to report: %j', async (args, code, words) => {
  const ran = await report(...args);
  expect(ran.code).toBe(code);
  expect(ran.err).toContain(words);
});

it('fills the template of the workspace, and tells an unknown placeholder at its place', async () => {
  const templates = path.join(root, 'templates');
  await mkdir(templates, { recursive: true });
  await writeFile(path.join(templates, 'report.mdx'), '# {{时段}}情况\n\n全部任务{{任务总数}}项，{{逾期任务数}}。\n');
  const ran = await report('--period', '2024-04');
  expect(ran.code).toBe(1);
  expect(ran.err).toMatch(/templates[/\\]report\.mdx:3:15/u);
  expect(ran.err).toContain('模板里没有“{{逾期任务数}}”这个占位符');
  expect(ran.err).toContain('逾期任务');
  await writeFile(path.join(templates, 'report.mdx'), '# {{时段}}情况\n\n全部任务{{任务总数}}项。\n');
  expect(await report('--period', '2024-04')).toMatchObject({ code: 0 });
  expect(await readFile(draft('report-2024-04'), 'utf8')).toMatch(/title: '2024年4月情况'[\s\S]*\n全部任务\[38\]\([^)]*\)项。\n$/u);
});
