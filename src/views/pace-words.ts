import type { TaskStatus } from '../plan/state.ts';

/** The percent that should have been reached by the day (序时进度); undefined where it is unknown, or the task done: what is done is behind nothing. */
export function expectedShown({ reported, expectedPercent }: Pick<TaskStatus, 'reported' | 'expectedPercent'>): number | undefined {
  return reported === '已完成' ? undefined : expectedPercent;
}
