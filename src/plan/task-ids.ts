import type { TaskSource } from '../model/task.ts';

/** The ids of tasks in order: the author's own, else `t` and the printed number where it is unique, else `t` and the place. */
export function taskIds(tasks: readonly Pick<TaskSource, 'id' | 'no'>[]): readonly string[] {
  const own = tasks.map(({ id }) => id).filter((id) => id !== undefined);
  if (own.length === tasks.length) return own;
  const numbers = tasks.map((task) => task.no).filter((no) => no !== undefined);
  const numbered = new Set(numbers).size === tasks.length && numbers.every((no) => /^\d+$/u.test(no));
  return tasks.map((task, index) => task.id ?? (numbered ? `t${task.no}` : `t${index + 1}`));
}

/** The id of a part whose author gave it none: its task's, and its place from 1. */
export function partId(task: string, index: number): string {
  return `${task}-${index + 1}`;
}
