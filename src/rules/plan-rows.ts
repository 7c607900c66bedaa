import type { RowName } from '../model/messages/facts/fact.ts';
import type { Plan, PlanSource } from '../model/plan.ts';
import type { Task } from '../model/task.ts';
import type { Row } from './subject.ts';

/** The tasks of a plan and their parts, in their order, source and resolved side by side. */
export function planRows(source: PlanSource, plan: Plan): readonly Row[] {
  const groups = new Map(plan.groups.map((group) => [group.id, group]));
  const repeated = hasRepeatedNumbers(plan.tasks);
  return source.tasks.flatMap((own, index): Row[] => {
    const task = plan.tasks[index];
    if (task === undefined) return [];
    const group = groups.get(task.group ?? '');
    const path = ['tasks', index];
    const name = nameOf(task, repeated ? group?.no : undefined);
    const parts = own.parts.flatMap((part, place): Row[] => {
      const resolved = task.parts[place];
      return resolved === undefined ? [] : [{ kind: 'part', task: resolved, source: part, path: [...path, 'parts', place], group, name }];
    });
    return [{ kind: 'task', task, source: own, path, group, name }, ...parts];
  });
}

/** For speed: few rows have duties. */
export function rowsWithDuties(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ source }) => source.duties.length > 0);
}

function hasRepeatedNumbers(tasks: readonly Task[]): boolean {
  const numbers = tasks.flatMap(({ no }) => no ?? []);
  return new Set(numbers).size < numbers.length;
}

function nameOf({ no, short, heading, text }: Task, group: string | undefined): RowName {
  const words = short ?? heading ?? text;
  return { group, no, words: words.length > 16 ? `${words.slice(0, 15)}…` : words };
}
