import type { Group } from '../../model/group.ts';
import type { Phase } from '../../model/phase.ts';
import type { Plan } from '../../model/plan.ts';
import type { Part, Task } from '../../model/task.ts';
import { shortTitle } from '../short-title.ts';
import { partId, taskIds } from '../task-ids.ts';
import type { DiffRow } from './diff-rows.ts';

/** A row with the record that it stands for. */
export type RowOf<T> = DiffRow & { readonly item: T };

/** The phases of a plan as rows; their ids are their authors'. */
export function phaseRows({ phases }: Plan): readonly RowOf<Phase>[] {
  return phases.map((item) => ({ id: item.id, stable: true, no: item.no, title: item.title, text: item.title, words: item.title, item }));
}

/** The groups of a plan as rows, each under its parent's newer name. */
export function groupRows({ groups }: Plan, newName: (id: string) => string): readonly RowOf<Group>[] {
  return groups.map((item) => ({
    ...{ id: item.id, stable: true, no: item.no, title: item.title, text: item.title, words: item.title },
    group: item.parent === undefined ? undefined : newName(item.parent),
    item,
  }));
}

/** The tasks of a plan as rows, each in its group's newer name; an id that only follows the number or the place is not stable. */
export function taskRows({ tasks }: Plan, newName: (id: string) => string): readonly RowOf<Task>[] {
  const derived = taskIds(tasks.map(({ no }) => (no === undefined ? {} : { no })));
  return tasks.map((item, index) => ({
    ...{ id: item.id, stable: item.id !== derived[index], no: item.no, title: shortTitle(item), text: item.text, words: item.text },
    more: moreOf(item),
    group: item.group === undefined ? undefined : newName(item.group),
    item,
  }));
}

/** The parts of a task as rows, under the task's newer id. */
export function partRows({ id, parts }: Task, task: string): readonly RowOf<Part>[] {
  return parts.map((item, index) => ({
    ...{
      id: item.id,
      stable: item.id !== partId(id, index),
      no: item.no,
      title: shortTitle(item),
      text: item.text,
      words: item.text,
      task,
    },
    more: moreOf(item),
    item,
  }));
}

function moreOf({ requirement, measures }: Part): string | undefined {
  const more = [requirement ?? '', ...measures].join('');
  return more === '' ? undefined : more;
}
