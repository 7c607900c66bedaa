import type { Plan } from '../model/plan.ts';
import type { Part, Task } from '../model/task.ts';
import { shortTitle } from '../plan/short-title.ts';
import type { ColumnKey, TableCell, TableView } from './table-view.ts';

/**
 * How much of a task a wall chart says, most first: `full` its words and measures as the table prints them; `brief` its short name and the
 * first whole clauses of its words, at most 60 characters; `opening` the same, at most 30; `short` its short name, and units that take more than three lines as “甲等5个单位”.
 */
export const posterWordings = ['full', 'brief', 'opening', 'short'] as const;

/** How much of a task a wall chart says. */
export type PosterWording = (typeof posterWordings)[number];

/** What the note at the foot says of a wording that is not all. */
export const wordingNotes: Readonly<Record<PosterWording, string | undefined>> = {
  full: undefined,
  brief: '任务写简称和开头的整句，全文见责任分工表',
  opening: '任务写简称和开头的整句，全文见责任分工表',
  short: '任务写简称，单位超过三行的写作“甲等n个单位”，全文见责任分工表',
};

/** What the note at the foot says of a grid of so many periods that no sheet holds them beside the tasks. */
export const gridlessNote = '各期的格放不下，见进度控制表';

/** The most characters of the clauses behind a short name. */
const mostOfClauses: Readonly<Record<PosterWording, number>> = { full: 0, brief: 60, opening: 30, short: 0 };

/** The first whole clauses of a task's words that are not its short name again, at most so many characters; empty where the first is longer. */
export function firstClauses(task: Pick<Task, 'short' | 'heading' | 'text'>, most: number): string {
  const name = shortTitle(task);
  if (name.endsWith('…')) return '';
  const [line = ''] = task.text.split('\n');
  const rest = [task.heading, name].reduce<string>(withoutLead, line);
  let kept = '';
  for (const clause of rest.match(/[^，；。：]+[，；。：]?/gu) ?? []) {
    if (kept.length + clause.length > most) break;
    kept += clause;
  }
  return kept === '' ? '' : `${kept.replace(/[，；：。]$/u, '')}。`;
}

function withoutLead(text: string, lead: string | undefined): string {
  return lead !== undefined && text.startsWith(lead) ? text.slice(lead.length).replace(/^[，；。：、.．\s]+/u, '') : text;
}

/** The columns that a wall chart has room for: number, task, who, by when; measures and requirements where no grid is drawn and all is said. */
export function posterKeys({ keys }: Pick<TableView, 'keys'>, plan: Plan, withGrid: boolean, wording: PosterWording): readonly ColumnKey[] {
  const more: readonly ColumnKey[] = withGrid || wording !== 'full' ? [] : ['requirement', 'measures'];
  const shown = new Set<ColumnKey>([...more, 'text', 'lead', 'responsible', 'assist', 'other', 'roles', 'deadline']);
  const own = keys.map((key) => (key === 'short' ? 'text' : key)).filter((key, index, all) => shown.has(key) && all.indexOf(key) === index);
  const numbered = plan.tasks.some(({ no }) => no !== undefined);
  return [...(numbered ? (['no'] as const) : []), ...(own.includes('text') ? [] : (['text'] as const)), ...own];
}

/** The paragraphs of the task's own cell: in all but the full wording its short name, then its first clauses where they are said. */
export function taskLines(task: Task | Part, cell: TableCell | undefined, wording: PosterWording): readonly string[] {
  if (wording === 'full') return (cell?.lines ?? [task.text]).map((line, index) => (index === 0 ? withoutLead(line, task.no) : line));
  const clauses = firstClauses(task, mostOfClauses[wording]);
  return [shortTitle(task), ...(clauses === '' ? [] : [clauses])];
}

/** Several units in few words: the first as it stands, then how many they are. */
export function countedUnits(text: string): string {
  const names = text.split(/[、，；,;\n]+/u).filter((name) => name.trim() !== '');
  return names.length > 1 ? `${names[0] ?? ''}等${String(names.length)}个单位` : text;
}
