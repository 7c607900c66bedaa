import type { ReceiptCell } from '../plan/receipt-matrix.ts';

/** What stands under the state of a report: by how long it was late, or that it had been sent back before; undefined where nothing does. */
export function receiptFigure({ state, daysLate, copies }: ReceiptCell): string | undefined {
  if (state === '迟报') return daysLate === undefined ? '当日' : `${String(daysLate)}天`;
  return state === '按时' && copies > 1 ? '退回后补报' : undefined;
}
