import type { TableRow } from 'docx';
import type { Form, FormColumn } from '../../model/form.ts';
import { block, type Block } from './block.ts';
import { formItems } from './form-items.ts';
import { mm, size, textWidth } from './measures.ts';
import { styleIds } from './styles-xml.ts';
import { row, shares, table, tableType, textCell } from './table-parts.ts';
import { run } from './text-runs.ts';

/** A form to fill: what is filled in above, the table with its empty rows, notes and signature lines below. */
export function formBlocks(form: Form, wide: boolean): readonly Block[] {
  const width = wide ? textWidth.landscape : textWidth.portrait;
  return [
    ...lineOf(form.header, width),
    ...(form.columns.length === 0 ? [] : [emptyTable(form, width)]),
    ...(form.items.length === 0 && form.groups.length === 0 ? [] : [formItems(form, width)]),
    ...form.notes.map((note) => block({ style: styleIds.tableNote, children: [run(`注：${note}`)] })),
    ...lineOf(form.signatures, width),
  ];
}

/** Labels to fill in, spread over the line by tabs. */
function lineOf(labels: readonly string[], width: number): readonly Block[] {
  if (labels.length === 0) return [];
  const tabStops = labels
    .slice(1)
    .map((_, index) => ({ type: 'left' as const, position: Math.round((width * (index + 1)) / labels.length) }));
  return [block({ style: styleIds.tableNote, tabStops, children: [run(labels.map((label) => `${label}：`).join('\t'))] })];
}

function emptyTable({ columns, rows }: Form, width: number): Block {
  const type = tableType(size.smallFour);
  const own = columns.flatMap(leaves);
  const blank = Array.from({ length: rows }, () =>
    row(
      own.map(() => textCell([], type)),
      { height: mm(10) },
    ),
  );
  return { table: table([...headRows(columns), ...blank], shares(width, own.map(weightOf))) };
}

/** A column with a short head (序号) is narrower than one for sentences. */
function weightOf({ label }: FormColumn): number {
  return Math.max(2, Math.min(6, label.length));
}

function headRows(columns: readonly FormColumn[]): readonly TableRow[] {
  const height = Math.max(1, ...columns.map(depth));
  const type = tableType(size.smallFour);
  const cells = (level: readonly FormColumn[], y: number) =>
    level.map((column) => {
      const nested = column.columns !== undefined && column.columns.length > 0;
      return textCell(headWords(column), type, { head: true, columns: leaves(column).length, rows: nested ? 1 : height - y });
    });
  const levels = Array.from({ length: height }).reduce<(readonly FormColumn[])[]>(
    (found) => [...found, (found.at(-1) ?? []).flatMap((column) => column.columns ?? [])],
    [columns],
  );
  return levels.slice(0, height).map((level, y) => row(cells(level, y), { head: true }));
}

function headWords({ label, unit, note, responsible }: FormColumn): readonly string[] {
  return [`${label}${unit === undefined ? '' : `（${unit}）`}`, ...[note, responsible].filter((word) => word !== undefined)];
}

function leaves(column: FormColumn): readonly FormColumn[] {
  return column.columns === undefined || column.columns.length === 0 ? [column] : column.columns.flatMap(leaves);
}

function depth(column: FormColumn): number {
  return column.columns === undefined || column.columns.length === 0 ? 1 : 1 + Math.max(...column.columns.map(depth));
}
