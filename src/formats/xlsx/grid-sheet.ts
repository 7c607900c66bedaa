import type { GridCell, GridPoint, GridRow, GridView } from '../../views/grid-view.ts';
import type { Reader } from '../../views/reader.ts';
import { numbered } from '../../views/table-cells.ts';
import { marksIn, stateMarks } from '../../views/grid-marks.ts';
import { noteRow, topRows } from './sheet-top.ts';
import type { Cell, GridLook, Row, Sheet } from './sheet.ts';

const nameWidth = 44;

/** The sheet 控制表: the control grid with bars as fills and points as signs, so that it says the same in grey; none where the plan has no columns. */
export function gridSheets(grid: GridView | undefined, reader: Reader): readonly Sheet[] {
  if (grid === undefined || grid.rows.length === 0) return [];
  const width = Math.min(13, Math.max(5, Math.floor((140 - nameWidth) / grid.columns.length)));
  const columns = [{ width: nameWidth }, ...grid.columns.map(() => ({ width }))];
  const above = topRows(grid.caption, columns, reader);
  const head = headRows(grid);
  const legend = legendOf(grid);
  const foot = legend === undefined ? [] : [noteRow(legend, columns)];
  const rows = [...above, ...head, ...grid.rows.map((row) => gridRow(row, grid)), ...foot];
  return [{ name: '控制表', columns, rows, above: above.length, head: head.length, stay: 1 }];
}

const signs: Readonly<Record<Exclude<GridPoint['kind'], 'target'>, string>> = { deadline: '限', milestone: '◆', duty: '●' };

/** What the signs of a control grid mean, of those that it has; nothing for a blank one. */
export function legendOf({ rows }: GridView): string | undefined {
  const marks = marksIn(rows.flatMap(({ cells }) => cells));
  const words = meanings.flatMap(([mark, meaning]) => (marks.has(mark) ? [meaning] : []));
  return words.length === 0 ? undefined : `图例：${words.join('；')}。`;
}

const meanings = [
  ['bar', '灰底　实施时段'],
  ['open', '斜线　持续推进'],
  ['deadline', '限和右侧粗线　完成时限'],
  ['milestone', '◆　节点'],
  ['duty', '●　定期工作'],
  ['target', '数字　目标值'],
  ['done', '完　已完成'],
  ['late', '逾　逾期'],
  ['due', '临　临期'],
] as const;

function headRows({ phases, columns }: GridView): readonly Row[] {
  const periods = columns.map(({ label }, index): Cell => ({ column: index + 2, value: label, look: 'head' }));
  if (phases.length === 0) return [{ cells: [{ column: 1, value: '任务', look: 'head' }, ...periods] }];
  const over = phases.map(({ title, sub, span }, index): Cell => {
    const column = 2 + phases.slice(0, index).reduce((sum, phase) => sum + phase.span, 0);
    return { column, value: sub === undefined ? title : `${title}\n${sub}`, look: 'head', columns: span };
  });
  return [{ cells: [{ column: 1, value: '任务', look: 'head', rows: 2 }, ...over] }, { cells: periods }];
}

function gridRow({ kind, no, title, struck, cells, empty, absence, outside }: GridRow, { columns }: GridView): Row {
  const name: Cell = {
    column: 1,
    value: [
      kind === 'group' ? numbered({ no, title }) : `${kind === 'part' ? '　' : ''}${taskName(no, title)}`,
      ...(outside === undefined ? [] : [outside]),
    ].join('\n'),
    look: kind === 'group' ? 'group' : struck === undefined ? 'text' : 'struck',
  };
  if (!empty) return { cells: [name, ...cells.map((cell, index) => markCell(cell, index + 2))] };
  return { cells: [name, { column: 2, value: absence, look: 'centre', columns: columns.length }] };
}

function taskName(no: string | undefined, title: string): string {
  return no === undefined ? title : `${no}　${title}`;
}

function markCell({ bar, points, state }: GridCell, column: number): Cell {
  const signed = points.map((point) => (point.kind === 'target' ? (point.value ?? '目标') : signs[point.kind]));
  const words = [...signed, ...(state === undefined ? [] : [stateMarks[state].letter])];
  const run = bar === 'none' ? 'none' : bar.startsWith('open') ? 'open' : 'closed';
  const look: GridLook = `grid-${run}${points.some(({ kind }) => kind === 'deadline') ? '-due' : ''}`;
  return { column, value: words.length === 0 ? undefined : words.join(''), look };
}
