import type { ColumnKey, HeadCell, TableView } from '../../views/table-view.ts';
import { longKeys, printedColumns } from '../../views/printed-columns.ts';
import { columnWidths } from './column-widths.ts';
import { entryHeads, entryWidths } from './entries.ts';
import type { Cell, Column, Row } from './sheet.ts';

/** Heads of the hidden columns by which a filled sheet is recognised. They stand first, so that their letters are the same in every plan. */
export const idHeads = ['方案标识', '任务标识', '分项标识'] as const;

/** The columns of the sheet 任务: hidden ids, the office's own, then those beside them. */
export interface TaskColumns {
  readonly all: readonly Column[];
  readonly head: readonly Row[];
  /** The first column of the office's table. */
  readonly first: number;
  readonly keys: readonly ColumnKey[];
  /** The column of true dates; none where no row has a day. */
  readonly day: number | undefined;
  /** The column of states as of the day; none where lights are not shown. */
  readonly judged: number | undefined;
  /** The column that says which tasks are approved away; none where all stand. */
  readonly struck: number | undefined;
  /** The first of the three columns that a section fills in. */
  readonly entry: number;
}

/** The columns of a responsibility table as a sheet; dates where there are any, states where lights are shown. */
export function taskColumns(table: TableView, { dated, judged }: { readonly dated: boolean; readonly judged: boolean }): TaskColumns {
  const changed = table.struckCount > 0;
  const printed = printedColumns(table);
  const first = idHeads.length + 1;
  const beside = [
    ...(dated ? [{ text: '完成时限\n（日期）', width: 11 }] : []),
    ...(judged ? [{ text: '状态判定', width: 10 }] : []),
    ...(changed ? [{ text: '变更', width: 10 }] : []),
  ];
  const day = first + printed.keys.length;
  const entry = day + beside.length;
  const extra = [...beside, ...entryHeads.map((text, index) => ({ text, width: entryWidths[index] ?? 10 }))];
  const widths = officeWidths(
    table,
    extra.reduce((sum, { width }) => sum + width, 0),
  );
  return {
    all: [
      ...idHeads.map(() => ({ width: 12, hidden: true })),
      ...[...widths, ...extra.map(({ width }) => width)].map((width) => ({ width })),
    ],
    head: headRows(
      printed.head,
      first,
      extra.map(({ text }) => text),
    ),
    first,
    keys: printed.keys,
    day: dated ? day : undefined,
    judged: judged ? day + (dated ? 1 : 0) : undefined,
    struck: changed ? entry - 1 : undefined,
    entry,
  };
}

/** The width of an A4 page across in digits of the sheet's letters; each further column of sentences makes the letters on paper a little smaller. */
function officeWidths(table: TableView, taken: number): readonly number[] {
  const printed = printedColumns(table);
  const long = printed.keys.filter((key) => longKeys.has(key)).length;
  const rows = table.bodies.flatMap((body) => body.rows.map((row) => printed.cells(row.cells)));
  const leaves = leafTexts(printed.head);
  const words = printed.keys.map((key, index) => ({
    head: leaves[index] ?? '',
    cells: rows.map((cells) => cells[index]?.lines.join('\n') ?? ''),
    long: longKeys.has(key),
  }));
  return columnWidths(words, Math.max(60, 150 + 20 * Math.max(0, long - 1) - taken));
}

/** The words over each column, left to right, whether they stand in the first or the second row of the head. */
function leafTexts(head: readonly (readonly HeadCell[])[]): readonly string[] {
  const [upper = [], lower = []] = head;
  const below = [...lower];
  return upper.flatMap((cell) => (cell.key === undefined ? below.splice(0, cell.colspan).map(({ text }) => text) : [cell.text]));
}

function headRows(head: readonly (readonly HeadCell[])[], first: number, extra: readonly string[]): readonly Row[] {
  const rows = Math.max(1, head.length);
  const [upper = [], lower = []] = head;
  const places = placesOf(upper, first);
  const after = first + leafTexts(head).length;
  const tall = (texts: readonly string[], column: number): readonly Cell[] =>
    texts.map((value, index) => ({ column: column + index, value, look: 'head', rows }));
  const top = upper.map((cell, index): Cell => ({
    column: places[index] ?? first,
    value: cell.text,
    look: 'head',
    columns: cell.colspan,
    rows: cell.rowspan,
  }));
  const free = upper.flatMap((cell, index) => (cell.key === undefined ? columnsFrom(places[index] ?? first, cell.colspan) : []));
  const bottom = lower.map((cell, index): Cell => ({ column: free[index] ?? first, value: cell.text, look: 'head' }));
  return [{ cells: [...tall(idHeads, 1), ...top, ...tall(extra, after)] }, ...(rows > 1 ? [{ cells: bottom }] : [])];
}

function placesOf(cells: readonly HeadCell[], first: number): readonly number[] {
  return cells.map((_, index) => cells.slice(0, index).reduce((column, cell) => column + cell.colspan, first));
}

function columnsFrom(column: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => column + index);
}
