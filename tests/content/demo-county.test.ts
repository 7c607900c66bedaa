import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import type { Plan } from '../../src/model/plan.ts';
import { standingTasks } from '../../src/plan/approved-changes.ts';
import { countPeriods, dutyHistories } from '../../src/plan/duty-history.ts';
import { isExpired, isRunning } from '../../src/plan/expired.ts';
import { publish, type PublishedWorkspace } from '../../src/plan/publish.ts';
import { states, statusOf } from '../../src/plan/state.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import type { Reader } from '../../src/views/reader.ts';
import { rollUp, rollUpAll, type RollUpBy } from '../../src/views/roll-up.ts';
import { engine, runHere } from '../commands/run-guatu.ts';
import { day } from '../model/days.ts';

/** What `expected.mjs` keeps of one day, as far as it is compared here. */
interface Expected {
  readonly running: { readonly plans: number; readonly tasks: number; readonly states: Readonly<Record<string, number>> };
  readonly plans: Readonly<
    Record<
      string,
      {
        readonly standing: string;
        readonly tasks: number;
        readonly states: Readonly<Record<string, number>>;
        readonly statesByGroup: Readonly<Record<string, Readonly<Record<string, number>>>>;
        readonly stateOfTask: Readonly<Record<string, string>>;
        readonly overdue: readonly { readonly task: string; readonly due: string; readonly days: number }[];
        readonly changes: { readonly effective: number };
      }
    >
  >;
  readonly units: Readonly<Record<string, { readonly total: number; readonly states: Readonly<Record<string, number>> }>>;
  readonly quarters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly duties: Readonly<
    Record<
      string,
      readonly {
        readonly task: string;
        readonly duty: string;
        readonly periods: number;
        readonly partial: readonly string[];
        readonly states: Readonly<Record<string, number>>;
        readonly missed: readonly string[];
      }[]
    >
  >;
  readonly receipts: readonly { readonly periods: number; readonly cells: number; readonly states: Readonly<Record<string, number>> }[];
  readonly ledgers: readonly { readonly all: Readonly<Record<string, number>> }[];
}

const folder = path.join(engine, 'tests/cases/demo-county');
const root = path.join(folder, 'workspace');
const days: readonly Day[] = [day('2022-12-31'), day('2023-09-30'), day('2024-06-15')];
const temporary: string[] = [];

let workspace: PublishedWorkspace;

beforeAll(async () => {
  const reading = await readWorkspace(root);
  if (reading.workspace === undefined) throw new Error('site.yaml of the demonstration cannot be read');
  workspace = publish(reading.workspace, 'internal');
});

afterAll(async () => {
  for (const one of temporary) await rm(one, { recursive: true });
});

async function expectedOf(asOf: Day): Promise<Expected> {
  return JSON.parse(await readFile(path.join(folder, 'expected', `${asOf}.json`), 'utf8')) as Expected;
}

