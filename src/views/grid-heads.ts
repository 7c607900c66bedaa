import { partsOf, type Day } from '../model/day.ts';
import type { GridColumn } from '../model/grid-column.ts';
import type { Plan } from '../model/plan.ts';
import type { GridColumnView, GridPhaseHead } from './grid-view.ts';

/** The columns of a grid as they are headed; `now` marks the column under which the as-of day stands. */
export function gridColumnViews(plan: Plan, nowAt: number | undefined): readonly GridColumnView[] {
  return plan.grid.map((column, index) => ({
    label: column.label,
    start: column.start,
    end: column.end,
    phaseStart: index === 0 || headKey(plan.grid[index - 1]) !== headKey(column),
    now: index === nowAt,
  }));
}

/** The heads over the columns: as the office printed them, else phases, else years; none where the columns are whole years themselves. */
export function gridPhaseHeads(plan: Plan): readonly GridPhaseHead[] {
  if (plan.grid.every((column) => column.phase === undefined && column.head === undefined && /\d{4}年/u.test(column.label))) return [];
  const runs = plan.grid.reduce<GridColumn[][]>((found, column) => {
    const last = found.at(-1);
    if (last !== undefined && headKey(last[0]) === headKey(column)) last.push(column);
    else found.push([column]);
    return found;
  }, []);
  return runs.map((columns) => headOf(columns, plan));
}

function headKey(column: GridColumn | undefined): string {
  return column === undefined ? '' : [column.head, column.phase, column.head ?? column.phase ?? yearOf(column.start)].join('|');
}

/** The years stand below a head that does not say them itself. */
function headOf(columns: readonly GridColumn[], plan: Plan): GridPhaseHead {
  const [first] = columns;
  const title = first?.head ?? plan.phases.find(({ id }) => id === first?.phase)?.title;
  const years = yearsOf(columns);
  return { title: title ?? years, sub: title === undefined || title.includes('年') ? undefined : years, span: columns.length };
}

function yearsOf(columns: readonly GridColumn[]): string {
  const years = columns.flatMap(({ start, end }) => [yearOf(start), yearOf(end)]);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first}年` : `${first}—${last}年`;
}

function yearOf(day: Day): number {
  return partsOf(day).year;
}
