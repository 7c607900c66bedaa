import type { ColumnKey, HeadCell, TableCell, TableView } from '../views/table-view.ts';

/** The columns whose cells hold sentences. */
const longKeys: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['text', 'requirement', 'measures', 'milestones', 'targets', 'notes']);

/** A responsibility table as a page shows it: with or without the column of states. */
export interface TableColumns {
  readonly head: readonly (readonly HeadCell[])[];
  readonly keys: readonly ColumnKey[];
  readonly cells: (cells: readonly TableCell[]) => readonly TableCell[];
  /** How many columns of sentences there are: a table of two or more needs room. */
  readonly longColumns: number;
  /** True where the printed table has a column of groups: the group rows then serve narrow windows only. */
  readonly byGroup: boolean;
  /** Columns of the body, the state among them. */
  readonly width: number;
}

/** Takes the state column out where states are not shown, and adds one where they are and the plan prints none. */
export function tableColumns(table: TableView, showLights: boolean, stateHead: string): TableColumns {
  const keys = table.keys.filter((key) => key !== 'state');
  const head = table.head.map((row) => row.filter((cell) => cell.key !== 'state')).filter((row) => row.length > 0);
  const state: HeadCell = { id: 'h-state', key: 'state', text: stateHead, colspan: 1, rowspan: Math.max(1, head.length) };
  return {
    head: showLights ? head.map((row, index) => (index === 0 ? [...row, state] : row)) : head,
    keys,
    cells: (cells) => cells.filter((cell) => cell.key !== 'state'),
    longColumns: keys.filter((key) => longKeys.has(key)).length,
    byGroup: keys.includes('group') && table.bodies.every((body) => body.group !== undefined),
    width: keys.length + (showLights ? 1 : 0),
  };
}
