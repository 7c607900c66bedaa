import { parseDeadline } from '../../model/deadline.ts';
import type { HeadKey } from './head-meaning.ts';
import type { GridCell } from './origin.ts';
import type { HeadColumn } from './table-head.ts';
import { tidyTitle } from './tidy-words.ts';

/** Which column of a table holds what, by index. */
export interface ColumnRoles {
  readonly no: number | undefined;
  readonly text: number | undefined;
  /** The column of steps under a task, where tasks cover several of its rows. */
  readonly detail: number | undefined;
  readonly groups: readonly number[];
  readonly requirement: readonly number[];
  readonly measures: readonly number[];
  readonly targets: readonly number[];
  readonly notes: readonly number[];
  readonly deadline: number | undefined;
  readonly lead: number | undefined;
  readonly responsible: number | undefined;
  readonly assist: number | undefined;
  readonly unknown: readonly number[];
}

type Rows = readonly (readonly GridCell[])[];

/** Decides what each column holds: which of several columns of words is the task, which names groups, which holds steps. */
export function columnRoles(columns: readonly HeadColumn[], rows: Rows, flattened: boolean): ColumnRoles {
  const of = (...keys: readonly HeadKey[]): readonly number[] =>
    columns.filter(({ meaning }) => meaning !== undefined && meaning !== 'time' && keys.includes(meaning)).map(({ index }) => index);
  const no = of('no')[0];
  // Of several columns of time, the one whose words are dates.
  const times = of('deadline').toSorted((a, b) => readShare(rows, b) - readShare(rows, a));
  const words = wordColumns(of('task'), of('detail'), of('requirement'), of('target'));
  const [first, second] = words.main;
  // A column of words whose cells cover several rows of the next names groups, or tasks with steps where the number covers them too.
  const covers = first !== undefined && second !== undefined && coversRows(rows, first, second, flattened);
  const isGroup = covers && !(no !== undefined && coversRows(rows, no, second, flattened) && of('detail').includes(second));
  const text = isGroup ? second : first;
  const rest = words.main.filter((index) => index !== text && !(isGroup && index === first));
  // A head of no known meaning left of the task names groups where its cells stand over several rows, or say the same in row after row.
  const naming = columns
    .filter(
      ({ index, meaning }) =>
        meaning === undefined && text !== undefined && index < text && (coversRows(rows, index, text, flattened) || repeats(rows, index)),
    )
    .map(({ index }) => index);
  return {
    no,
    text,
    detail: covers && !isGroup ? second : undefined,
    groups: [...of('group').filter((index) => index !== text), ...(isGroup ? [first] : []), ...naming].toSorted((a, b) => a - b),
    requirement: [
      ...words.requirement.filter((index) => index !== text),
      ...of('schedule'),
      ...rest.filter((index) => of('task').includes(index)),
    ],
    measures: rest.filter((index) => of('detail').includes(index)),
    targets: words.targets.filter((index) => index !== text),
    notes: of('notes'),
    deadline: times[0],
    lead: of('lead')[0],
    responsible: of('responsible')[0],
    assist: of('assist')[0],
    unknown: [
      ...columns
        .filter(
          ({ meaning, label }, index) =>
            meaning === undefined &&
            !naming.includes(index) &&
            (label !== '' || rows.some((row) => (row[index]?.text.trim() ?? '') !== '')),
        )
        .map(({ index }) => index),
      ...times.slice(1),
    ],
  };
}

/** Whether a column says the same in at least a third of its rows as in the row above. */
function repeats(rows: Rows, index: number): boolean {
  const words = rows.map((row) => tidyTitle(row[index]?.text ?? ''));
  const same = words.filter((text, at) => at > 0 && text !== '' && text === words[at - 1]);
  return words.length > 2 && same.length >= words.length / 3;
}

/** The share of a column's filled cells that a date can be read from. */
function readShare(rows: Rows, index: number): number {
  const filled = rows.map((row) => tidyTitle(row[index]?.text ?? '')).filter((text) => text !== '');
  return filled.length === 0 ? 0 : filled.filter((text) => parseDeadline(text, { year: 2000 }).ok).length / filled.length;
}

/** The columns that may be the task, the best first, and what the others are. */
function wordColumns(task: readonly number[], detail: readonly number[], requirement: readonly number[], target: readonly number[]) {
  const main = [...task, ...detail].toSorted((a, b) => a - b);
  if (task.length > 0 && detail.length > 0) return { main: [...task, ...detail], requirement, targets: target };
  if (main.length > 0) return { main, requirement, targets: target };
  if (requirement.length > 0) return { main: requirement.slice(0, 1), requirement: requirement.slice(1), targets: target };
  return { main: target.slice(0, 1), requirement, targets: target.slice(1) };
}

/** Whether cells of one column stand over several rows of another: covered below, or left blank by who flattened the table. */
function coversRows(rows: Rows, wide: number, narrow: number, flattened: boolean): boolean {
  const filled = rows.filter(
    (row) => (row[narrow]?.text.trim() ?? '') !== '' && row[narrow]?.covered !== 'above' && row[narrow]?.covered !== 'left',
  );
  const below = filled.filter((row) => row[wide]?.covered === 'above' || (flattened && (row[wide]?.text.trim() ?? '') === ''));
  return below.length > 0 && below.length >= Math.min(2, filled.length / 4);
}
