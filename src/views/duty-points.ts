import type { Day } from '../model/day.ts';
import type { Duty } from '../model/duty.ts';
import type { Plan } from '../model/plan.ts';
import { occurrencesOf } from '../plan/occurrences.ts';
import { columnAt } from './grid-place.ts';
import type { GridPoint } from './grid-view.ts';

/** The points of recurring duties in a control grid: one a duty and column, on the last of the days it falls due there, saying how many they are. */
export function dutyPoints(duties: readonly Duty[], plan: Plan): readonly GridPoint[] {
  if (duties.length === 0) return [];
  const [first] = plan.grid.map(({ start }) => start).toSorted();
  const last = plan.grid
    .map(({ end }) => end)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return [];
  return duties.flatMap((duty) => {
    const days = occurrencesOf(duty, plan, { start: first, end: last }).map(({ due }) => due);
    const inColumns = Map.groupBy(days, (day) => columnAt(day, plan.grid, plan.phases));
    return [...inColumns].flatMap(([column, inside]) => (column === undefined ? [] : pointOn(duty, inside)));
  });
}

function pointOn({ text }: Duty, days: readonly Day[]): readonly GridPoint[] {
  const day = days.at(-1);
  return day === undefined ? [] : [{ kind: 'duty', day, text, ...(days.length === 1 ? {} : { times: days.length }) }];
}
