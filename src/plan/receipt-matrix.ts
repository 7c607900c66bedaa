import { addDays, daysBetween, type Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Receipt, ReceiptState } from '../model/receipt.ts';
import type { Occurrence } from '../model/recurrence.ts';
import type { ReportSchedule } from '../model/report-schedule.ts';
import { successorsOf } from '../model/unit.ts';
import { isDated, occurrencesOf } from './occurrences.ts';
import { owesOn, owingUnits, type OwingUnit } from './owing-units.ts';
import type { UnitRegistry } from './unit-registry.ts';

/** What a cell of the matrix says: a recorded or missing receipt, or why nothing can be said of it. */
export type CellState = ReceiptState | '未到期' | '未登记' | '不承担';

/** A report of one unit for one period, as of a day. */
export interface ReceiptCell {
  readonly unit: OwingUnit;
  readonly period: Occurrence;
  readonly state: CellState;
  /** True once its day has passed and something can be said of it: only such cells are counted. */
  readonly counted: boolean;
  /** The day on which the latest known copy came. */
  readonly received?: Day;
  /** Days late, 1 or more: up to the copy that came, else up to the as-of day. */
  readonly daysLate?: number;
  /** The reason for which it was sent back, and what else was written down. */
  readonly note?: string;
  /** How many copies are known: more than one where it was sent back. */
  readonly copies: number;
}

/** A row of the matrix: a unit, by the name that the receipts give it, with a cell for every period. */
export interface ReceiptRow {
  readonly unit: OwingUnit;
  readonly label: string;
  readonly cells: readonly ReceiptCell[];
}

/** Who has sent which report for which period, as of a day. */
export interface ReceiptMatrix {
  readonly report: ReportSchedule;
  readonly asOf: Day;
  /** The periods that have begun by the day, in order. */
  readonly periods: readonly Occurrence[];
  readonly rows: readonly ReceiptRow[];
  /** False where nobody has written down a single receipt by the day: nobody can be called missing. */
  readonly registered: boolean;
  /** Classes whose members nobody wrote down: only units with receipts have a row, and none is called missing. */
  readonly openClasses: readonly string[];
}

/** The matrices of all reports of a plan that somebody here owes on known days. */
export function receiptMatrices(plan: Plan, registry: UnitRegistry, asOf: Day): readonly ReceiptMatrix[] {
  return plan.reports.flatMap((report) => receiptMatrix(report, plan, registry, asOf) ?? []);
}

/**
 * The matrix of a report: the latest copy known by the day decides a cell; a day is inclusive, so that nothing is missing on its own day.
 * Periods before the first that has any receipt were not yet written down (未登记). Undefined where nobody owes it or no day is known.
 */
export function receiptMatrix(report: ReportSchedule, plan: Plan, registry: UnitRegistry, asOf: Day): ReceiptMatrix | undefined {
  if (!report.owed || !isDated(report)) return undefined;
  const owing = owingUnits(report.from, registry);
  const receipts = knownReceipts(report, plan, asOf);
  const periods = reportPeriods(report, plan, asOf).filter((period) => hasBegun(period, receipts, asOf));
  const filed = fileReceipts(receipts, periods, owing.units, plan, registry);
  const units = owing.openClasses.length === 0 ? owing.units : withReporting(owing.units, filed, registry);
  const firstKept = periods.find((period) => units.some(({ id }) => filed.has(keyOf(id, period))));
  const strict = owing.openClasses.length === 0;
  const rows = units.map((unit) => {
    const cells = periods.map((period) => {
      const copies = filed.get(keyOf(unit.id, period)) ?? [];
      const known = strict && firstKept !== undefined && firstKept.due <= period.due;
      const registered = known && !isSentBefore(unit, period, owing.units, filed, registry);
      return cellOf({ unit, period, copies, registered, asOf });
    });
    return { unit, label: labelOf(unit, periods, filed), cells };
  });
  return { report, asOf, periods, rows, registered: firstKept !== undefined, openClasses: owing.openClasses };
}

/** All counted cells of a matrix, by row. */
export function countedCells({ rows }: Pick<ReceiptMatrix, 'rows'>): readonly ReceiptCell[] {
  return rows.flatMap(({ cells }) => cells.filter(({ counted }) => counted));
}

/** The period that a receipt's day lies in: whoever writes the first day of a month means that month. */
export function periodOfReceipt<P extends Pick<Occurrence, 'start' | 'end'>>(
  { period: day }: Receipt,
  periods: readonly P[],
): P | undefined {
  return periods.find(({ end }) => end === day) ?? periods.find(({ start, end }) => start <= day && day <= end);
}

/** All periods of a report from the beginning of time to a day on which none is left out that began by then. */
export function reportPeriods(report: ReportSchedule, plan: Pick<Plan, 'period'>, until: Day): readonly Occurrence[] {
  const reach = addDays(until, 366 * (report.every?.n ?? 1) + 366);
  return occurrencesOf(report, plan, { start: '0001-01-01' as Day, end: reach });
}

/** The unit that a receipt names, as of the day it came. */
export function unitOfReceipt({ unit, received, period }: Receipt, plan: Pick<Plan, 'office'>, registry: UnitRegistry): string | undefined {
  const hit = registry.lookUp(unit, plan.office, received ?? period);
  return hit.found === 'one' ? hit.unit.id : registry.byId(unit)?.id;
}

