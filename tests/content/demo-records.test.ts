import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { hazardCounts, splitHazards, type HazardCounts } from '../../src/plan/hazard-counts.ts';
import { hazardStatuses } from '../../src/plan/hazard-status.ts';
import { countedCells, receiptMatrices } from '../../src/plan/receipt-matrix.ts';
import { receiptCounts, receiptRanking } from '../../src/plan/receipt-ranking.ts';
import { unitRegistry } from '../../src/plan/unit-registry.ts';
import type { Workspace } from '../../src/plan/workspace.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { engine } from '../commands/run-guatu.ts';
import { day } from '../model/days.ts';

type Counts = Readonly<Record<string, number | null>>;
type Split = Readonly<Record<string, Counts>>;

/** What `expected.mjs` keeps of receipts and hazards. */
interface Expected {
  readonly receipts: readonly {
    readonly plan: string;
    readonly report: string;
    readonly periods: number;
    readonly cells: number;
    readonly states: Counts;
    readonly byUnit: Split;
    readonly notInTime: readonly { readonly unit: string; readonly period: string; readonly state: string }[];
  }[];
  readonly ledgers: readonly {
    readonly plan: string;
    readonly all: Counts;
    readonly byLedger: Split;
    readonly byUnit: Split;
    readonly byGrade: Split;
    readonly overdue: readonly { readonly id: string; readonly days: number }[];
  }[];
}

const folder = path.join(engine, 'tests/cases/demo-county');
const days = ['2022-12-31', '2023-09-30', '2024-06-15'].map(day);

let workspace: Workspace;

beforeAll(async () => {
  const reading = await readWorkspace(path.join(folder, 'workspace'));
  if (reading.workspace === undefined) throw new Error('the demonstration cannot be read');
  workspace = reading.workspace;
});

const expectedOf = async (asOf: string): Promise<Expected> =>
  JSON.parse(await readFile(path.join(folder, 'expected', `${asOf}.json`), 'utf8')) as Expected;

function planOf(id: string): Plan {
  const plan = workspace.plans.find((one) => one.id === id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

/** The counts as the script keeps them. */
function kept({ total, open, closedOnTime, closedLate, overdue, back, rate }: HazardCounts): Counts {
  return { total, open, closedOnTime, closedLate, overdue, back, rate: rate ?? null };
}

/** A split as the script keeps it: parts without a hazard are counted too. */
function filled(split: ReturnType<typeof splitHazards>, keys: readonly string[]): Split {
  const counts = new Map(split.map((part) => [part.key, part.counts]));
  return Object.fromEntries(keys.map((key) => [key, kept(counts.get(key) ?? hazardCounts([]))]));
}

describe.each(days)('the engine over the demonstration on %s', (asOf) => {
  it('has the kept receipts: by state, by unit, and who was not in time', async () => {
    const { receipts } = await expectedOf(asOf);
    expect(receipts).toHaveLength(1);
    for (const wanted of receipts) {
      const matrix = receiptMatrices(planOf(wanted.plan), unitRegistry(workspace.units), asOf).find(({ report }) => report.what === wanted.report);
      if (matrix === undefined) throw new Error(wanted.report);
      const cells = countedCells(matrix);
      expect(receiptCounts(cells).states).toEqual(wanted.states);
      expect([cells.length, new Set(cells.map(({ period }) => period.end)).size]).toEqual([wanted.cells, wanted.periods]);
      const byUnit = receiptRanking(matrix).map(({ row, counts }) => [row.label, counts.states]);
      expect(Object.fromEntries(byUnit)).toEqual(wanted.byUnit);
      const lapses = matrix.rows.flatMap(({ label, cells: own }) =>
        own
          .filter(({ counted, state }) => counted && state !== '按时' && state !== '零报告')
          .map(({ period, state }) => ({ unit: label, period: period.end, state })),
      );
      expect(lapses).toEqual(wanted.notInTime);
    }
  });

  it('accuses nobody where no receipt was ever written down', () => {
    const matrices = receiptMatrices(planOf('yunling-2022-hazards'), unitRegistry(workspace.units), asOf);
    expect(matrices.map(({ registered }) => registered)).toEqual([false]);
    expect(matrices.flatMap(countedCells)).toEqual([]);
  });

  it('has the kept hazards: of all, by ledger, unit and grade, and which are overdue by how many days', async () => {
    const { ledgers } = await expectedOf(asOf);
    for (const wanted of ledgers) {
      const own = planOf(wanted.plan).ledgers.flatMap((ledger) => (ledger.kind === 'hazards' ? [ledger] : []));
      const statuses = hazardStatuses(
        own.flatMap(({ entries }) => entries),
        asOf,
      );
      expect(kept(hazardCounts(statuses))).toEqual(wanted.all);
      const byLedger = own.map(({ id, entries }) => [id, kept(hazardCounts(hazardStatuses(entries, asOf)))]);
      expect(Object.fromEntries(byLedger)).toEqual(wanted.byLedger);
      expect(filled(splitHazards(statuses, ({ hazard }) => hazard.unit), Object.keys(wanted.byUnit))).toEqual(wanted.byUnit);
      expect(filled(splitHazards(statuses, ({ hazard }) => hazard.grade ?? ''), Object.keys(wanted.byGrade))).toEqual(wanted.byGrade);
      const overdue = statuses.filter(({ state }) => state === '逾期').map(({ hazard: { id }, daysLate }) => ({ id, days: daysLate }));
      expect(overdue).toEqual(wanted.overdue);
    }
  });
});
