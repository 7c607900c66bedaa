import type { Plan } from '../../model/plan.ts';
import { gridView, type GridCell, type GridPoint, type GridRow, type GridView } from '../../views/grid-view.ts';
import type { LightRules } from '../../views/light-rules.ts';
import type { Reader } from '../../views/reader.ts';
import { numbered } from '../../views/table-cells.ts';
import { noteRow, topRows } from './sheet-top.ts';
import type { Cell, GridLook, Row, Sheet } from './sheet.ts';

const nameWidth = 44;

/** The sheet 控制表: the control grid with bars as fills and points as signs, so that it says the same in grey; none where the plan has no columns. */
export function gridSheets(plan: Plan, reader: Reader, rules: LightRules): readonly Sheet[] {
  const grid = gridView(plan, reader, rules);
  if (grid === undefined || grid.rows.length === 0) return [];
  const width = Math.min(13, Math.max(5, Math.floor((140 - nameWidth) / grid.columns.length)));
  const columns = [{ width: nameWidth }, ...grid.columns.map(() => ({ width }))];
  const above = topRows(grid.caption, columns, reader);
  const head = headRows(grid);
  const rows = [...above, ...head, ...grid.rows.map((row) => gridRow(row, grid)), noteRow(legend, columns)];
  return [{ name: '控制表', columns, rows, above: above.length, head: head.length, stay: 1 }];
}

const signs: Readonly<Record<Exclude<GridPoint['kind'], 'target'>, string>> = { deadline: '限', milestone: '◆', duty: '●' };

/** What the signs of a control grid mean. */
export const legend = '图例：灰底　实施时段；斜线　持续推进；限和右侧粗线　完成时限；◆　节点；●　定期工作；数字　目标值。';

function headRows({ phases, columns }: GridView): readonly Row[] {
  const periods = columns.map(({ label }, index): Cell => ({ column: index + 2, value: label, look: 'head' }));
  if (phases.length === 0) return [{ cells: [{ column: 1, value: '任务', look: 'head' }, ...periods] }];
  const over = phases.map(({ title, sub, span }, index): Cell => {
    const column = 2 + phases.slice(0, index).reduce((sum, phase) => sum + phase.span, 0);
    return { column, value: sub === undefined ? title : `${title}\n${sub}`, look: 'head', columns: span };
  });
  return [{ cells: [{ column: 1, value: '任务', look: 'head', rows: 2 }, ...over] }, { cells: periods }];
}

function gridRow({ kind, no, title, cells, empty }: GridRow, { columns }: GridView): Row {
  const name: Cell = {
    column: 1,
    value: kind === 'group' ? numbered({ no, title }) : taskName(no, title),
    look: kind === 'group' ? 'group' : 'text',
  };
  if (!empty) return { cells: [name, ...cells.map((cell, index) => markCell(cell, index + 2))] };
  const words = kind === 'task' ? '原文未写时限，不画时段' : undefined;
  return { cells: [name, { column: 2, value: words, look: 'centre', columns: columns.length }] };
}

function taskName(no: string | undefined, title: string): string {
  return no === undefined ? title : `${no}　${title}`;
}

function markCell({ bar, points }: GridCell, column: number): Cell {
  const words = points.map((point) => (point.kind === 'target' ? (point.value ?? '目标') : signs[point.kind]));
  const run = bar === 'none' ? 'none' : bar.startsWith('open') ? 'open' : 'closed';
  const look: GridLook = `grid-${run}${points.some(({ kind }) => kind === 'deadline') ? '-due' : ''}`;
  return { column, value: words.length === 0 ? undefined : words.join(''), look };
}
