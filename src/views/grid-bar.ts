import type { GridColumn } from '../model/grid-column.ts';
import type { TaskWindow } from '../plan/window-of.ts';
import type { GridBar } from './grid-view.ts';

/** How the bar of a window runs through the columns: it fills every column that it shares a day with; without a start there is no bar. */
export function barsOf(window: TaskWindow | undefined, columns: readonly GridColumn[]): readonly GridBar[] {
  const filled = columns.map((column) => (window === undefined ? false : sharesDay(window, column)));
  const first = filled.indexOf(true);
  const last = filled.lastIndexOf(true);
  return columns.map((column, index) => {
    if (window === undefined || filled[index] !== true) return 'none';
    const starts = index === first && window.start !== undefined && window.start >= column.start;
    const ends = index === last && endsIn(window, column);
    return barNamed(window.open, starts, ends);
  });
}

function sharesDay({ start, end, open }: TaskWindow, column: GridColumn): boolean {
  if (start === undefined || start > column.end) return false;
  return open || (end !== undefined && end >= column.start);
}

/** An open bar has its arrow in the last column; a closed one its stroke in the column that holds its last day. */
function endsIn({ end, open }: TaskWindow, column: GridColumn): boolean {
  return open || (end !== undefined && end <= column.end);
}

function barNamed(open: boolean, starts: boolean, ends: boolean): GridBar {
  if (open) return ends ? 'open-end' : starts ? 'open-start' : 'open';
  return starts ? (ends ? 'start-end' : 'start') : ends ? 'end' : 'through';
}
