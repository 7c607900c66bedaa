import type { FormColumn } from '../model/form.ts';

/** One head cell of a form: nested columns stand over their own. */
export interface FormHeadCell {
  readonly column: FormColumn;
  readonly colspan: number;
  readonly rowspan: number;
}

const leaves = (column: FormColumn): readonly FormColumn[] =>
  column.columns === undefined || column.columns.length === 0 ? [column] : column.columns.flatMap(leaves);
const depth = (column: FormColumn): number =>
  column.columns === undefined || column.columns.length === 0 ? 1 : 1 + Math.max(...column.columns.map(depth));

/** The head rows of a form, and the columns that hold its cells. */
export function formHead(columns: readonly FormColumn[]): {
  readonly rows: readonly (readonly FormHeadCell[])[];
  readonly leaves: readonly FormColumn[];
} {
  const height = Math.max(1, ...columns.map(depth));
  const rows: FormHeadCell[][] = Array.from({ length: height }, () => []);
  const place = (column: FormColumn, level: number): void => {
    const own = leaves(column);
    const nested = own[0] !== column;
    rows[level]?.push({ column, colspan: own.length, rowspan: nested ? 1 : height - level });
    if (nested) column.columns?.forEach((child) => place(child, level + 1));
  };
  columns.forEach((column) => place(column, 0));
  return { rows, leaves: columns.flatMap(leaves) };
}
