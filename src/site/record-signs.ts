import type { CellState } from '../plan/receipt-matrix.ts';
import type { HazardState } from '../plan/hazard-status.ts';

/** How a state of a receipt or a hazard is drawn: the key of its symbol, which is also its class (as in `state-sign.ts`). */
export const recordSigns: Readonly<Record<CellState | HazardState, string>> = {
  按时: 'done',
  零报告: 'done',
  迟报: 'donelate',
  未报: 'late',
  退回: 'behind',
  未到期: 'idle',
  未登记: 'nofill',
  不承担: 'nodl',
  整改中: 'going',
  逾期: 'late',
  按期销号: 'done',
  逾期销号: 'donelate',
};
