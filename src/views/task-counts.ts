import { states, type State, type TaskStatus } from '../plan/state.ts';
import { countIn, sumTallies, tallyOf, type StateTally } from './tally.ts';

/** What a set of tasks comes to on a day; every page that counts tasks counts them here. */
export interface TaskCounts {
  readonly total: number;
  /** Each state once, also where it is 0; together they are the total. */
  readonly states: Readonly<Record<State, number>>;
  /** The segments of the state bar: where nothing was entered, the mark of a deadline without a day stands for the state. */
  readonly tally: StateTally;
  /** Done, in time or late. */
  readonly done: number;
  /** Past the deadline and not done, with an entry that says so. */
  readonly overdue: number;
  /** Due within the next 30 days and not done. */
  readonly dueSoon: number;
  /** Without any entry, and with a day by which they are due. */
  readonly unreported: number;
  /** Open deadlines whose review is asked for. */
  readonly toReview: number;
}

/** How far within the next days a task counts as due soon. */
const soonDays = 30;

/** What these tasks come to. */
export function countTasks(statuses: readonly TaskStatus[]): TaskCounts {
  const tally = tallyOf(statuses);
  const counts = states.map((state) => [state, statuses.filter((status) => status.state === state).length] as const);
  const byState = Object.fromEntries(counts) as Record<State, number>;
  return {
    total: statuses.length,
    states: byState,
    tally,
    done: statuses.filter(({ reported }) => reported === '已完成').length,
    overdue: byState.逾期,
    dueSoon: statuses.filter(isDueSoon).length,
    unreported: countIn(tally, '未填报'),
    toReview: statuses.filter(({ review }) => review?.asked === true).length,
  };
}

/** Several counts added up. */
export function sumCounts(counts: readonly TaskCounts[]): TaskCounts {
  const sum = (count: (one: TaskCounts) => number): number => counts.reduce((total, one) => total + count(one), 0);
  return {
    total: sum(({ total }) => total),
    states: Object.fromEntries(states.map((state) => [state, sum((one) => one.states[state])])) as Record<State, number>,
    tally: sumTallies(counts.map(({ tally }) => tally)),
    done: sum(({ done }) => done),
    overdue: sum(({ overdue }) => overdue),
    dueSoon: sum(({ dueSoon }) => dueSoon),
    unreported: sum(({ unreported }) => unreported),
    toReview: sum(({ toReview }) => toReview),
  };
}

function isDueSoon({ daysLeft, reported }: TaskStatus): boolean {
  return reported !== '已完成' && daysLeft !== undefined && daysLeft >= 0 && daysLeft <= soonDays;
}
