import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitXlsx } from '../../src/formats/xlsx/unit-xlsx.ts';
import type { Day } from '../../src/model/day.ts';
import { siteReportSchema } from '../../src/model/site-report.ts';
import { publish, type PublishedWorkspace } from '../../src/plan/publish.ts';
import { states } from '../../src/plan/state.ts';
import { siteRules } from '../../src/rules/site/site-rules.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { frontView } from '../../src/views/front-view.ts';
import { planView } from '../../src/views/plan-view.ts';
import { progressView } from '../../src/views/progress-view.ts';
import { countIn, type StateTally } from '../../src/views/tally.ts';
import { unitView } from '../../src/views/unit-view.ts';
import { builds, engine, runHere } from '../commands/run-guatu.ts';
import { copyCase, temporaryFolder, writeFiles } from '../commands/small-workspace.ts';
import { wordsOf } from '../commands/published-site.ts';
import { itIsAccessible } from '../site/accessible.ts';
import { itIsUsedByKeyboard } from '../site/keyboard-run.ts';
import { itIsLight } from '../site/light.ts';
import { itHasItsTags } from '../site/page-tags.ts';
import { breakSite } from '../site/break-site.ts';
import { itIsInspected, reportLines } from '../site/inspection.ts';
import { itIsFound } from '../site/ways-to-find.ts';
import { readWorkbook, type Found } from '../formats/xlsx-reading.ts';
import { day } from '../model/days.ts';
import { itFindsWhatPagesPrint } from '../search/finds-what-pages-print.ts';

type Counts = Readonly<Record<string, number>>;

/** What `expected.mjs` keeps of one day, as far as it is compared here. */
interface Expected {
  readonly running: { readonly tasks: number; readonly states: Counts };
  readonly plans: Readonly<Record<string, { readonly standing: string; readonly tasks: number; readonly states: Counts; readonly overdue: readonly { readonly task: string; readonly days: number }[] }>>;
  readonly units: Readonly<Record<string, { readonly total: number; readonly states: Counts }>>;
  readonly duties: Readonly<Record<string, readonly { readonly states: Counts }[]>>;
  readonly reminders: Readonly<Record<string, { readonly hazards: Counts }>>;
  readonly receipts: readonly { readonly plan: string; readonly cells: number; readonly states: Counts; readonly byUnit: Readonly<Record<string, Counts>> }[];
  readonly ledgers: readonly { readonly plan: string; readonly all: Counts; readonly byGrade: Readonly<Record<string, Counts>>; readonly overdue: readonly { readonly id: string; readonly days: number }[] }[];
}

const folder = path.join(engine, 'tests/cases/demo-county');
const days: readonly Day[] = [day('2022-12-31'), day('2023-09-30'), day('2024-06-15')];
let workspace: PublishedWorkspace;

beforeAll(async () => {
  const reading = await readWorkspace(path.join(folder, 'workspace'));
  if (reading.workspace === undefined) throw new Error('site.yaml of the demonstration cannot be read');
  workspace = publish(reading.workspace, 'internal');
});

async function expectedOf(asOf: Day): Promise<Expected> {
  return JSON.parse(await readFile(path.join(folder, 'expected', `${asOf}.json`), 'utf8')) as Expected;
}

const without = ({ states: all }: { readonly states: Counts }, ...left: readonly string[]) =>
  Object.fromEntries(Object.entries(all).filter(([state, count]) => count > 0 && !left.includes(state)));

/** The states of a tally; what has no entry stands under the marks of its deadline too, so it is left to the totals. */
const statesOf = (tally: StateTally) =>
  Object.fromEntries(states.filter((state) => state !== '未填报' && countIn(tally, state) > 0).map((state) => [state, countIn(tally, state)]));

describe.each(days)('the numbers of %s', (asOf) => {
  const reader = { asOf, edition: 'internal' as const };

  it('stand on the front page', async () => {
    const { running, plans } = await expectedOf(asOf);
    const view = frontView(workspace, reader);
    expect([view.taskCount, view.overdue, statesOf(view.tally)]).toEqual([running.tasks, running.states['逾期'], without(running, '未填报')]);
    const late = Object.entries(plans).flatMap(([id, { overdue }]) => overdue.map(({ task, days: late }) => `${id} ${task} ${String(late)}`));
    const inTime = new Set(view.plans.filter(({ expired, pending }) => expired || pending).map(({ id }) => id));
    expect(view.late.map((row) => `${row.planId} ${row.anchor} ${String(row.days)}`).toSorted()).toEqual(
      late.filter((row) => !inTime.has(row.split(' ')[0] ?? '')).toSorted(),
    );
  });

  it('stand on the page of each plan and of its progress', async () => {
    const { plans } = await expectedOf(asOf);
    for (const plan of workspace.plans) {
      const wanted = plans[plan.id]!;
      const page = planView(plan, reader, workspace.site);
      expect([page.tally.total, statesOf(page.tally)], plan.id).toEqual([wanted.tasks, without(wanted, '未填报')]);
      expect(progressView(plan, workspace, reader).counts.states, plan.id).toEqual(wanted.states);
    }
  });

  it('stand in the spreadsheet of each unit', async () => {
    const { units } = await expectedOf(asOf);
    const ended = new Set(workspace.plans.filter(({ period }) => (period?.end ?? asOf) < asOf || (period?.start ?? asOf) > asOf).map(({ id }) => id));
    for (const [id, wanted] of Object.entries(units)) {
      const unit = workspace.units.find((one) => one.id === id)!;
      const { sheets } = await readWorkbook(await unitXlsx(unitView(unit, workspace, reader), workspace, reader));
      const rows = rowsUnder(sheets.get('按时限') ?? []).filter((row) => row['类别'] === '任务' && !ended.has(String(row['方案标识'])));
      const own = rows.filter((row) => row['角色'] === '牵头' || row['角色'] === '责任');
      const judged = new Map(own.map((row) => [`${String(row['方案标识'])} ${String(row['任务标识'])}`, String(row['状态判定'])]));
      const counts = Object.fromEntries(states.map((state) => [state, [...judged.values()].filter((one) => one === state).length]));
      expect([judged.size, counts], id).toEqual([wanted.total, wanted.states]);
    }
  });
});

