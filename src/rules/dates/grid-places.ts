import { writtenColumns, type GridColumn } from '../../model/grid-column.ts';
import type { Plan, PlanSource } from '../../model/plan.ts';
import type { Path } from '../../plan/finding.ts';
import { wordsPath } from '../words-path.ts';

/** A column of the control grid as its author wrote it. */
type SourceColumn = ReturnType<typeof writtenColumns>['columns'][number];

/** A column of the control grid with its days and its place. */
export interface ReadColumn extends Pick<GridColumn, 'start' | 'end'> {
  readonly column: SourceColumn;
  readonly path: Path;
}

/** The written columns with the days that were read from them; a column whose words gave no days has none. */
export function readColumns({ grid }: PlanSource, plan: Plan): readonly ReadColumn[] {
  const { columns, path } = writtenColumns(grid);
  let next = 0;
  return columns.flatMap((column, index): ReadColumn[] => {
    const read = plan.grid[next];
    if (read?.label !== column.label || read.head !== column.head || read.phase !== column.phase) return [];
    next++;
    return [{ column, path: wordsPath(column.window, [...path, index, 'window']), start: read.start, end: read.end }];
  });
}

/** The words of a window as printed. */
export function wordsOf(window: SourceColumn['window']): string {
  return typeof window === 'string' ? window : window.text;
}
