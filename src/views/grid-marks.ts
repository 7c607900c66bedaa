import type { Plan } from '../model/plan.ts';
import { isExpired } from '../plan/expired.ts';
import type { State, TaskStatus } from '../plan/state.ts';
import { columnAt } from './grid-place.ts';
import type { GridCell, GridPoint } from './grid-view.ts';
import { lightsShown, type LightRules } from './light-rules.ts';
import type { Reader } from './reader.ts';

/** What a task is as of the day, said once, in the cell of its deadline: done, late, or soon due. */
export type GridState = 'done' | 'late' | 'due';

/** A state and the column where it stands, counted from 0. */
export interface PlacedState {
  readonly state: GridState;
  readonly column: number;
}

/** The letter that stands beside the shape of a state, and the word for those who cannot see it. */
export const stateMarks: Readonly<Record<GridState, { readonly letter: string; readonly word: State }>> = {
  done: { letter: '完', word: '已完成' },
  late: { letter: '逾', word: '逾期' },
  due: { letter: '临', word: '临期' },
};

const stateOf: Readonly<Partial<Record<State, GridState>>> = { 已完成: 'done', 逾期完成: 'done', 逾期: 'late', 临期: 'due' };

/**
 * The state of a task in its column: that of the deadline, or, for a task done without one, of the day it was done. None
 * where no lights are shown, and none in a plan that is over.
 */
export function placedState(status: TaskStatus, plan: Plan, reader: Reader, rules: LightRules): PlacedState | undefined {
  const state = stateOf[status.state];
  const day = status.due ?? status.finished;
  if (state === undefined || day === undefined || !lightsShown(rules, reader) || isExpired(plan, reader.asOf)) return undefined;
  const column = columnAt(day, plan.grid, plan.phases);
  return column === undefined ? undefined : { state, column };
}

/** Everything that a cell shows, each kind once, as it stands in `data-mark`: `bar deadline late`. */
export function cellMarks({ bar, points, state }: GridCell): readonly ('bar' | GridPoint['kind'] | GridState)[] {
  return [
    ...(bar === 'none' ? [] : (['bar'] as const)),
    ...new Set(points.map(({ kind }) => kind)),
    ...(state === undefined ? [] : [state]),
  ];
}

/** Everything that some cell shows, for a key; `open` where a bar has no end. */
export function marksIn(cells: readonly GridCell[]): ReadonlySet<ReturnType<typeof cellMarks>[number] | 'open'> {
  const open = cells.some(({ bar }) => bar.startsWith('open')) ? (['open'] as const) : [];
  return new Set([...cells.flatMap(cellMarks), ...open]);
}
