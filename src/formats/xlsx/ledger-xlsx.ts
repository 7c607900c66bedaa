import { parseDay } from '../../model/day.ts';
import { closingsOf, hazardGrades, hazardStages, reopeningsOf, type LedgerColumn } from '../../model/ledger.ts';
import type { HazardStatus } from '../../plan/hazard-status.ts';
import type { PublishedWorkspace } from '../../plan/publish.ts';
import type { CustomLedgerView, HazardLedgerView, LedgerCell, LedgersView, LedgerView } from '../../views/ledger-view.ts';
import type { Reader } from '../../views/reader.ts';
import { aboutSheet } from './about-sheet.ts';
import { hazardCountsSheet } from './hazard-counts-sheet.ts';
import { identitySheet } from './identity-sheet.ts';
import { asOfLine, pageHead, topRows } from './sheet-top.ts';
import { dayValue, type Cell, type CellValue, type Column, type Look, type Row, type Sheet } from './sheet.ts';
import { workbookBytes } from './workbook-bytes.ts';

/** A ledger as bytes of an `.xlsx` file: its entries with typed cells and drop-downs, blank rows to go on with, for hazards their counts; 说明; a hidden sheet 标识. */
export function ledgerXlsx(
  ledger: LedgerView,
  view: LedgersView,
  { site, units }: PublishedWorkspace,
  reader: Reader,
): Promise<Uint8Array<ArrayBuffer>> {
  const names = units.filter(({ kind }) => kind !== '类别').map(({ name }) => name);
  const sheets =
    ledger.kind === 'hazards' ? [hazardSheet(ledger, reader), hazardCountsSheet(ledger, reader)] : [customSheet(ledger, names, reader)];
  return workbookBytes([...sheets, about(ledger, view, site, reader), identity(ledger, view, reader)], {
    title: ledger.title,
    creator: view.issuers.length === 0 ? site.name : view.issuers.join('、'),
    asOf: reader.asOf,
    pageHead: pageHead(ledger.title, reader),
  });
}

/** Rows after the entries in which one can go on. */
const blankRows = 20;

/** A column of a ledger's sheet: what stands in it, and how it is filled in. */
interface SheetColumn<Item> extends Column {
  readonly head: string;
  readonly look: Look;
  readonly choices?: readonly string[];
  readonly of: (item: Item) => CellValue;
}

const hazardColumns: readonly SheetColumn<HazardStatus>[] = [
  { head: '标识', width: 12, hidden: true, look: 'id', of: ({ hazard }) => hazard.id },
  { head: '单位', width: 16, look: 'enter-text', of: ({ hazard }) => hazard.unit },
  { head: '发现日期', width: 12, look: 'enter-day', of: ({ hazard }) => dayValue(hazard.found) },
  { head: '问题隐患', width: 30, look: 'enter-text', of: ({ hazard }) => hazard.hazard },
  { head: '等级', width: 7, look: 'enter-text', choices: hazardGrades, of: ({ hazard }) => hazard.grade },
  { head: '责任人', width: 11, look: 'enter-text', of: ({ hazard }) => hazard.person },
  { head: '整改制度措施', width: 26, look: 'enter-text', of: ({ hazard }) => hazard.measure },
  { head: '资金', width: 14, look: 'enter-text', of: ({ hazard }) => hazard.funds },
  { head: '整改时限', width: 16, look: 'enter-text', of: ({ hazard }) => hazard.deadline },
  { head: '预案', width: 16, look: 'enter-text', of: ({ hazard }) => hazard.plan },
  { head: '责任科室', width: 12, look: 'enter-text', of: ({ hazard }) => hazard.section },
  { head: '环节', width: 8, look: 'enter-text', choices: hazardStages, of: ({ stage }) => stage },
  { head: '销号日期', width: 12, look: 'enter-day', of: ({ hazard }) => dayOrDays(closingsOf(hazard)) },
  { head: '回潮日期', width: 12, look: 'enter-day', of: ({ hazard }) => dayOrDays(reopeningsOf(hazard).map(({ day }) => day)) },
  { head: '验收人', width: 12, look: 'enter-text', of: ({ hazard }) => hazard.checkedBy },
  { head: '时限（日期）', width: 12, look: 'day', of: ({ due }) => dayValue(due) },
  { head: '情况', width: 10, look: 'centre', of: ({ state, back }) => (back ? `${state}（回潮）` : state) },
  { head: '逾期天数', width: 7, look: 'centre', of: ({ daysLate }) => daysLate },
];

