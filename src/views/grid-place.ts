import { daysBetween, type Day } from '../model/day.ts';
import type { GridColumn } from '../model/grid-column.ts';
import type { Phase } from '../model/phase.ts';

/**
 * The one column under which a day stands (product §6): of the columns that hold it, the one whose phase holds it too, then the
 * narrower, then the first; undefined outside all columns.
 */
export function columnAt(day: Day, columns: readonly GridColumn[], phases: readonly Phase[]): number | undefined {
  let best: { readonly index: number; readonly rank: number } | undefined;
  for (const [index, column] of columns.entries()) {
    if (!holds(column, day)) continue;
    const rank = rankOf(column, day, phases);
    if (best === undefined || rank < best.rank) best = { index, rank };
  }
  return best?.index;
}

/** Columns under a phase that holds the day come before all others, each kind by width in days. */
function rankOf(column: GridColumn, day: Day, phases: readonly Phase[]): number {
  const width = daysBetween(column.start, column.end);
  const phase = phases.find(({ id }) => id === column.phase);
  return phase !== undefined && phaseHolds(phase, day) ? width : width + 1e6 * 4;
}

function holds(column: GridColumn, day: Day): boolean {
  return column.start <= day && day <= column.end;
}

/** An end that a phase does not state is no bound. */
function phaseHolds({ start, end }: Phase, day: Day): boolean {
  if (start === undefined && end === undefined) return false;
  return (start === undefined || start <= day) && (end === undefined || day <= end);
}
