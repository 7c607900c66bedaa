import { changedSince, lockedMark } from '../../plan/asked/locked-mark.ts';
import type { AskedTask } from '../../plan/asked/asked-tasks.ts';
import { lockedHeads } from '../../plan/asked/progress-columns.ts';
import { rowKey } from '../../plan/asked/form-identity.ts';
import { cleanWords } from './clean-words.ts';
import { cellAt } from './filled-workbook.ts';
import type { FoundTable } from './find-table.ts';
import type { At, Tell } from './tell.ts';

/** What a row says of itself: its hidden names and its printed words. */
export interface RowNames {
  readonly key: string | undefined;
  readonly mark: string;
  readonly no: string;
  readonly text: string;
  readonly deadline: string;
}

/** The names of a row as they stand in the sheet. */
export function rowNames({ sheet, columns }: FoundTable, row: number): RowNames {
  const at = (head: string): string => cleanWords(cellAt(sheet, row, columns.get(head)?.[0] ?? 0)?.text ?? '').text;
  const [plan, task, part, mark] = lockedHeads.map(at);
  const names = { planId: plan ?? '', task: task ?? '', part: part === '' ? undefined : part };
  return {
    key: names.planId === '' || names.task === '' ? undefined : rowKey(names),
    mark: mark ?? '',
    no: at('序号'),
    text: at('任务'),
    deadline: at('完成时限'),
  };
}

/** The task that a row is about: by its hidden names, else by its printed number and words; undefined, and told why, where it is none that is asked. */
export function matchRow(
  names: RowNames,
  asked: readonly AskedTask[],
  given: ReadonlySet<string>,
  at: At,
  tell: Tell,
): AskedTask | undefined {
  const words = shortWords(names);
  const found = asked.find((task) => rowKey(task) === names.key);
  if (found !== undefined) return unchanged(found, { names, asked, at, tell });
  if (names.key !== undefined && given.has(names.key)) {
    tell('form-task-gone', { words }, at);
    return undefined;
  }
  const [only, ...more] = asked.filter(({ no = '', text }) => cleanWords(text).text === names.text && no === names.no);
  if (only === undefined || more.length > 0) {
    tell('form-row-unknown', { words }, at);
    return undefined;
  }
  tell('form-row-by-words', { words }, at);
  return unchanged(only, { names: { ...names, mark: '' }, asked, at, tell });
}

/** What a row is compared with. */
interface Row {
  readonly names: RowNames;
  readonly asked: readonly AskedTask[];
  readonly at: At;
  readonly tell: Tell;
}

function isPrinted({ text }: AskedTask, names: RowNames): boolean {
  return names.text === cleanWords(text).text;
}

/** The task itself where its words are those of the form; a text that has changed is another task to who reported on it. */
function unchanged(task: AskedTask, { names, asked, at, tell }: Row): AskedTask | undefined {
  const printed = lockedMark(names.text, []);
  if (/^\w{7}\.\w{7}$/u.test(names.mark)) {
    const changed = changedSince(names.mark, task.mark);
    if (changed === 'text') {
      tell('form-task-changed', { now: task.text.slice(0, 30) }, at);
      return undefined;
    }
    if (changed === 'beside') tell('form-beside-changed', { was: names.deadline, now: task.deadline ?? '' }, at);
    if (changedSince(names.mark, printed) === 'text' && asked.some((other) => other !== task && isPrinted(other, names))) {
      tell('form-row-mixed', { was: shortWords({ no: task.no ?? '', text: task.text }), now: shortWords(names) }, at);
      return undefined;
    }
    if (changedSince(names.mark, printed) === 'text') tell('form-locked-edited', { was: task.text.slice(0, 30) }, at);
    return task;
  }
  if (isPrinted(task, names)) return task;
  tell('form-task-changed', { now: task.text.slice(0, 30) }, at);
  return undefined;
}

/** A row as a person finds it: its number and first words. */
export function shortWords({ no, text }: Pick<RowNames, 'no' | 'text'>): string {
  const words = text === '' ? '（空白）' : text.slice(0, 16);
  return no === '' ? words : `${no} ${words}`;
}