/** A receipt and the day from which it is known: the day it came, else the day it was due. */
interface Known {
  readonly receipt: Receipt;
  readonly day: Day;
}

function knownReceipts(report: ReportSchedule, plan: Plan, asOf: Day): readonly Known[] {
  const periods = reportPeriods(report, plan, asOf);
  const known = plan.receipts
    .filter((receipt) => receipt.report === report.what)
    .map((receipt) => ({ receipt, day: knownFrom(receipt, periods) }));
  return known.filter(({ day }) => day <= asOf).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function knownFrom(receipt: Receipt, periods: readonly Occurrence[]): Day {
  return receipt.received ?? periodOfReceipt(receipt, periods)?.due ?? receipt.period;
}

function hasBegun({ start, end }: Occurrence, known: readonly Known[], asOf: Day): boolean {
  return start <= asOf || known.some(({ receipt }) => receipt.period === end);
}

type Filed = ReadonlyMap<string, readonly Receipt[]>;

const keyOf = (unit: string, { end }: Occurrence): string => `${unit} ${end}`;

/** The copies of each cell, in the order in which they came; of one day in the order of the file. */
function fileReceipts(
  known: readonly Known[],
  periods: readonly Occurrence[],
  units: readonly OwingUnit[],
  plan: Plan,
  registry: UnitRegistry,
): Filed {
  const filed = new Map<string, Receipt[]>();
  for (const { receipt } of known) {
    const period = periodOfReceipt(receipt, periods);
    const unit = unitOfReceipt(receipt, plan, registry);
    if (period === undefined || unit === undefined) continue;
    const key = keyOf(owerFor(unit, period, units, registry), period);
    filed.set(key, [...(filed.get(key) ?? []), receipt]);
  }
  return filed;
}

/** A receipt under the name of a unit that no longer owes counts for its successor; of a unit that was split it stays under the old name. */
function owerFor(id: string, { due }: Occurrence, units: readonly OwingUnit[], registry: UnitRegistry): string {
  const row = units.find((unit) => unit.id === id);
  const [next, ...others] = successorsOf(registry.byId(id) ?? {});
  if (row === undefined || owesOn(row, due) || next === undefined || others.length > 0) return id;
  return units.some((unit) => unit.id === next.unit) ? next.unit : id;
}

/** Whether a copy came under the name of a unit that was split: it may be that of any of those into which it was, so that none is called missing. */
function isSentBefore({ id }: OwingUnit, period: Occurrence, owing: readonly OwingUnit[], filed: Filed, registry: UnitRegistry): boolean {
  return owing.some((old) => {
    const heirs = successorsOf(registry.byId(old.id) ?? {});
    return heirs.length > 1 && heirs.some(({ unit }) => unit === id) && !owesOn(old, period.due) && filed.has(keyOf(old.id, period));
  });
}

/** Beside the units that are known to owe, those that have sent something. */
function withReporting(units: readonly OwingUnit[], filed: Filed, registry: UnitRegistry): readonly OwingUnit[] {
  const ids = [...filed.keys()].map((key) => key.split(' ')[0] ?? '');
  const others = [...new Set(ids)].filter((id) => !units.some((unit) => unit.id === id));
  return [...units, ...others.map((id) => ({ id, name: registry.byId(id)?.name ?? id }))];
}

function labelOf(unit: OwingUnit, periods: readonly Occurrence[], filed: Filed): string {
  return periods.flatMap((period) => filed.get(keyOf(unit.id, period)) ?? []).at(-1)?.unit ?? unit.name;
}

/** What a cell is judged by. */
interface Case {
  readonly unit: OwingUnit;
  readonly period: Occurrence;
  readonly copies: readonly Receipt[];
  /** True where receipts of this period are written down. */
  readonly registered: boolean;
  readonly asOf: Day;
}

function cellOf(given: Case): ReceiptCell {
  const { unit, period, copies, asOf } = given;
  const last = copies.at(-1);
  const state = stateOf(given);
  const past = period.due < asOf;
  const counted = past && state !== '未登记' && state !== '不承担';
  const received = state === '未报' ? undefined : last?.received;
  const late = lateUntil(state, received, asOf);
  return {
    unit,
    period,
    state,
    counted,
    copies: copies.length,
    ...(received === undefined ? {} : { received }),
    ...(late !== undefined && late > period.due ? { daysLate: daysBetween(period.due, late) } : {}),
    ...(last?.note === undefined ? {} : { note: last.note }),
  };
}

/** What was written down counts; what is not there is missing only after its day. */
function stateOf({ unit, period, copies, registered, asOf }: Case): CellState {
  const last = copies.at(-1);
  if (last !== undefined && last.state !== '未报') return last.state;
  if (!owesOn(unit, period.due)) return '不承担';
  if (period.due >= asOf) return '未到期';
  return last !== undefined || registered ? '未报' : '未登记';
}

/** Until when a report was late: until it came, or until today. */
function lateUntil(state: CellState, received: Day | undefined, asOf: Day): Day | undefined {
  if (state === '未报' || state === '退回') return asOf;
  return state === '迟报' ? received : undefined;
}
