import { receiptStates } from '../../model/receipt.ts';
import type { PublishedWorkspace } from '../../plan/publish.ts';
import type { ReceiptView, ReportReceipts } from '../../views/receipt-view.ts';
import type { Reader } from '../../views/reader.ts';
import { aboutSheet } from './about-sheet.ts';
import { identitySheet } from './identity-sheet.ts';
import { plainSheet } from './plain-sheet.ts';
import { asOfLine, pageHead, topRows } from './sheet-top.ts';
import { dayValue, type CellValue, type Sheet } from './sheet.ts';
import { workbookBytes } from './workbook-bytes.ts';

/** The receipts of a plan as bytes of an `.xlsx` file: for each report the matrix, the ranking and the list for a 通报; 说明; a hidden sheet 标识. */
export function receiptsXlsx(view: ReceiptView, { site }: PublishedWorkspace, reader: Reader): Promise<Uint8Array<ArrayBuffer>> {
  const title = `${view.short}收报情况`;
  const many = view.reports.length > 1;
  const sheets = view.reports.flatMap((report, index) => reportSheets(report, many ? String(index + 1) : '', reader));
  return workbookBytes(
    [
      ...sheets,
      about(view, site, reader),
      identitySheet('guatu-receipts', [
        ['方案标识', view.planId],
        ['截至日', reader.asOf],
        ['版别', reader.edition],
      ]),
    ],
    {
      title,
      creator: view.issuers.length === 0 ? site.name : view.issuers.join('、'),
      asOf: reader.asOf,
      pageHead: pageHead(title, reader),
    },
  );
}

function reportSheets(report: ReportReceipts, number: string, reader: Reader): readonly Sheet[] {
  return [
    matrixSheet(report, `收报${number}`, reader),
    ...(report.ranking.length === 0 ? [] : [rankingSheet(report, `排名${number}`, reader)]),
    ...(report.lapses.length === 0 ? [] : [lapsesSheet(report, `通报${number}`, reader)]),
  ];
}

/** Units down, periods across in order of time: here one sheet holds all of them. */
function matrixSheet({ what, blocks }: ReportReceipts, name: string, reader: Reader): Sheet {
  const inOrder = blocks.toReversed();
  const periods = inOrder.flatMap(({ columns }) => columns);
  const columns = [{ width: 4, hidden: true }, { width: 20 }, ...periods.map(() => ({ width: 9 }))];
  const above = topRows(`${what}收报情况`, columns, reader);
  const heads = ['单位标识', '报送单位', ...periods.map(({ full }) => full)];
  const units = inOrder[0]?.rows ?? [];
  const rows = units.map(({ unit, label }) => ({
    cells: [
      { column: 1, value: unit.id, look: 'id' as const },
      { column: 2, value: label, look: 'text' as const },
      ...inOrder
        .flatMap((block) => block.rows.find((row) => row.unit.id === unit.id)?.cells ?? [])
        .map((cell, index) => ({ column: index + 3, value: cell.state, look: 'centre' as const })),
    ],
  }));
  const head = { cells: heads.map((value, index) => ({ column: index + 1, value, look: 'head' as const })) };
  return { name, columns, rows: [...above, head, ...rows], above: above.length, head: 1, stay: 2 };
}

const rankColumns = [
  { head: '名次', width: 8, look: 'centre' },
  { head: '并列', width: 7, look: 'centre' },
  { head: '单位', width: 24, look: 'text' },
  { head: '应报', width: 8, look: 'centre' },
  ...receiptStates.map((head) => ({ head, width: 8, look: 'centre' }) as const),
  { head: '按时率（%）', width: 12, look: 'centre' },
] as const;

function rankingSheet({ what, ranking }: ReportReceipts, name: string, reader: Reader): Sheet {
  const rows = ranking.map(({ row, counts, place, tied }): readonly CellValue[] => [
    place,
    tied ? '并列' : undefined,
    row.label,
    counts.owed,
    ...receiptStates.map((state) => counts.states[state]),
    counts.rate,
  ]);
  return plainSheet(name, `${what}报送排名`, rankColumns, rows, reader);
}

const lapseColumns = [
  { head: '期次', width: 16, look: 'centre' },
  { head: '单位', width: 24, look: 'text' },
  { head: '情况', width: 8, look: 'centre' },
  { head: '截止', width: 13, look: 'day' },
  { head: '收到', width: 13, look: 'day' },
  { head: '迟交或拖欠（天）', width: 16, look: 'centre' },
  { head: '说明', width: 36, look: 'text' },
] as const;

function lapsesSheet({ what, lapses }: ReportReceipts, name: string, reader: Reader): Sheet {
  const rows = lapses.map(({ label, period, cell }): readonly CellValue[] => [
    period,
    label,
    cell.state,
    dayValue(cell.period.due),
    dayValue(cell.received),
    cell.daysLate,
    cell.note,
  ]);
  return plainSheet(name, `${what}未按时报送的期次`, lapseColumns, rows, reader);
}

function about(view: ReceiptView, site: PublishedWorkspace['site'], reader: Reader): Sheet {
  return aboutSheet(`${view.short}收报情况`, [
    ['方案', view.title],
    ['网站', `${site.name}${site.demoNote === undefined ? '' : `\n${site.demoNote}`}`],
    ['状态日期', asOfLine(reader)],
    ['情况', '截止当日仍算按时；退回后没有重报的算退回；“未登记”是没有任何收报记录，不能说没有报；“未到期”不计入应报。'],
    ['按时率', '按时和零报告占应报的份数。'],
    ['排名', '先看按时率，相同的看未报，再看退回；都相同的并列，后面的名次空出来。'],
  ]);
}
