import type { Day } from '../../model/day.ts';
import { monthDayWords } from '../../views/day-words.ts';
import { longKeys, printedColumns, type PrintedColumns } from '../../views/printed-columns.ts';
import { numbered } from '../../views/table-cells.ts';
import type { ColumnKey, GroupHead, TableCell, TableRow, TableView } from '../../views/table-view.ts';
import { escaped } from './element.ts';
import { noteHtml } from './fragment.ts';
import { stateCell } from './state-cell.ts';
import { centred, groupRow, missing, tableHtml, under, wordsCell, type Cell } from './table.ts';

/** How wide columns of short words are, in px; sentences share what is left. */
const widths: Readonly<Partial<Record<ColumnKey, number>>> = {
  no: 44,
  group: 96,
  lead: 88,
  responsible: 104,
  assist: 104,
  other: 104,
  roles: 160,
  deadline: 96,
};

/** What of a table a fragment shows. */
export interface TableChoice {
  /** The day for which states are shown; none where the reader sees no lights. */
  readonly statesOn?: Day | undefined;
  /** Leaves out the title, where the surroundings have one. */
  readonly untitled?: boolean;
}

/** The responsibility table (责任分工表) with its notes, cells merged as printed; given a day whose states are shown, they stand at the right. */
export function responsibilityFragment(view: TableView, { statesOn, untitled = false }: TableChoice): string {
  const columns = printedColumns(view);
  const showLights = statesOn !== undefined;
  const state = showLights
    ? [wordsCell([`状态（截至${monthDayWords(statesOn)}）`], { rows: columns.head.length, look: { width: '96px' } })]
    : [];
  const width = columns.keys.length + state.length;
  const table = tableHtml({
    ...(untitled ? {} : { caption: view.caption }),
    leastWidth: columns.keys.reduce((sum, key) => sum + (widths[key] ?? 140), showLights ? 96 : 0),
    head: columns.head.map((cells, index) => [...cells.map((cell) => headCell(cell)), ...(index === 0 ? state : [])]),
    rows: view.bodies.flatMap(({ group, rows }) => [
      ...(group === undefined || columns.byGroup ? [] : [groupRow(groupWords(group), width)]),
      ...rows.map((row) => [...cellsOf(row, columns), ...(showLights ? [stateOf(row)] : [])]),
    ]),
  });
  return table + notesOf(view);
}

function headCell({ text, key, colspan, rowspan }: TableView['head'][number][number]): Cell {
  const width = key === undefined ? undefined : widths[key];
  return {
    ...wordsCell([text], { columns: colspan, rows: rowspan, head: colspan > 1 ? 'colgroup' : 'col' }),
    look: width === undefined ? {} : { width: `${String(width)}px` },
  };
}

function groupWords({ count, struckCount, deadline, ...group }: GroupHead): string {
  const said = [
    count + struckCount === 0 ? '没有任务' : `${String(count)}项`,
    ...(struckCount > 0 ? [`另有${String(struckCount)}项已取消或并入`] : []),
    ...(deadline === undefined ? [] : [`时限${deadline}`]),
  ];
  return `${escaped(numbered(group))}　${missing(said.join('，'))}`;
}

function cellsOf(row: TableRow, { keys, cells }: Pick<PrintedColumns, 'keys' | 'cells'>): readonly Cell[] {
  const task = keys.find((key) => key === 'text' || key === 'short') ?? keys[0];
  return cells(row.cells).flatMap((cell) =>
    cell.covered ? [] : [{ ...cellOf(cell), html: contentOf(cell) + (cell.key === task ? besides(row) : '') }],
  );
}

function cellOf({ key, rowspan }: TableCell): Omit<Cell, 'html'> {
  const middle = rowspan > 1 ? { 'vertical-align': 'middle' } : {};
  return { rows: rowspan, look: { ...(longKeys.has(key) || key === 'short' ? {} : centred), ...middle } };
}

function contentOf({ kind, key, lines }: TableCell): string {
  if (kind === 'blank') return key === 'deadline' ? missing('原文未写') : '';
  const [first = '', ...rest] = lines;
  return key === 'deadline' ? escaped(first) + rest.map(under).join('') : lines.map(escaped).join('<br>');
}

/** What stands beside the words of a task: that it no longer stands, flags, and the numbers of its notes. */
function besides({ struck, part, flags, notes }: TableRow): string {
  const words = [...(struck === undefined || part ? [] : [struck]), ...flags, ...notes.map(({ mark }) => `注${String(mark)}`)];
  return words.map((word) => missing(`（${word}）`)).join('');
}

function stateOf({ status, part, struck }: TableRow): Cell {
  if (part) return { html: '' };
  return struck === undefined ? stateCell(status) : { html: missing('不计'), look: centred };
}

function notesOf({ notes, bodies, counts }: TableView): string {
  const ofRows = bodies.flatMap(({ rows }) => rows.flatMap((row) => row.notes.map(({ mark, text }) => `注${String(mark)}：${text}`)));
  const declared = counts.map(
    ({ text, declared: stated, counted, agrees, note }) =>
      `原文称“${text}”（${stated}），本表列出${counted}，${agrees ? '相符' : '不符'}。${note ?? ''}`,
  );
  return [...notes, ...ofRows, ...declared].map((words) => noteHtml(escaped(words))).join('');
}
