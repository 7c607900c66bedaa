import type { DeadlineMark, State, TaskStatus } from '../plan/state.ts';

/** One segment of a state bar: a state, or a deadline mark for tasks that no state says more of. */
export interface TallyPart {
  readonly state: State | DeadlineMark;
  readonly count: number;
}

/** How many tasks are in which state, in the fixed order of the bar (what needs eyes first at the left). */
export interface StateTally {
  readonly total: number;
  readonly parts: readonly TallyPart[];
}

/** The segments of a state bar in their fixed order: what needs eyes first at the left. */
export const tallyOrder = ['逾期', '临期', '落后序时', '进行中', '已完成', '逾期完成', '未启动', '未填报', '持续推进', '无时限'] as const;

/** Under what a task is counted: its state, or, where nothing was entered, the mark of a deadline that has no day. */
export function tallyKey({ state, mark }: TaskStatus): State | DeadlineMark {
  return state === '未填报' && mark !== undefined ? mark : state;
}

/** How many of these statuses stand under each state or mark; each once, states nobody is in left out. */
export function tallyOf(statuses: readonly TaskStatus[]): StateTally {
  const counts = Map.groupBy(statuses, tallyKey);
  const parts = tallyOrder.map((state) => ({ state, count: counts.get(state)?.length ?? 0 }));
  return { total: statuses.length, parts: parts.filter((part) => part.count > 0) };
}

/** Several tallies added up. */
export function sumTallies(tallies: readonly StateTally[]): StateTally {
  const count = (state: State | DeadlineMark) => tallies.reduce((sum, tally) => sum + countIn(tally, state), 0);
  const parts = tallyOrder.map((state) => ({ state, count: count(state) })).filter((part) => part.count > 0);
  return { total: tallies.reduce((sum, tally) => sum + tally.total, 0), parts };
}

/** How many tasks a tally counts under a state or mark. */
export function countIn(tally: StateTally, state: State | DeadlineMark): number {
  return tally.parts.find((part) => part.state === state)?.count ?? 0;
}