/** One day is a day; several stand as words, each in its turn. */
function dayOrDays(days: readonly string[]): CellValue {
  const [first, ...more] = days;
  const day = first === undefined || more.length > 0 ? undefined : parseDay(first);
  return day === undefined ? (first === undefined ? undefined : days.join('、')) : { day };
}

function hazardSheet({ title, statuses }: HazardLedgerView, reader: Reader): Sheet {
  return { ...entrySheet('台账', title, hazardColumns, statuses, reader), stay: 2 };
}

function customSheet({ title, ledger, rows }: CustomLedgerView, units: readonly string[], reader: Reader): Sheet {
  const columns = ledger.columns.map((column, at): SheetColumn<readonly LedgerCell[]> => ({
    head: column.label,
    ...typed(column, units),
    of: (cells) => valueOf(cells[at]),
  }));
  return entrySheet('台账', title, columns, rows, reader);
}

function typed({ type, choices }: LedgerColumn, units: readonly string[]): Pick<SheetColumn<unknown>, 'width' | 'look' | 'choices'> {
  if (type === 'day') return { width: 13, look: 'enter-day' };
  if (type === 'number') return { width: 12, look: 'enter-number' };
  if (type === 'choice') return { width: 14, look: 'enter-text', ...(choices === undefined ? {} : { choices }) };
  return type === 'unit' ? { width: 18, look: 'enter-text', choices: units } : { width: 30, look: 'enter-text' };
}

function valueOf(cell: LedgerCell | undefined): CellValue {
  if (cell === undefined || cell.value === undefined) return undefined;
  const day = cell.column.type === 'day' ? parseDay(cell.text) : undefined;
  return day === undefined ? cell.value : { day };
}

function entrySheet<Item>(
  name: string,
  title: string,
  columns: readonly SheetColumn<Item>[],
  items: readonly Item[],
  reader: Reader,
): Sheet {
  const above = topRows(title, columns, reader);
  const head: Row = { cells: columns.map(({ head: value }, index) => ({ column: index + 1, value, look: 'head' })) };
  const cellOf = ({ look, choices }: SheetColumn<Item>, index: number, value: CellValue): Cell => ({
    column: index + 1,
    value,
    look: look === 'enter-day' && typeof value === 'string' ? 'enter-text' : look,
    ...(choices === undefined ? {} : { choices }),
  });
  const rows = items.map((item) => ({ cells: columns.map((column, index) => cellOf(column, index, column.of(item))) }));
  const blank = Array.from({ length: blankRows }, () => ({ cells: columns.map((column, index) => cellOf(column, index, undefined)) }));
  return { name, columns, rows: [...above, head, ...rows, ...blank], above: above.length, head: 1 };
}

function about(ledger: LedgerView, view: LedgersView, site: PublishedWorkspace['site'], reader: Reader): Sheet {
  return aboutSheet(ledger.title, [
    ['方案', view.title],
    ['网站', `${site.name}${site.demoNote === undefined ? '' : `\n${site.demoNote}`}`],
    ['状态日期', asOfLine(reader)],
    ['填写', '浅黄色的格可以改，末尾的空行可以接着登记；有下拉的从下拉中选，日期填日期，数只填数。'],
    ...(ledger.kind === 'hazards'
      ? ([
          ['情况', '按状态日期算：时限当日仍算按期，没有写时限的不算逾期；销号后又出现的算回潮，重新计入未销号。'],
          ['多次销号', '回潮以后又销号的，各次日期依次写，用顿号隔开。'],
        ] as const)
      : []),
    ['隐藏的栏和表', '“标识”栏和“标识”表供收回时辨认，取消隐藏就能看到；请不要删除。'],
  ]);
}

function identity(ledger: LedgerView, { planId }: LedgersView, { asOf, edition }: Reader): Sheet {
  const keys = ledger.kind === 'hazards' ? [] : [['各栏', ledger.ledger.columns.map(({ key }) => key).join(' ')] as const];
  return identitySheet('guatu-ledger', [['方案标识', planId], ['台账标识', ledger.id], ['截至日', asOf], ['版别', edition], ...keys]);
}
