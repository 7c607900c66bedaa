import type { GridView } from '../../views/grid-view.ts';
import type { TableView } from '../../views/table-view.ts';

/** The responsibility table and the control grid of a plan as one table, as offices print it. */
export interface GridTableProps {
  readonly table: TableView;
  readonly grid: GridView;
}

/** Both together, or undefined where the plan has no grid. */
export function gridTable(table: TableView, grid: GridView | undefined): GridTableProps | undefined {
  return grid === undefined || grid.columns.length === 0 ? undefined : { table, grid };
}
