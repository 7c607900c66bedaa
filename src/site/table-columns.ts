import type { ColumnKey, HeadCell, TableCell, TableView } from '../views/table-view.ts';
import { headIds } from './head-ids.ts';
import { longKeys, printedColumns } from '../views/printed-columns.ts';

/** A responsibility table as a page shows it: with or without the column of states. */
export interface TableColumns {
  readonly head: readonly (readonly HeadCell[])[];
  readonly keys: readonly ColumnKey[];
  readonly cells: (cells: readonly TableCell[]) => readonly TableCell[];
  /** How many columns of sentences there are: a table of two or more needs room. */
  readonly longColumns: number;
  /** True where the printed table has a column of groups: the group rows then serve narrow windows only. */
  readonly byGroup: boolean;
  /** The width class of a column of sentences, by how much its cells hold; none where there is only one. */
  readonly widthOf: (key: ColumnKey | undefined) => string | undefined;
  /** Columns of the body, the state among them. */
  readonly width: number;
  /** The column whose cells name their rows, and the column of the tasks' words. */
  readonly named: ColumnKey | undefined;
  readonly task: ColumnKey | undefined;
  /** The columns by which rows can be sorted, by the ends of their heads' ids; `column` counts from 0. */
  readonly sortable: readonly { readonly key: string; readonly text: string; readonly column: number }[];
}

/** Sentences have no order worth asking for, and numbers and groups have the order of the table itself. */
const unsorted: ReadonlySet<ColumnKey> = new Set<ColumnKey>([...longKeys, 'no', 'group']);

/** Share of the width in per cent that columns of other kinds take. */
const otherShares: Partial<Record<ColumnKey, number>> = {
  no: 4,
  group: 9,
  lead: 9,
  responsible: 11,
  assist: 11,
  other: 11,
  roles: 15,
  deadline: 9,
  state: 11,
};

/** Divides what the other columns leave among the columns of sentences, by the square root of their mean length, in steps of five. */
function widthClasses(table: TableView, keys: readonly ColumnKey[], showLights: boolean): ReadonlyMap<ColumnKey, string> {
  const long = keys.filter((key) => longKeys.has(key));
  if (long.length < 2) return new Map();
  const cells = table.bodies.flatMap((body) => body.rows.flatMap((row) => row.cells));
  const weight = (key: ColumnKey): number => {
    const own = cells.filter((cell) => cell.key === key);
    const letters = own.reduce((sum, cell) => sum + cell.lines.join('').length, 0);
    return Math.sqrt(Math.max(16, letters / Math.max(1, own.length)));
  };
  const left = 100 - [...keys, ...(showLights ? (['state'] as const) : [])].reduce((sum, key) => sum + (otherShares[key] ?? 0), 0);
  const total = long.reduce((sum, key) => sum + weight(key), 0);
  return new Map(long.map((key) => [key, `w${String(Math.max(10, Math.floor((left * weight(key)) / total / 5) * 5))}`]));
}

/** Takes the state column out where states are not shown, and adds one where they are and the plan prints none. */
export function tableColumns(table: TableView, showLights: boolean, stateHead: string): TableColumns {
  const { keys, head, cells, byGroup } = printedColumns(table);
  const widths = widthClasses(table, keys, showLights);
  const task = keys.find((key) => key === 'text' || key === 'short');
  const state: HeadCell = { id: 'h-state', key: 'state', text: stateHead, colspan: 1, rowspan: Math.max(1, head.length) };
  const shown = showLights ? (head.length === 0 ? [[state]] : head.map((row, index) => (index === 0 ? [...row, state] : row))) : head;
  return {
    head: shown,
    keys,
    cells,
    longColumns: keys.filter((key) => longKeys.has(key)).length,
    widthOf: (key) => (key === undefined ? undefined : widths.get(key)),
    byGroup,
    width: keys.length + (showLights ? 1 : 0),
    named: keys.includes('no') ? 'no' : (task ?? keys[0]),
    task,
    sortable: sortableOf(shown),
  };
}

function sortableOf(head: TableView['head']): TableColumns['sortable'] {
  const leaves = new Map(head.flat().map((cell) => [cell.id, cell]));
  return headIds(head).flatMap((ids, column) => {
    const leaf = leaves.get(ids.at(-1) ?? '');
    return leaf?.key === undefined || unsorted.has(leaf.key) ? [] : [{ key: leaf.id.slice('h-'.length), text: leaf.text, column }];
  });
}
