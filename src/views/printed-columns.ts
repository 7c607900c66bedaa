import type { ColumnKey, HeadCell, TableCell, TableView } from './table-view.ts';

/** The columns whose cells hold sentences. */
export const longKeys: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['text', 'requirement', 'measures', 'milestones', 'targets', 'notes']);

/** A responsibility table as a document prints it: without the column of states, which belongs to the day and not to the document. */
export interface PrintedColumns {
  readonly keys: readonly ColumnKey[];
  readonly head: readonly (readonly HeadCell[])[];
  readonly cells: (cells: readonly TableCell[]) => readonly TableCell[];
  /** True where the groups are a column of their own, so that they need no rows. */
  readonly byGroup: boolean;
  /** True where the table needs landscape pages: more than four columns. */
  readonly wide: boolean;
  /** True where the letters are 五号: on landscape pages, or beside another column of sentences. */
  readonly dense: boolean;
}

/** The printed columns of a responsibility table. */
export function printedColumns(table: TableView): PrintedColumns {
  const keys = table.keys.filter((key) => key !== 'state');
  const long = keys.filter((key) => longKeys.has(key)).length;
  return {
    keys,
    head: table.head.map((row) => row.filter((cell) => cell.key !== 'state')).filter((row) => row.length > 0),
    cells: (cells) => cells.filter((cell) => cell.key !== 'state'),
    byGroup: keys.includes('group') && table.bodies.every((body) => body.group !== undefined),
    wide: keys.length > 4,
    dense: long > 1 || keys.length > 4,
  };
}
