import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportLinks } from '../../src/commands/report-links.ts';
import { reportMdx } from '../../src/formats/mdx/report-mdx.ts';
import { reportTemplate } from '../../src/formats/mdx/report-template.ts';
import { bodyText } from '../../src/markdown/body-text.ts';
import { parseMdx } from '../../src/markdown/parse-mdx.ts';
import { reportSpan } from '../../src/model/report-span.ts';
import { publish, type PublishedWorkspace } from '../../src/plan/publish.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { periodReport, type PeriodReport } from '../../src/views/period-report.ts';
import { engine } from '../commands/run-guatu.ts';

/** What `expected.mjs` keeps of the report of a month. */
interface Expected {
  readonly total: number;
  readonly done: number;
  readonly rate: number;
  readonly totalBefore: number;
  readonly doneBefore: number;
  readonly overdueBefore: number;
  readonly unreported: readonly string[];
  readonly finished: readonly string[];
  readonly overdue: readonly { readonly task: string; readonly days: number }[];
  readonly behind: readonly string[];
  readonly onCourse: number;
  readonly dueNext: readonly string[];
  readonly hazards: readonly Readonly<Record<'found' | 'closed' | 'back' | 'total' | 'open' | 'overdue' | 'rate' | 'openBefore', number>>[];
  readonly receipts: readonly { readonly owed: number; readonly states: Readonly<Record<string, number>> }[];
  readonly duties: readonly { readonly recorded: boolean; readonly held: number; readonly missed: number }[];
  readonly changes: readonly { readonly task: string; readonly kind: string; readonly day: string }[];
  readonly words: readonly string[];
}

const folder = path.join(engine, 'tests/cases/demo-county');
const months = ['2022-12', '2023-06', '2024-05'];
let workspace: PublishedWorkspace;
let out = '';

beforeAll(async () => {
  const reading = await readWorkspace(path.join(folder, 'workspace'));
  if (reading.workspace === undefined) throw new Error('the demonstration cannot be read');
  workspace = publish(reading.workspace, 'internal');
  out = await mkdtemp(path.join(tmpdir(), 'demo-report-'));
});

afterAll(() => rm(out, { recursive: true }));

async function expectedOf(month: string): Promise<Expected> {
  return JSON.parse(await readFile(path.join(folder, 'expected', `report-${month}.json`), 'utf8')) as Expected;
}

function reportOf(words: string): PeriodReport {
  const span = reportSpan(words);
  if (span === undefined) throw new Error(words);
  return periodReport(workspace, { span, asOf: span.end });
}

/** The words of the draft as a reader sees them: without marks, addresses and line ends. */
function wordsOf(report: PeriodReport): string {
  const { text } = reportMdx(report, reportTemplate, reportLinks);
  const parsed = parseMdx(text.replace(/^---\n[\s\S]*?\n---\n/u, ''));
  if (!('tree' in parsed)) throw new Error(parsed.fault.said);
  return bodyText(parsed.tree).replace(/\s/gu, '');
}

const names = (lines: readonly { readonly planId: string; readonly taskId: string }[]): readonly string[] =>
  lines.map(({ planId, taskId }) => `${planId}/${taskId}`).toSorted();
const times = (text: string, part: string): number => text.split(part).length - 1;

it('the kept numbers of the months are those that the script works out from the YAML', async () => {
  await promisify(execFile)(process.execPath, [path.join(folder, 'expected.mjs'), out]);
  expect((await readdir(out)).filter((name) => name.startsWith('report-'))).toEqual(months.map((month) => `report-${month}.json`));
  for (const month of months) {
    const file = `report-${month}.json`;
    expect(await readFile(path.join(out, file), 'utf8'), file).toBe(await readFile(path.join(folder, 'expected', file), 'utf8'));
  }
});

describe.each(months)('the report of %s', (month) => {
  it('has the numbers of the independent script', async () => {
    const wanted = await expectedOf(month);
    const report = reportOf(month);
    const { counts, before } = report;
    expect([counts.total, counts.done, counts.states.进行中]).toEqual([wanted.total, wanted.done, wanted.onCourse]);
    expect([before.total, before.done, before.overdue]).toEqual([wanted.totalBefore, wanted.doneBefore, wanted.overdueBefore]);
    expect(names(report.finished)).toEqual(wanted.finished);
    const late = report.overdue.map(({ planId, taskId, status }) => ({ task: `${planId}/${taskId}`, days: -(status.daysLeft ?? 0) }));
    expect(late.toSorted(byTask)).toEqual(wanted.overdue.toSorted(byTask));
    expect(names(report.behind)).toEqual(wanted.behind);
    expect(names(report.unreported)).toEqual(wanted.unreported);
    expect(names(report.dueNext)).toEqual(wanted.dueNext);
    expect(names(report.words)).toEqual(wanted.words);
    expect(report.changes.map(({ planId, change: { task, kind, day } }) => ({ task: `${planId}/${task}`, kind, day })).toSorted(byTask)).toEqual(
      wanted.changes.toSorted(byTask),
    );
  });

  it('has the ledgers, receipts and duties of the independent script', async () => {
    const wanted = await expectedOf(month);
    const { hazards, receipts, duties } = reportOf(month);
    const moved = hazards.map(({ planId: plan, found, closed, back, counts: { total, open, overdue, rate }, before }) => {
      return { plan, found, closed, back, total, open, overdue, rate, openBefore: before.open };
    });
    expect(moved).toEqual(wanted.hazards);
    const registered = receipts.filter((one) => one.registered);
    expect(registered.map(({ planId: plan, counts: { owed, states } }) => ({ plan, owed, states }))).toEqual(wanted.receipts);
    expect(duties.map(({ recorded, held, missed }) => ({ recorded, held, missed: missed.length }))).toEqual(
      wanted.duties.map(({ recorded, held, missed }) => ({ recorded, held, missed })),
    );
  });

  it('adds up: what was open, found and back, less what was closed, is what is open', () => {
    for (const { before, found, back, closed, counts } of reportOf(month).hazards) expect(before.open + found + back - closed).toBe(counts.open);
    const { rows, counts } = reportOf(month);
    const counted = rows.filter(({ ended }) => !ended);
    expect(counted.reduce((sum, row) => sum + row.counts.total, 0)).toBe(counts.total);
  });
});

