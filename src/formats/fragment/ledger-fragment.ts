import type { CustomLedgerView, HazardsView, LedgerView } from '../../views/ledger-view.ts';
import { ledgerWords } from '../../views/ledger-words.ts';
import { escaped } from './element.ts';
import { hazardCountsTable, hazardTable } from './hazard-table.ts';
import { centred, missing, tableHtml, wordsCell } from './table.ts';

/** A ledger (台账) with all its entries as tables; of hazards those that are open first, then closed, then counts. */
export function ledgerFragment(ledger: LedgerView): string {
  if (ledger.kind === 'custom') return customTable(ledger);
  const { title, statuses } = ledger;
  const open = statuses.filter(({ closed }) => closed === undefined);
  const closed = statuses.filter((status) => status.closed !== undefined);
  return [
    ...(open.length === 0 ? [] : [hazardTable(open, `${title}：未销号${String(open.length)}条`)]),
    ...(closed.length === 0 ? [] : [hazardTable(closed, `${title}：已销号${String(closed.length)}条`)]),
    hazardShares(ledger, title),
  ].join('');
}

/** Hazards counted by grade and by unit as two tables. */
export function hazardShares({ byGrade, byUnit, counts }: HazardsView, title: string): string {
  const grades = byGrade.map(({ grade, counts: own }) => ({ label: grade ?? '没有分级', counts: own }));
  return hazardCountsTable(grades, '等级', `${title}，按等级`, counts) + hazardCountsTable(byUnit, '单位', `${title}，按单位`, counts);
}

function customTable({ title, ledger: { columns }, rows }: CustomLedgerView): string {
  return tableHtml({
    caption: `${title}，${String(rows.length)}条`,
    leastWidth: 60 + columns.length * 100,
    head: [['序号', ...columns.map(({ label }) => label)].map((word) => wordsCell([word]))],
    rows: rows.map((cells, index) => [
      wordsCell([String(index + 1)], { look: centred }),
      ...cells.map((cell) => ({ html: cell.text === '' ? missing('没有填') : escaped(ledgerWords(cell)) })),
    ]),
  });
}
