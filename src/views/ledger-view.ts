import type { Day } from '../model/day.ts';
import type { CustomLedger, HazardLedger, Ledger, LedgerColumn } from '../model/ledger.ts';
import type { Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { hazardCounts, type HazardCounts } from '../plan/hazard-counts.ts';
import { hazardStatuses, type HazardStatus } from '../plan/hazard-status.ts';
import { unitRegistry, type UnitRegistry } from '../plan/unit-registry.ts';
import { hazardsByGrade, hazardsByUnit, type GradeHazards, type UnitHazards } from './hazard-shares.ts';
import { hazardTargets, type HazardTarget } from './hazard-targets.ts';
import type { Reader } from './reader.ts';

/** Hazards as of a day: one by one, counted, by unit and by grade. */
export interface HazardsView {
  readonly statuses: readonly HazardStatus[];
  readonly counts: HazardCounts;
  readonly byUnit: readonly UnitHazards[];
  readonly byGrade: readonly GradeHazards[];
  /** Those beyond their deadline, the latest first. */
  readonly overdue: readonly HazardStatus[];
}

/** A ledger of hazards as of a day. */
export interface HazardLedgerView extends HazardsView {
  readonly kind: 'hazards';
  readonly id: string;
  readonly title: string;
  readonly ledger: HazardLedger;
}

/** A cell of a ledger with columns of its own: its words, and what it means where it is a day or a number. */
export interface LedgerCell {
  readonly column: LedgerColumn;
  readonly text: string;
  readonly value: string | number | undefined;
}

/** A ledger with columns of its own. */
export interface CustomLedgerView {
  readonly kind: 'custom';
  readonly id: string;
  readonly title: string;
  readonly ledger: CustomLedger;
  readonly rows: readonly (readonly LedgerCell[])[];
}

/** A ledger as its page, paper and sheet show it. */
export type LedgerView = HazardLedgerView | CustomLedgerView;

/** All ledgers of a plan as of a day; its hazards over all of them together, and the targets that they are measured by. */
export interface LedgersView {
  readonly planId: string;
  readonly title: string;
  readonly short: string;
  readonly issuers: readonly string[];
  readonly asOf: Day;
  readonly ledgers: readonly LedgerView[];
  /** Undefined where no ledger is of hazards. */
  readonly hazards: HazardsView | undefined;
  readonly targets: readonly HazardTarget[];
}

/** The ledgers of a plan; undefined where it has none, as in the public edition. */
export function ledgersView(plan: Plan, units: readonly Unit[], { asOf, edition }: Reader): LedgersView | undefined {
  if (edition === 'public' || plan.ledgers.length === 0) return undefined;
  const registry = unitRegistry(units);
  const entries = plan.ledgers.flatMap((ledger) => (ledger.kind === 'hazards' ? ledger.entries : []));
  const { id, title, short = title, issuers } = plan;
  return {
    planId: id,
    title,
    short,
    issuers: issuers.map(({ name }) => name),
    asOf,
    ledgers: plan.ledgers.map((ledger) => ledgerView(ledger, plan, registry, asOf)),
    hazards: plan.ledgers.some(({ kind }) => kind === 'hazards') ? hazardsView(hazardStatuses(entries, asOf), plan, registry) : undefined,
    targets: hazardTargets(plan, entries, asOf),
  };
}

function ledgerView(ledger: Ledger, plan: Plan, registry: UnitRegistry, asOf: Day): LedgerView {
  const { id, title } = ledger;
  if (ledger.kind === 'custom') return { kind: 'custom', id, title, ledger, rows: ledger.entries.map((entry) => cellsOf(entry, ledger)) };
  return { kind: 'hazards', id, title, ledger, ...hazardsView(hazardStatuses(ledger.entries, asOf), plan, registry) };
}

function hazardsView(statuses: readonly HazardStatus[], plan: Plan, registry: UnitRegistry): HazardsView {
  return {
    statuses,
    counts: hazardCounts(statuses),
    byUnit: hazardsByUnit(statuses, plan, registry),
    byGrade: hazardsByGrade(statuses),
    overdue: statuses.filter(({ state }) => state === '逾期').toSorted((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0)),
  };
}

function cellsOf(entry: CustomLedger['entries'][number], { columns }: CustomLedger): readonly LedgerCell[] {
  return columns.map((column) => {
    const value = entry[column.key];
    const words = value === true ? '是' : value === false ? '否' : value;
    return { column, text: words === undefined || words === null ? '' : String(words), value: words ?? undefined };
  });
}
