import type { PlanRule } from '../rule.ts';
import { readColumns, wordsOf } from './grid-places.ts';

/** A column of the control grid under no phase, of whose days no phase has any, in a plan whose phases all have their days. */
export const columnWithoutPhase: PlanRule<'column-without-phase'> = {
  id: 'column-without-phase',
  over: 'plan',
  severity: 'info',
  *check({ plan, source, file }) {
    const { phases } = plan;
    if (phases.length === 0 || phases.some(({ start, end }) => start === undefined || end === undefined)) return;
    for (const { column, path, start, end } of readColumns(source, plan)) {
      if (column.phase !== undefined || phases.some((phase) => start <= (phase.end ?? '') && end >= (phase.start ?? '9999'))) continue;
      yield { at: { file, path }, facts: { column: column.label, words: wordsOf(column.window) } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
phases:
  - { id: p1, title: 排查整治, window: 2021年1—9月 }
grid:
  - { label: '3', window: 2021年第3季度 }
  - { label: '4', window: ⟦2021年第4季度⟧ }
`,
      },
      {
        plan: `
phases:
  - { id: p1, title: 动员部署, window: 2021年2—3月 }
  - { id: p2, title: 排查整治, window: 2021年4—12月 }
grid:
  - label: 1月
    window: ⟦2021年1月⟧
`,
      },
    ],
    passes: [
      {
        plan: `
phases:
  - { id: p1, title: 动员部署, window: 2021年2月15日至3月31日 }
grid:
  - { label: 一季度, window: 2021年第1季度 }
`,
      },
      {
        plan: `
grid:
  - { label: 一季度, window: 2021年第1季度 }
`,
      },
    ],
  },
};
