import type { TableCell } from 'docx';
import { printedColumns, type PrintedColumns } from '../../views/printed-columns.ts';
import { numbered } from '../../views/table-cells.ts';
import type { TableRow, TableView } from '../../views/table-view.ts';
import { block, type Block } from './block.ts';
import { size, textWidth } from './measures.ts';
import { styleIds } from './styles-xml.ts';
import { columnWidths } from './table-columns.ts';
import { row, table, tableType, textCell, type TableType } from './table-parts.ts';
import { run } from './text-runs.ts';

/** The columns whose cells are set in the middle. */
const centred: ReadonlySet<string> = new Set(['no', 'lead', 'responsible', 'assist', 'other', 'roles', 'deadline']);

/** The responsibility table (责任分工表) as a table of Word, with its notes: merged cells, repeated head, groups kept with their first row. */
export function responsibilityTable(view: TableView): readonly Block[] {
  const columns = printedColumns(view);
  const type = tableType(columns.dense ? size.five : size.smallFour);
  const head = columns.head.map((cells) =>
    row(
      cells.map(({ text, colspan, rowspan }) => textCell([text], type, { head: true, columns: colspan, rows: rowspan })),
      { head: true },
    ),
  );
  const rows = view.bodies.flatMap((body) => [
    ...(body.group === undefined || columns.byGroup
      ? []
      : [row([textCell([numbered(body.group)], type, { columns: columns.keys.length })], { group: true })]),
    ...body.rows.map((one) => row(taskCells(one, columns, type))),
  ]);
  const widths = columnWidths(view, columns, columns.wide ? textWidth.landscape : textWidth.portrait);
  const notes = view.notes.map((note) => block({ style: styleIds.tableNote, children: [run(note)] }));
  return [{ table: table([...head, ...rows], widths) }, ...notes];
}

/** The cells of a task; what an equal cell above covers is left out, because the merge continues it. */
export function taskCells(row: TableRow, { keys, cells }: Pick<PrintedColumns, 'keys' | 'cells'>, type: TableType): readonly TableCell[] {
  const named = keys.find((key) => key === 'text' || key === 'short') ?? keys[0];
  const struck = row.struck === undefined || row.part ? [] : [`（${row.struck}）`];
  return cells(row.cells).flatMap((one, index) => {
    if (one.covered) return [];
    const look = { rows: one.rowspan, centred: centred.has(keys[index] ?? '') };
    return [
      textCell(
        one.kind === 'blank' && one.key === 'deadline' ? ['原文未写'] : [...one.lines, ...(one.key === named ? struck : [])],
        type,
        look,
      ),
    ];
  });
}
