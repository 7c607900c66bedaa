import type { TableRow } from 'docx';
import type { GridRow, GridView } from '../../views/grid-view.ts';
import { numbered } from '../../views/table-cells.ts';
import { printedColumns } from '../../views/printed-columns.ts';
import type { TableView } from '../../views/table-view.ts';
import { gridMark } from './grid-marks.ts';
import { mm, textWidth } from './measures.ts';
import { taskCells } from './responsibility-table.ts';
import { columnWidths } from './table-columns.ts';
import { row, shares, table, tableType, textCell, type CellLook } from './table-parts.ts';
import type { Block } from './block.ts';

const type = tableType(9.5, 1.3);
const small = tableType(8.5, 1.3);

/** Responsibility table and control grid as one table, as offices print it: who does what at the left, the periods at the right. */
export function controlGrid(view: TableView, grid: GridView): Block {
  const columns = printedColumns(view);
  const periods = mm(86);
  const marks = rowsById(grid);
  const marksOf = (kind: GridRow['kind'], id: string) =>
    grid.columns.map((_, index) => gridMark(marks.get(`${kind} ${id}`)?.cells[index], small));
  const dated = columns.keys.includes('deadline');
  const rows = view.bodies.flatMap((body) => [
    ...(body.group === undefined
      ? []
      : [
          row(
            [
              textCell([numbered(body.group)], type, { columns: columns.keys.length - (dated ? 1 : 0) }),
              ...(dated ? [textCell(body.group.deadline === undefined ? [] : [body.group.deadline], type, { centred: true })] : []),
              ...marksOf('group', body.group.id),
            ],
            { group: true },
          ),
        ]),
    ...body.rows.map((one) => row([...taskCells(one, columns, type), ...marksOf(one.part ? 'part' : 'task', one.id)])),
  ]);
  const widths = [...columnWidths(view, columns, textWidth.landscape - periods), ...periodWidths(grid, periods)];
  return {
    table: table(
      [
        ...headRows(
          grid,
          columns.head.map((cells) => cells.map((cell) => ({ words: [cell.text], columns: cell.colspan, rows: cell.rowspan }))),
        ),
        ...rows,
      ],
      widths,
    ),
  };
}

/** A control grid alone: the tasks by name, then the periods. */
export function bareGrid(grid: GridView): Block {
  const rows = grid.rows.map((one) => {
    const name = textCell([one.kind === 'group' ? numbered(one) : `${one.no ?? ''}${one.no === undefined ? '' : ' '}${one.title}`], type);
    const empty = textCell(one.absence === undefined ? [] : [one.absence], type, { columns: grid.columns.length });
    return row([name, ...(one.empty ? [empty] : one.cells.map((cell) => gridMark(cell, small)))], { group: one.kind === 'group' });
  });
  const widths = [mm(70), ...periodWidths(grid, textWidth.landscape - mm(70))];
  return { table: table([...headRows(grid, [[{ words: ['任务'], columns: 1, rows: 1 }]]), ...rows], widths) };
}

interface HeadCell {
  readonly words: readonly string[];
  readonly columns: number;
  readonly rows: number;
}

/** Head rows of both halves, the shorter half reaching down to the longer one's last row. */
function headRows(grid: GridView, left: readonly (readonly HeadCell[])[]): readonly TableRow[] {
  const phased = grid.phases.length > 0;
  const height = Math.max(left.length, phased ? 2 : 1);
  const phases: readonly HeadCell[] = grid.phases.map(({ title, sub, span }) => ({
    words: sub === undefined ? [title] : [title, sub],
    columns: span,
    rows: 1,
  }));
  const periods: readonly HeadCell[] = grid.columns.map(({ label }) => ({ words: [label], columns: 1, rows: 1 }));
  const right = phased ? [phases, periods] : [periods];
  return Array.from({ length: height }, (_, y) => {
    const cells = [...reaching(left, y, height, type), ...reaching(right, y, height, small)];
    return row(cells, { head: true });
  });
}

/** The cells of one head row of one half; those that end in its last row reach down. */
function reaching(half: readonly (readonly HeadCell[])[], y: number, height: number, letters: typeof type) {
  return (half[y] ?? []).map(({ words, columns, rows }) => {
    const look: CellLook = { head: true, columns, rows: y + rows >= half.length ? height - y : rows, tight: letters === small };
    return textCell(words, letters, look);
  });
}

function rowsById(grid: GridView): ReadonlyMap<string, GridRow> {
  return new Map(grid.rows.map((one) => [`${one.kind} ${one.id}`, one]));
}

function periodWidths({ columns }: GridView, total: number): readonly number[] {
  return shares(
    total,
    columns.map(() => 1),
  );
}
