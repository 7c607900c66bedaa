import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { hourOf } from '../plan/occurrences.ts';
import { countedCells, receiptMatrices, type ReceiptCell, type ReceiptMatrix, type ReceiptRow } from '../plan/receipt-matrix.ts';
import { receiptCounts, receiptLapses, receiptRanking, type ReceiptCounts, type ReceiptRank } from '../plan/receipt-ranking.ts';
import { unitRegistry } from '../plan/unit-registry.ts';
import { periodWords, type PeriodWords } from './period-words.ts';
import type { Reader } from './reader.ts';

/** A column of the matrix: a period. */
export interface ReceiptColumn extends PeriodWords {
  readonly end: Day;
  readonly due: Day;
}

/** A stretch of the matrix that fits beside the names of units: a year of months, a month of days. */
export interface ReceiptBlock {
  readonly title: string;
  readonly columns: readonly ReceiptColumn[];
  readonly rows: readonly ReceiptRow[];
}

/** A report that was not in time, as the list of a 通报 names it. */
export interface ReceiptLapse {
  readonly label: string;
  readonly period: string;
  readonly cell: ReceiptCell;
}

/** The period that is being asked for: who has sent it, who has not yet. */
export interface ReceiptCurrent {
  readonly column: ReceiptColumn;
  readonly came: number;
  readonly waiting: readonly string[];
}

/** All that is known of one report. */
export interface ReportReceipts {
  readonly key: string;
  readonly what: string;
  /** The office's words for its rhythm. */
  readonly words: string;
  readonly hour: string | undefined;
  readonly from: string;
  readonly to: string | undefined;
  readonly channel: string | undefined;
  readonly form: string | undefined;
  readonly registered: boolean;
  readonly openClasses: readonly string[];
  readonly counts: ReceiptCounts;
  /** How many periods are counted. */
  readonly periods: number;
  /** The latest first. */
  readonly blocks: readonly ReceiptBlock[];
  readonly ranking: readonly ReceiptRank[];
  readonly lapses: readonly ReceiptLapse[];
  readonly current: ReceiptCurrent | undefined;
}

/** The receipts of all reports that a plan asks for, as of the reader's day. */
export interface ReceiptView {
  readonly planId: string;
  readonly title: string;
  readonly short: string;
  readonly issuers: readonly string[];
  readonly asOf: Day;
  readonly reports: readonly ReportReceipts[];
}

/** The receipts of a plan; undefined where nobody owes a report on known days, and in the public edition, which has no receipts. */
export function receiptView(plan: Plan, units: readonly Unit[], { asOf, edition }: Reader): ReceiptView | undefined {
  if (edition === 'public') return undefined;
  const matrices = receiptMatrices(plan, unitRegistry(units), asOf);
  if (matrices.length === 0) return undefined;
  const { id, title, short = title, issuers } = plan;
  const reports = matrices.map((matrix, index) => reportReceipts(matrix, `report-${String(index + 1)}`));
  return { planId: id, title, short, issuers: issuers.map(({ name }) => name), asOf, reports };
}

function reportReceipts(matrix: ReceiptMatrix, key: string): ReportReceipts {
  const { report, rows, registered, openClasses } = matrix;
  const cells = countedCells(matrix);
  const labels = new Map(rows.map(({ unit, label }) => [unit.id, label]));
  return {
    key,
    what: report.what,
    words: report.text,
    hour: hourOf(report),
    from: report.from.text,
    to: report.to?.text,
    channel: report.channel,
    form: report.form,
    registered,
    openClasses,
    counts: receiptCounts(cells),
    periods: new Set(cells.map(({ period }) => period.end)).size,
    blocks: blocksOf(matrix),
    ranking: registered ? receiptRanking(matrix) : [],
    lapses: receiptLapses(matrix).map((cell) => ({
      label: labels.get(cell.unit.id) ?? cell.unit.name,
      period: periodWords(cell.period, report.every).full,
      cell,
    })),
    current: currentOf(matrix),
  };
}

function columnsOf({ report, periods }: ReceiptMatrix): readonly ReceiptColumn[] {
  return periods.map((period) => ({ ...periodWords(period, report.every), end: period.end, due: period.due }));
}

function blocksOf(matrix: ReceiptMatrix): readonly ReceiptBlock[] {
  const columns = columnsOf(matrix);
  return [...Map.groupBy(columns, ({ stretch }) => stretch)]
    .map(([title, own]) => ({
      title,
      columns: own,
      rows: matrix.rows.map((row) => ({ ...row, cells: row.cells.filter(({ period }) => own.some(({ end }) => end === period.end)) })),
    }))
    .toReversed();
}

/** The first period whose day has not passed, of those that have begun. */
function currentOf(matrix: ReceiptMatrix): ReceiptCurrent | undefined {
  const column = columnsOf(matrix).find(({ due }) => due >= matrix.asOf);
  if (column === undefined) return undefined;
  const cells = matrix.rows.map((row) => ({ label: row.label, cell: row.cells.find(({ period }) => period.end === column.end) }));
  const owing = cells.filter(({ cell }) => cell !== undefined && cell.state !== '不承担');
  const waiting = owing.filter(({ cell }) => cell?.state === '未到期' || cell?.state === '退回');
  return { column, came: owing.length - waiting.length, waiting: waiting.map(({ label }) => label) };
}
