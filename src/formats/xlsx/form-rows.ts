import type { Form, FormColumn, FormItem } from '../../model/form.ts';
import { hazardGrades } from '../../model/ledger.ts';
import { formHead, type FormHeadCell } from '../../views/form-head.ts';
import { formColumnWeight, formItemColumns, formParts, type FormItemColumn } from '../../views/form-layout.ts';
import type { Cell, Column, Row } from './sheet.ts';

/** A column of a form's sheet: the key under which its cells are known when the form comes back. */
export interface FormSheetColumn extends Column {
  readonly key: string;
}

/** The head of a table and the rows under it. */
export interface FormRows {
  readonly head: readonly Row[];
  readonly body: readonly Row[];
}

/** Digits of the sheet's letters that a line of A4 paper holds, upright. */
const lineWidth = 92;

/** The columns of a form's sheet: those of its blank table, else those of its check list; as wide together as a page. */
export function formColumns(form: Form): readonly FormSheetColumn[] {
  const { leaves } = formHead(form.columns);
  if (leaves.length > 0) return shared(leaves.map((leaf) => ({ key: leaf.key, weight: formColumnWeight(leaf) })));
  return shared(formItemColumns(form).map(({ key, weight }) => ({ key, weight })));
}

function shared(columns: readonly { readonly key: string; readonly weight: number }[]): readonly FormSheetColumn[] {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  const width = Math.max(lineWidth, columns.length * 11);
  return columns.map(({ key, weight }) => ({ key, width: Math.max(6, Math.round((width * weight) / whole)) }));
}

/** The blank table of a form: its head in levels, and as many empty rows as it has. */
export function formTableRows({ columns, rows }: Form): FormRows {
  const { rows: head, leaves } = formHead(columns);
  return {
    head: head.map((cells) => ({ cells: cells.map((cell) => headCell(cell, leaves)) })),
    body: Array.from({ length: rows }, () => ({
      height: 28,
      cells: leaves.map((leaf, index) => ({ column: index + 1, value: undefined, ...entryOf(leaf) })),
    })),
  };
}

function headCell({ column, colspan, rowspan }: FormHeadCell, leaves: readonly FormColumn[]): Cell {
  const { label, unit, note, responsible } = column;
  const words = [unit === undefined ? label : `${label}（${unit}）`, note, responsible].filter((word) => word !== undefined);
  const first = firstLeaf(column);
  return { column: leaves.indexOf(first) + 1, value: words.join('\n'), look: 'head', columns: colspan, rows: rowspan };
}

function firstLeaf(column: FormColumn): FormColumn {
  const below = column.columns?.[0];
  return below === undefined ? column : firstLeaf(below);
}

/** What is counted takes numbers, what is a date takes days, a grade of hazards is chosen. */
function entryOf({ key, label, unit }: FormColumn): Pick<Cell, 'look' | 'choices'> {
  if (key === 'grade' && /等级/u.test(label)) return { look: 'enter-text', choices: hazardGrades };
  if (unit !== undefined) return { look: 'enter-number' };
  return { look: /日期$/u.test(label) ? 'enter-day' : 'enter-text' };
}

/** The check list of a form: groups with their totals, items, the sum. */
export function formItemRows(form: Form): FormRows {
  const columns = formItemColumns(form);
  const parts = formParts(form);
  if (parts.length === 0) return { head: [], body: [] };
  const head: Row = { cells: columns.map(({ label }, index) => ({ column: index + 1, value: label, look: 'head' })) };
  const body = parts.flatMap(({ title, total, items }): readonly Row[] => [
    ...(title === '' ? [] : [groupRow(total === undefined ? title : `${title}（${String(total)}分）`, columns.length)]),
    ...items.map((item) => ({ cells: columns.map((column, index) => ({ column: index + 1, ...itemCell(item, column) })) })),
  ]);
  return { head: [head], body: form.total === undefined ? body : [...body, groupRow(`合计${String(form.total)}分`, columns.length)] };
}

function groupRow(value: string, columns: number): Row {
  return { cells: [{ column: 1, value, look: 'group', columns }] };
}

function itemCell(item: FormItem, { key }: FormItemColumn): Omit<Cell, 'column'> {
  if (key === 'fill') return { value: undefined, look: 'enter-text', ...(item.options === undefined ? {} : { choices: item.options }) };
  if (key === 'remarks') return { value: undefined, look: 'enter-text' };
  const value = item[key];
  return { value: typeof value === 'object' ? value.join('、') : value, look: key === 'no' || key === 'score' ? 'centre' : 'text' };
}
