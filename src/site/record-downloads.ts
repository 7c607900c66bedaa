import type { Site } from '../model/site.ts';
import type { LedgersView, LedgerView } from '../views/ledger-view.ts';
import type { ReceiptView } from '../views/receipt-view.ts';
import type { Download } from './download.ts';

/** The receipts of a plan on paper and as a spreadsheet. */
export function receiptDownloads({ planId, title }: ReceiptView, { pdf }: Pick<Site, 'pdf'>): readonly Download[] {
  const at = `plans/${planId}/receipts`;
  return [
    ...(pdf ? [{ label: '收报情况', name: `${title}收报情况.pdf`, path: `${at}.pdf`, format: 'PDF' }] : []),
    { label: '收报情况', name: `${title}收报情况.xlsx`, path: `${at}.xlsx`, format: 'Excel' },
  ];
}

/** A ledger on paper, as a spreadsheet to go on with, as CSV, and its blank form. */
export function ledgerDownloads({ planId }: LedgersView, { id, title }: LedgerView, { pdf }: Pick<Site, 'pdf'>): readonly Download[] {
  const at = `plans/${planId}/ledgers/${id}`;
  return [
    ...(pdf ? [{ label: '台账', name: `${title}.pdf`, path: `${at}.pdf`, format: 'PDF' }] : []),
    { label: '台账', name: `${title}.xlsx`, path: `${at}.xlsx`, format: 'Excel', note: '末尾有空行，可以接着登记' },
    { label: '台账', name: `${title}.csv`, path: `${at}.csv`, format: '表格' },
    ...(pdf ? [{ label: '空白表', name: `${title}（空白表）.pdf`, path: `${at}-blank.pdf`, format: 'PDF' }] : []),
    { label: '空白表', name: `${title}（空白表）.xlsx`, path: `${at}-blank.xlsx`, format: 'Excel' },
  ];
}