function planOf(id: string): Plan {
  const plan = workspace.plans.find((one) => one.id === id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

function countsOf<T extends string>(values: readonly T[]): Partial<Record<T, number>> {
  const counts: Partial<Record<T, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('the demonstration county', () => {
  it('has no error and no warning', async () => {
    const { code, out } = await runHere(['check', '--root', root, '--json']);
    const { diagnostics } = JSON.parse(out) as { readonly diagnostics: readonly { readonly severity: string; readonly message: string }[] };
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(code).toBe(0);
  });

  it('says wherever a title or an issuer stands that it is invented', () => {
    const titles = [
      workspace.site.name,
      workspace.site.demoNote ?? '',
      ...workspace.plans.flatMap(({ title, issuers }) => [title, ...issuers.map(({ name }) => name)]),
      ...workspace.notices.flatMap(({ data }) => [data.title, data.mark ?? '虚构', ...data.issuers, ...data.signature]),
      ...workspace.interpretations.map(({ data }) => data.title),
    ];
    expect(titles.filter((title) => !title.includes('虚构'))).toEqual([]);
    expect(workspace.site.demo).toBe(true);
  });

  it('names nobody, and gives only numbers that nobody has', async () => {
    const files = (await readdir(root, { recursive: true })).filter((file) => /\.(?:yaml|mdx)$/u.test(file));
    const texts = await Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')));
    expect(texts.flatMap((text) => text.match(/\d{3,4}-\d{7,8}/gu) ?? []).filter((number) => !number.startsWith('0000-000000'))).toEqual(
      [],
    );
    const bodies = workspace.plans.flatMap(({ organisation }) => organisation?.bodies ?? []);
    expect(bodies.flatMap(({ posts }) => posts.flatMap(({ persons }) => persons.filter(({ name }) => name !== undefined)))).toEqual([]);
  });

  it('has six plans: of three years, of one, of two months, expired, with receipts, with hazards', () => {
    expect(workspace.plans.map(({ id, period, tasks }) => [id, period?.start, period?.end, tasks.length])).toEqual([
      ['yunling-2022-hazards', '2022-03-01', '2024-12-31', 8],
      ['yunling-2022-infection', '2022-06-01', '2024-12-31', 8],
      ['yunling-2022-keypoints', '2022-01-01', '2022-12-31', 12],
      ['yunling-2022-three-year', '2022-01-01', '2024-12-31', 12],
      ['yunling-2024-fire-campaign', '2024-05-01', '2024-06-30', 8],
      ['yunling-2024-yearly', '2024-01-01', '2024-12-31', 10],
    ]);
    expect(isExpired(planOf('yunling-2022-keypoints'), day('2024-06-15'))).toBe(true);
  });

  it('has units that were renamed and merged, and classes with members', () => {
    const unit = (id: string) => workspace.units.find((one) => one.id === id);
    expect(unit('yunling-anquan')?.aliases).toEqual([{ name: '安全应急股', to: '2023-02-28' }]);
    expect(unit('yunling-laoling')?.successor).toEqual({ unit: 'yunling-jiceng', from: '2023-03-01' });
    expect(unit('yunling-danwei')?.members).toHaveLength(8);
    expect(unit('yunling-weishengyuan')?.members).toHaveLength(4);
  });

  it('has nine approved changes, each with who approved it and in which paper', () => {
    const changes = workspace.plans.flatMap((plan) => plan.changes);
    expect(countsOf(changes.map(({ kind }) => kind))).toEqual({ 延期: 4, 移交: 1, 合并: 1, 取消: 1, 改责任: 2 });
    expect(changes.filter(({ approver, document }) => approver === '' || document === undefined)).toEqual([]);
  });

  it('the yearly plan names for each task the task of the three-year plan that it carries out', () => {
    const known = planOf('yunling-2022-three-year').tasks.map(({ id }) => `yunling-2022-three-year/${id}`);
    const carried = planOf('yunling-2024-yearly').tasks.flatMap(({ carries }) => carries.map(({ plan, task }) => `${plan ?? ''}/${task ?? ''}`));
    expect(carried).toHaveLength(10);
    expect(carried.filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !carried.includes(name))).toEqual(['yunling-2022-three-year/t4', 'yunling-2022-three-year/t12']);
  });

  it('has 300 hazards in yearly ledgers, each closed or open as its stage says, and a ledger with columns of its own', () => {
    const { ledgers } = planOf('yunling-2022-hazards');
    const hazards = ledgers.flatMap((ledger) => (ledger.kind === 'hazards' ? ledger.entries : []));
    expect(hazards).toHaveLength(300);
    expect(new Set(hazards.map(({ id }) => id)).size).toBe(300);
    expect(hazards.filter(({ stage, closed }) => (stage === '销号' || stage === '回潮') !== (closed !== undefined))).toEqual([]);
    expect(hazards.filter(({ stage, reopened }) => (stage === '回潮') !== reopened.length > 0)).toEqual([]);
    expect(hazards.filter(({ closed, reopened }) => reopened.some((back) => closed === undefined || back < closed))).toEqual([]);
    expect(ledgers.filter(({ kind }) => kind === 'custom').map(({ id }) => id)).toEqual(['measures']);
  });

  it('has receipts of 24 months from 8 units, whose state agrees with the day they came', () => {
    const { receipts } = planOf('yunling-2022-infection');
    expect(new Set(receipts.map(({ unit, period }) => `${unit} ${period}`)).size).toBe(24 * 8);
    const inTime = (received: Day, period: Day) => received <= `${period.slice(0, 8)}25`;
    const wrong = receipts.filter(({ state, received, period }) => {
      if (received === undefined) return state !== '未报';
      return state !== '退回' && inTime(received, period) !== (state === '按时' || state === '零报告');
    });
    expect(wrong).toEqual([]);
  });
});

describe('the public edition', () => {
  it('says nothing that the internal one does not say', async () => {
    const { workspace: whole } = await readWorkspace(root);
    for (const lights of [true, false]) {
      const given = { ...whole!, site: { ...whole!.site, editions: { lightsInPublic: lights } } };
      const internal = publish(given, 'internal');
      for (const key of ['plans', 'notices', 'units', 'pages', 'interpretations'] as const) {
        const beyond = publish(given, 'public')[key].filter((one) => !isWithin(one, internal[key].find(({ id }) => id === one.id)));
        expect(beyond.map(({ id }) => id), key).toEqual([]);
      }
    }
  });
});

/** Whether every field of a value stands in another: an annex whose plan is not shown may be said to be unavailable. */
function isWithin(one: unknown, other: unknown, key = ''): boolean {
  if (key === 'kind' && one === 'unavailable') return true;
  if (Array.isArray(one)) return one.every((item) => Array.isArray(other) && other.some((whole) => isWithin(item, whole)));
  if (typeof one !== 'object' || one === null) return Object.is(one, other);
  return Object.entries(one).every(([name, value]) => isWithin(value, (other as Record<string, unknown> | undefined)?.[name], name));
}

describe('the kept numbers', () => {
  it('are those that the script works out from the YAML', async () => {
    const out = await mkdtemp(path.join(tmpdir(), 'demo-county-'));
    temporary.push(out);
    await promisify(execFile)(process.execPath, [path.join(folder, 'expected.mjs'), out]);
    for (const asOf of days) {
      const file = `${asOf}.json`;
      expect(await readFile(path.join(out, file), 'utf8'), file).toBe(await readFile(path.join(folder, 'expected', file), 'utf8'));
    }
  });

  it('show every state on the day of the site', async () => {
    const { running } = await expectedOf(day('2024-06-15'));
    expect(Object.keys(running.states).toSorted()).toEqual([...states].toSorted());
    expect(Object.values(running.states).filter((count) => count === 0)).toEqual([]);
  });

  it.each(days)('add up on %s', async (asOf) => {
    const { plans, receipts, ledgers } = await expectedOf(asOf);
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((total, count) => total + count, 0);
    for (const plan of Object.values(plans)) expect(sum(plan.states)).toBe(plan.tasks);
    for (const report of receipts) expect([sum(report.states), report.periods * 8]).toEqual([report.cells, report.cells]);
    for (const { all } of ledgers) expect(all['open']! + all['closedOnTime']! + all['closedLate']!).toBe(all['total']);
  });

  it.each(days)('the engine has the same states and overdue days on %s', async (asOf) => {
    const expected = await expectedOf(asOf);
    expect(workspace.plans.map(({ id }) => id).toSorted()).toEqual(Object.keys(expected.plans).toSorted());
    for (const plan of workspace.plans) {
      const status = standingTasks(plan, asOf).map((task) => ({ task: task.id, ...statusOf(task, plan, asOf, workspace.site.states) }));
      const wanted = expected.plans[plan.id];
      expect(Object.fromEntries(status.map(({ task, state }) => [task, state])), plan.id).toEqual(wanted?.stateOfTask);
      const late = status.filter(({ state }) => state === '逾期');
      expect(late.map(({ task, due, daysLeft = 0 }) => ({ task, due, days: -daysLeft })), plan.id).toEqual(wanted?.overdue);
      expect(plan.changes.filter((change) => change.day <= asOf)).toHaveLength(wanted?.changes.effective ?? -1);
      expect(isRunning(plan, asOf) ? '进行中' : isExpired(plan, asOf) ? '已到期' : '未开始', plan.id).toBe(wanted?.standing);
    }
  });

  it.each(days)('the engine has the same counts of the whole, of plans, groups, units and quarters on %s', async (asOf) => {
    const expected = await expectedOf(asOf);
    const reader: Reader = { asOf, edition: 'internal' };
    const statesBy = (by: RollUpBy) => Object.fromEntries(rollUp(workspace, by, reader).map(({ key, counts }) => [key, counts.states]));
    const { counts } = rollUpAll(workspace, reader);
    expect([counts.total, counts.states]).toEqual([expected.running.tasks, expected.running.states]);
    expect(statesBy('plan')).toEqual(mapped(expected.plans, ({ states }) => states));
    expect(statesBy('unit')).toEqual(mapped(expected.units, ({ states }) => states));
    expect(statesBy('quarter')).toEqual(expected.quarters);
    const grouped = Object.entries(expected.plans).flatMap(([plan, { statesByGroup }]) =>
      Object.entries(statesByGroup).map(([group, states]) => [`${plan}/${group}`, states] as const),
    );
    expect(statesBy('group')).toMatchObject(Object.fromEntries(grouped.filter(([, states]) => Object.values(states).some((count) => count > 0))));
  });

  it.each(days)('the engine has the same record of duties on %s', async (asOf) => {
    const expected = await expectedOf(asOf);
    for (const plan of workspace.plans) {
      const found = dutyHistories(plan, asOf).map(({ task, duty, periods }) => ({
        task: task?.id,
        duty: duty.text,
        periods: periods.length,
        partial: periods.filter(({ partial }) => partial).map(({ end }) => end),
        states: countPeriods(periods),
        missed: periods.filter(({ state }) => state === '未开展').map(({ end }) => end),
      }));
      expect(found, plan.id).toEqual(expected.duties[plan.id]);
    }
  });
});

function mapped<T, S>(record: Readonly<Record<string, T>>, to: (value: T) => S): Readonly<Record<string, S>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
