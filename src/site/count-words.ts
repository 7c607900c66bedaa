import { formatDay, type Day } from '../model/day.ts';
import { states, type State } from '../plan/state.ts';
import type { TaskCounts } from '../views/task-counts.ts';

/** A column of a table of counts: a state, or 已完成 with what was done late. */
export interface CountColumn {
  readonly label: string;
  /** The key of the sign in a filter's address. */
  readonly state: State;
  readonly of: (counts: TaskCounts) => number;
}

/** The columns of a table of counts that some row has, what needs eyes first at the left. */
export function countColumns(
  rows: readonly { readonly counts: TaskCounts; readonly before?: TaskCounts | undefined }[],
): readonly CountColumn[] {
  const columns = states.map((state): CountColumn => ({ label: state, state, of: (counts) => counts.states[state] }));
  return columns.filter(({ of }) => rows.some(({ counts, before }) => of(counts) + (before === undefined ? 0 : of(before)) > 0));
}

/** The share of tasks done in whole percent: 63%; empty for no tasks. */
export function doneShare({ done, total }: TaskCounts): string {
  return total === 0 ? '' : `${String(Math.round((100 * done) / total))}%`;
}

/** How a number has changed: +2, −1; empty where it has not. */
export function changeOf(now: number, before: number): string {
  return now === before ? '' : now > before ? `+${String(now - before)}` : `−${String(before - now)}`;
}

/** Since the day, in one sentence: 与2024年5月31日相比，已完成多2项，逾期少1项. */
export function trendWords(now: TaskCounts, before: TaskCounts, since: Day): string {
  const said = [trendOf('已完成', now.done - before.done), trendOf('逾期', now.overdue - before.overdue)].filter((words) => words !== '');
  return `与${formatDay(since)}相比，${said.length === 0 ? '已完成和逾期的项数没有变' : said.join('，')}`;
}

function trendOf(label: string, more: number): string {
  return more === 0 ? '' : `${label}${more > 0 ? '多' : '少'}${String(Math.abs(more))}项`;
}
