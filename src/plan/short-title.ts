import type { Task } from '../model/task.ts';

const longest = 24;

/** The short name of a task or part for charts: its 简称, else its 小标题, else its first clause (up to ，；。：), cut with … at 24 characters. */
export function shortTitle(task: Pick<Task, 'short' | 'heading' | 'text'>): string {
  return task.short ?? task.heading ?? cutTitle(firstClause(task.text), longest);
}

/** A text of at most `most` characters; a longer one ends with …, which counts. */
export function cutTitle(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** A clause of fewer than four characters (一是，) says nothing by itself, so the rest of its sentence stays. */
function firstClause(text: string): string {
  const [clause = text] = text.split(/[，；。：,;\n]/u, 1);
  const [sentence = text] = text.split(/[。\n]/u, 1);
  return [...clause].length >= 4 ? clause.trim() : sentence.trim();
}
