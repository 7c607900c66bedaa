import type { ProgressEntry } from '../../model/progress.ts';
import type { PlanRule } from '../rule.ts';

/** A share of a task done that is smaller than on an earlier day, though nobody says that what was done is open again. */
export const progressFalls: PlanRule<'progress-falls'> = {
  id: 'progress-falls',
  over: 'plan',
  severity: 'warning',
  *check({ source, file }) {
    const entries = source.progress.map((entry, index) => ({ ...entry, index })).filter(hasShare);
    for (const same of Map.groupBy(entries, ({ task, part, group }) => [task, part, group].join('\n')).values()) {
      const ordered = same.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.index - b.index));
      for (const [place, entry] of ordered.entries()) {
        const before = ordered[place - 1];
        if (before === undefined || shareOf(entry) >= shareOf(before) || before.day === entry.day || isReopened(entry, before)) continue;
        const at = { file, path: ['progress', entry.index, entry.percent === undefined ? 'state' : 'percent'] };
        const cause = { file, path: ['progress', before.index, before.percent === undefined ? 'state' : 'percent'] };
        yield { at, facts: { day: entry.day, percent: shareOf(entry), before: shareOf(before), on: before.day }, cause };
      }
    }
  },
  examples: {
    fires: [
      {
        plan: `
progress:
  - task: t1
    day: 2021-03-31
    percent: ⟪60⟫
  - task: t1
    day: 2021-05-31
    percent: ⟦40⟧
`,
      },
      {
        plan: `
progress:
  - { task: t1, day: 2021-05-31, percent: ⟦80⟧ }
  - { task: t1, day: 2021-03-31, state: ⟪已完成⟫ }
`,
      },
    ],
    passes: [
      {
        plan: `
progress:
  - { task: t1, day: 2021-02-28, percent: 60 }
  - { task: t1, day: 2021-03-31, state: 已完成 }
  - { task: t1, day: 2021-05-31, state: 进行中, percent: 90, text: 隐患回潮，重新整改 }
  - { task: t1, day: 2021-06-10, percent: 95 }
`,
      },
    ],
  },
};

type Entry = ProgressEntry & { readonly index: number };

function hasShare({ percent, state }: Entry): boolean {
  return percent !== undefined || state === '已完成';
}

function shareOf({ percent, state }: Entry): number {
  return percent ?? (state === '已完成' ? 100 : 0);
}

/** 已完成, then 进行中: whoever writes so says that it is open again. */
function isReopened(entry: Entry, before: Entry): boolean {
  return before.state === '已完成' && entry.state !== undefined && entry.state !== '已完成';
}
