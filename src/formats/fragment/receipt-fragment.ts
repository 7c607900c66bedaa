import { formatDay } from '../../model/day.ts';
import { receiptStates } from '../../model/receipt.ts';
import { monthDayWords } from '../../views/day-words.ts';
import { percentWords } from '../../views/percent-words.ts';
import { receiptFigure } from '../../views/receipt-words.ts';
import type { ReceiptBlock, ReceiptLapse, ReceiptView, ReportReceipts } from '../../views/receipt-view.ts';
import { escaped } from './element.ts';
import { noteHtml } from './fragment.ts';
import { captionHtml, centred, missing, tableHtml, under, wordsCell, type Cell } from './table.ts';

/** Who has sent which report for which period (收报情况) as tables: the matrix, the ranking, and what was not in time. */
export function receiptFragment({ short, asOf, reports }: ReceiptView): string {
  return captionHtml(`${short}收报情况（截至${formatDay(asOf)}）`) + reports.map(reportHtml).join('');
}

function reportHtml(report: ReportReceipts): string {
  const { what, registered, blocks, ranking, lapses } = report;
  if (!registered) return captionHtml(what) + noteHtml('未登记：没有任何收报记录，不能说谁没有报。');
  return [
    ...blocks.map((block) => matrixTable(block, what)),
    ...(ranking.length === 0 ? [] : [rankingTable(report)]),
    ...(lapses.length === 0 ? [] : [lapseTable(lapses)]),
  ].join('');
}

function matrixTable({ title, columns, rows }: ReceiptBlock, what: string): string {
  const daily = columns.every(({ due, end }) => due === end);
  const heads = columns.map(({ short, due }) => ({ html: escaped(short) + (daily ? '' : under(monthDayWords(due))) }));
  return tableHtml({
    caption: what + title,
    leastWidth: 140 + columns.length * 64,
    head: [[wordsCell(['报送单位']), ...heads]],
    rows: rows.map(({ label, cells }) => [wordsCell([label], { head: 'row' }), ...cells.map(matrixCell)]),
  });
}

function matrixCell(cell: ReceiptBlock['rows'][number]['cells'][number]): Cell {
  if (cell.state === '不承担') return { html: missing('—'), title: '这一期不由它报送', look: centred };
  const figure = receiptFigure(cell);
  return { html: escaped(cell.state) + (figure === undefined ? '' : under(figure)), look: centred };
}

function rankingTable({ ranking, what }: ReportReceipts): string {
  return tableHtml({
    caption: `${what}报送排名`,
    leastWidth: 560,
    head: [['名次', '单位', '应报', ...receiptStates, '按时率'].map((word) => wordsCell([word]))],
    rows: ranking.map(({ row, counts, place, tied }) => [
      { html: place === undefined ? missing('无') : `第${String(place)}${tied ? '（并列）' : ''}`, look: centred },
      wordsCell([row.label], { head: 'row' }),
      ...[counts.owed, ...receiptStates.map((state) => counts.states[state])].map((count) => wordsCell([String(count)], { look: centred })),
      wordsCell([percentWords(counts.rate)], { look: centred }),
    ]),
  });
}

function lapseTable(lapses: readonly ReceiptLapse[]): string {
  return tableHtml({
    caption: '可列入通报的期次',
    leastWidth: 680,
    head: [['期次', '单位', '情况', '截止', '收到', '迟交或拖欠', '说明'].map((word) => wordsCell([word]))],
    rows: lapses.map(({ label, period, cell }) => [
      wordsCell([period], { look: centred }),
      wordsCell([label], { head: 'row' }),
      wordsCell([cell.state], { look: centred }),
      wordsCell([formatDay(cell.period.due)], { look: centred }),
      { html: cell.received === undefined ? missing('没有收到') : formatDay(cell.received), look: centred },
      wordsCell([cell.daysLate === undefined ? '当日' : `${String(cell.daysLate)}天`], { look: centred }),
      wordsCell([cell.note ?? '']),
    ]),
  });
}
