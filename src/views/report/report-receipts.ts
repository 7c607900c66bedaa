import { receiptMatrices, type ReceiptCell, type ReceiptMatrix } from '../../plan/receipt-matrix.ts';
import { receiptCounts, receiptLapses, receiptRanking, type ReceiptCounts, type ReceiptRank } from '../../plan/receipt-ranking.ts';
import type { ReportScope } from './report-scope.ts';

/** How a report that units owe came in: the reports whose day has passed since the last report. */
export interface ReportReceipts {
  readonly planId: string;
  readonly planTitle: string;
  readonly what: string;
  /** How often it is due, in the office's words. */
  readonly often: string;
  /** False where nobody has written down a single receipt: nobody can be called missing. */
  readonly registered: boolean;
  readonly counts: ReceiptCounts;
  readonly byUnit: readonly ReceiptRank[];
  readonly lapses: readonly (ReceiptCell & { readonly label: string })[];
}

/** The receipts of all reports that units owed between the day of the last report and the as-of day, the latter not included: a report is in time on its day. */
export function reportReceipts(scope: ReportScope): readonly ReportReceipts[] {
  const { plans, registry, reader } = scope;
  return plans.flatMap((plan) =>
    receiptMatrices(plan, registry, reader.asOf).flatMap((matrix) => {
      const cut = cutTo(matrix, scope);
      if (cut.rows.every(({ cells }) => cells.length === 0)) return [];
      return [{ planId: plan.id, planTitle: plan.short ?? plan.title, ...receiptsOf(cut) }];
    }),
  );
}

/** The matrix of the reports that fell due in these days, of the report's unit alone where it has one. */
function cutTo(matrix: ReceiptMatrix, { since, reader, unit }: ReportScope): ReceiptMatrix {
  const isDue = ({ period }: ReceiptCell): boolean => since <= period.due && period.due < reader.asOf;
  const rows = matrix.rows.filter((row) => unit === undefined || row.unit.id === unit.id);
  return { ...matrix, rows: rows.map((row) => ({ ...row, cells: row.cells.filter(isDue) })) };
}

function receiptsOf(matrix: ReceiptMatrix): Omit<ReportReceipts, 'planId' | 'planTitle'> {
  const labels = new Map(matrix.rows.map(({ unit, label }) => [unit.id, label]));
  return {
    what: matrix.report.what,
    often: matrix.report.text,
    registered: matrix.registered,
    counts: receiptCounts(matrix.rows.flatMap(({ cells }) => cells)),
    byUnit: receiptRanking(matrix).filter(({ counts }) => counts.owed > 0),
    lapses: receiptLapses(matrix).map((cell) => ({ ...cell, label: labels.get(cell.unit.id) ?? cell.unit.name })),
  };
}
