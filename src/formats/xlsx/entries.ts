import type { Day } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';
import type { TaskStatus } from '../../plan/state.ts';
import type { Cell } from './sheet.ts';

/** The heads of the columns that a section fills in. */
export const entryHeads = ['状态', '完成\n百分比', '进展'] as const;

/** Widths of the columns that a section fills in. */
export const entryWidths = [8, 8, 20] as const;

/** What was entered on a task or part by a day. */
export interface Entered {
  readonly state: TaskStatus['reported'];
  /** 0 to 100. */
  readonly percent: number | undefined;
  readonly words: string | undefined;
}

/** The three cells that a section fills in, with what was entered so far. A percent is one: 50 and 50% are the same to who types it. */
export function entryCells(column: number, { state, percent, words }: Entered, rows = 1): readonly Cell[] {
  return [
    { column, value: state, look: 'enter-state', rows },
    { column: column + 1, value: percent === undefined ? undefined : percent / 100, look: 'enter-percent', rows },
    { column: column + 2, value: words, look: 'enter-text', rows },
  ];
}

/** The latest words entered on a task, or on a part of it, by a day. */
export function latestWords(plan: Plan, task: string, part: string | undefined, asOf: Day): string | undefined {
  const known = plan.progress.filter(
    (entry) => entry.task === task && entry.part === part && entry.day <= asOf && entry.text !== undefined,
  );
  return known.reduce<(typeof known)[number] | undefined>(
    (last, entry) => (last === undefined || entry.day >= last.day ? entry : last),
    undefined,
  )?.text;
}