describe('the monthly report of May 2024 as it is written', () => {
  /** The ten facts that a report must have. */
  it.each<readonly [string, (expected: Expected) => string]>([
    ['how many tasks there are', ({ total }) => `共有任务${String(total)}项`],
    ['how many are done, and what share that is', ({ done, rate }) => `已完成${String(done)}项（逾期完成8项），逾期1项，临期4项，落后序时4项，进行中10项，未启动1项，未填报6项。任务完成率${String(rate)}%`],
    ['how that compares with the month before', ({ total, totalBefore, done, doneBefore }) => `相比，任务增加${String(total - totalBefore)}项，已完成增加${String(done - doneBefore)}项，逾期持平`],
    ['what was done in the month', () => '云岭夏季消防整治自查登记安全管理股2024年5月17日前5月24日（逾期）'],
    ['what is overdue and by how many days, by the valid deadline', ({ overdue }) => `危化品储存间医政股2024年3月29日前（原为2023年12月底前）${String(overdue[0]?.days)}`],
    ['what is due next', ({ dueNext }) => `到2024年6月30日到期、尚未完成的任务${String(dueNext.length)}项`],
    ['how the ledger moved, and the rate', ({ hazards: [one] }) => `本期新增${String(one?.found)}条，销号${String(one?.closed)}条，回潮${String(one?.back)}条；期末累计${String(one?.total)}条，未销号${String(one?.open)}条，其中逾期${String(one?.overdue)}条，销号率${String(one?.rate)}%`],
    ['which reports came in time, late or not', ({ receipts: [one] }) => `本期应报${String(one?.owed)}份，按时${String(one?.states['按时'])}份，迟报${String(one?.states['迟报'])}份，未报${String(one?.states['未报'])}份`],
    ['which duties were held and missed, and of which nobody knows', ({ duties }) => `有记录的定期工作${String(duties.filter(({ recorded }) => recorded).length)}项，本期开展${String(duties.reduce((sum, { held }) => sum + held, 0))}期，到期未开展0期`],
    ['which changes were approved, by whom, by which paper', ({ changes }) => `本期批准变更${String(changes.length)}项。`],
  ])('says %s', async (_what, words) => {
    expect(wordsOf(reportOf('2024-05'))).toContain(words(await expectedOf('2024-05')));
  });

  it('repeats difficulties and next steps in the words of the units, and says what was not filled in', async () => {
    const words = wordsOf(reportOf('2024-05'));
    expect(words).toContain('平台启用纸质记录缺页，逐条核对7月底前录完2023年台账局办公室，2024年5月31日');
    expect(words).toContain('消防设施检测未填报6月18日前检测完毕');
    const { unreported } = await expectedOf('2024-05');
    expect([times(words, '2024年11月底前183天'), times(words, '2024年12月底前214天'), unreported.length]).toEqual([2, 1, 6]);
    expect(words).toContain('没有登记过收报情况，是否报送不明');
  });

  it('leads from every number to the rows behind it', () => {
    const { text } = reportMdx(reportOf('2024-05'), reportTemplate, reportLinks);
    expect(text).toContain('[1](/plans/yunling-2022-three-year/?state=late#resp)');
    expect(text).toContain('[6](#一总体情况)');
    expect(text).toContain('未销号[38](/plans/yunling-2022-hazards/ledgers/)条');
  });

  it('is a draft that carries no plan, so that no plan is hidden with it', () => {
    const { text, title } = reportMdx(reportOf('2024-05'), reportTemplate, reportLinks);
    const [, front = ''] = /^---\n([\s\S]*?)\n---\n/u.exec(text) ?? [];
    expect(front.split('\n')).toContain('draft: true');
    expect(front).not.toContain('plans');
    expect(title).toBe('云岭县卫生健康局（虚构）2024年5月工作进展情况月报');
  });
});

const byTask = (a: { readonly task: string }, b: { readonly task: string }): number => (a.task < b.task ? -1 : a.task > b.task ? 1 : 0);