/** The rows under the heads of a sheet, by the words of the heads. */
function rowsUnder(rows: readonly (readonly Found[])[]): readonly Readonly<Record<string, Found>>[] {
  const at = rows.findIndex((row) => row.includes('方案标识'));
  const heads = (rows[at] ?? []).map(String);
  return rows.slice(at + 1).map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? null])));
}

describe('the built pages of the internal edition', () => {
  const asOf = day('2024-06-15');
  let out: string;

  beforeAll(async () => {
    const root = await temporaryFolder();
    await copyCase('demo-county', root);
    const settings = await readFile(path.join(root, 'site.yaml'), 'utf8');
    await writeFiles(root, { 'site.yaml': `${settings}\npdf: false\nreminders: { number: '{种}〔{年}〕{月}{序}号' }\n` });
    out = path.join(root, 'dist-internal');
    await runHere(['report', '--root', root, '--period', '2024-06']);
    await builds(['--root', root, '--edition', 'internal', '--out', out]);
  });
  afterAll(() => rm(path.dirname(out), { recursive: true }));

  itHasItsTags(() => out, () => path.dirname(out), 'internal');
  itIsFound(() => out, () => path.dirname(out), 'internal');
  itIsInspected(() => out, () => path.dirname(out));

  it('give an inspector nothing to say', async () => {
    const { out: json, code } = await runHere(['check', '--site', '--root', path.dirname(out), '--out', out, '--json', '--strict']);
    expect([reportLines(json), code]).toEqual(['', 0]);
  });

  it('broken by hand, page by page, give every rule something to say', async () => {
    const broken = await temporaryFolder();
    try {
      await breakSite(path.dirname(out), out, broken);
      const { out: json, code } = await runHere(['check', '--site', '--root', broken, '--out', path.join(broken, 'dist'), '--json']);
      const { rules, findings } = siteReportSchema.parse(JSON.parse(json));
      expect(rules.filter((id) => !findings.some(({ rule }) => rule === id))).toEqual([]);
      expect([rules, code]).toEqual([siteRules.map(({ id }) => id), 1]);
    } finally {
      await rm(broken, { recursive: true });
    }
  });
  itFindsWhatPagesPrint(() => out);

  itIsLight(() => out);
  itIsUsedByKeyboard(() => out, '危化品');
  itIsAccessible(
    () => out,
    ['index.html', 'search/index.html', 'plans/yunling-2022-three-year/index.html', 'units/yunling-yizheng/index.html', 'notices/yunling-2024-yearly/index.html'],
  );

  const words = async (page: string) => wordsOf(parse(await readFile(path.join(out, page, 'index.html'), 'utf8')));

  it('say who is late, by how many days', async () => {
    const { running, plans } = await expectedOf(asOf);
    const front = await words('');
    expect(front).toContain(`逾期${String(running.states['逾期'])}项`);
    const late = Object.values(plans).flatMap(({ standing, overdue }) => (standing === '进行中' ? overdue : []));
    expect(late.filter(({ days: count }) => !front.includes(`${String(count)}天`))).toEqual([]);
    expect(front).toContain('原时限2023年12月底前，2023年12月20日批准延期');
  });

  it('have the counts of every unit on one page, late first', async () => {
    const { units } = await expectedOf(asOf);
    const page = await words('units');
    const rows = Object.entries(units).map(([id, { total, states: counts }]) => {
      const name = workspace.units.find((unit) => unit.id === id)?.name ?? '';
      return { place: page.indexOf(`${name}${String(total)}${Object.values(counts).join('')}`), late: counts['逾期'] ?? 0, name };
    });
    expect(rows.filter(({ place }) => place < 0)).toEqual([]);
    const inOrder = rows.toSorted((a, b) => a.place - b.place).map(({ late }) => late);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
  });

  it('have the same counts in the report of the month so far', async () => {
    const { running } = await expectedOf(asOf);
    const page = await words('notices/report-2024-06');
    const done = (running.states['已完成'] ?? 0) + (running.states['逾期完成'] ?? 0);
    expect(page).toContain(`共有任务${String(running.tasks)}项，其中已完成${String(done)}项（逾期完成${String(running.states['逾期完成'])}项），逾期${String(running.states['逾期'])}项`);
    expect(page).toContain(`任务完成率${String(Math.round((1000 * done) / running.tasks) / 10)}%`);
  });

  it('dun every unit for what it is late with, on its page, its reminder and in Word', async () => {
    const { units, reminders } = await expectedOf(asOf);
    for (const unit of workspace.units.filter(({ kind }) => kind !== '类别')) {
      const late = units[unit.id]?.states['逾期'] ?? 0;
      const own = reminders[unit.id];
      const slip = path.join(out, 'units', unit.id, 'reminders/supervise/slip.docx');
      const isDunned = late + (own?.hazards['督办单'] ?? 0) > 0;
      expect([existsSync(slip), (await words(`units/${unit.id}`)).includes('督办单')], unit.id).toEqual([isDunned, isDunned]);
      if (!isDunned || late === 0) continue;
      const { value } = await mammoth.extractRawText({ path: slip });
      const place = workspace.units.filter(({ kind }) => kind !== '类别').indexOf(unit) + 1;
      for (const text of [await words(`units/${unit.id}/reminders/supervise`), value]) {
        expect(text, unit.id).toContain(`你单位任务${String(late)}项`);
        expect(text, unit.id).toContain(`督〔2024〕06${String(place).padStart(2, '0')}号`);
      }
    }
  });

  it('say of a unit without anything to be reminded of that it has nothing', async () => {
    const { reminders } = await expectedOf(asOf);
    expect(Object.keys(reminders)).not.toContain('yunling-laoling');
    expect(await words('units/yunling-laoling/reminders')).toContain('没有要提醒的事项');
  });

  it('have the record of duties of each plan that has any', async () => {
    const { duties } = await expectedOf(asOf);
    for (const [id, all] of Object.entries(duties).filter(([, list]) => list.length > 0)) {
      const page = await words(`plans/${id}/duties`);
      const counts = ['未开展', '已开展', '未记录'].map((state) => [state, all.reduce((sum, one) => sum + (one.states[state] ?? 0), 0)] as const);
      for (const [state, count] of counts) if (count > 0) expect(page, id).toContain(`${state}${String(count)}`);
    }
  });

  it('have difficulties, next steps and who said so on the page of progress', async () => {
    const page = await words('plans/yunling-2022-three-year/progress');
    for (const said of ['困难：专项资金6月到位', '下一步：', '医政股', '应达84%']) expect(page).toContain(said);
  });

  it('have a table of changes for each plan that has any', async () => {
    const page = await words('plans/yunling-2022-three-year/changes');
    expect(page).toContain('批准变更4项：延期2项，移交1项，改责任1项');
    expect(page).toContain('后延89天');
  });

  it('have the matrix of receipts: its figures, each unit in the ranking', async () => {
    const { receipts } = await expectedOf(asOf);
    for (const { plan, cells, states: counts, byUnit } of receipts) {
      const page = await words(`plans/${plan}/receipts`);
      const figures = ['按时', '迟报', '未报', '零报告', '退回'].map((state) => `${state}${String(counts[state])}`);
      expect(page).toContain(`应报${String(cells)}${figures.join('')}按时率90.1%`);
      for (const [unit, own] of Object.entries(byUnit)) expect(page, unit).toContain(`${unit}24${Object.values(own).join('')}`);
    }
  });

  it('say 未登记 where no receipt was ever written down', async () => {
    const page = await words('plans/yunling-2022-hazards/receipts');
    expect(page).toContain('没有任何收报记录，不能说谁没有报');
    expect(page).not.toContain('未报0');
  });

  it('have the hazards by grade, and each that is overdue with its days', async () => {
    const { ledgers } = await expectedOf(asOf);
    for (const { plan, all, byGrade, overdue } of ledgers) {
      const page = await words(`plans/${plan}/ledgers`);
      const row = ({ total, open, overdue: late, back, closedOnTime, closedLate, rate }: Counts) =>
        [total, open, late, back, closedOnTime, closedLate].join('') + `${String(rate)}%`;
      for (const [grade, counts] of Object.entries(byGrade)) expect(page, grade).toContain(`${grade}${row(counts)}`);
      expect(page).toContain(`全部${row(all)}`);
      for (const { days: count } of overdue) expect(page).toContain(`已逾期${String(count)}天`);
    }
  });

  it('have a page for each ledger with all its entries, and a link to it from the plan', async () => {
    const page = await words('plans/yunling-2022-hazards/ledgers/hazards-2024');
    expect(page).toContain('未销号24条');
    expect(page).toContain('已销号46条');
    expect(await words('plans/yunling-2022-hazards/ledgers/measures')).toContain('实验室危险化学品双人双锁制度');
    expect(await words('plans/yunling-2022-hazards')).toContain('共300条，未销号40条，其中逾期30条');
  });
});
