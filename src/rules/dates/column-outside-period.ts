import type { PlanRule } from '../rule.ts';
import { wordsPath } from '../words-path.ts';
import { readColumns, wordsOf } from './grid-places.ts';

/** A column of the control grid that shares no day with its plan: nothing can ever stand in it. */
export const columnOutsidePeriod: PlanRule<'column-outside-period'> = {
  id: 'column-outside-period',
  over: 'plan',
  severity: 'warning',
  *check({ plan, source, file }) {
    const { start, end, text } = plan.period ?? {};
    if (text === undefined) return;
    for (const { column, path, start: from, end: to } of readColumns(source, plan)) {
      if (!(start !== undefined && to < start) && !(end !== undefined && from > end)) continue;
      const facts = { column: column.label, words: wordsOf(column.window), period: text };
      yield { at: { file, path }, facts, cause: { file, path: wordsPath(source.period, ['period']) } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
period: ⟪从2021年3月至2021年12月⟫
grid:
  - { label: '1', window: ⟦2020年第1季度⟧ }
  - { label: '2', window: 2021年第2季度 }
`,
      },
      {
        plan: `
period: ⟪2021年⟫
grid:
  - label: 12月
    window: 2021年12月
  - label: 1月
    window: ⟦2022年1月⟧
`,
      },
    ],
    passes: [
      {
        plan: `
period: 从2021年2月15日至2021年12月
grid:
  - { label: 一季度, window: 2021年第1季度 }
  - { label: 四季度, window: 2021年第4季度 }
`,
      },
      {
        plan: `
period: 2021年
grid: { by: quarter }
`,
      },
    ],
  },
};
