import { formatDay, parseDay } from '../model/day.ts';
import type { LedgerCell } from './ledger-view.ts';

/** What a cell of a ledger says: a day as the office writes days, all else as it was entered; empty where nothing was. */
export function ledgerWords({ column, text }: LedgerCell): string {
  const day = column.type === 'day' ? parseDay(text) : undefined;
  return day === undefined ? text : formatDay(day);
}
