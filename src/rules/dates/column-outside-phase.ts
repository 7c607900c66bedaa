import type { PlanRule } from '../rule.ts';
import { readColumns, wordsOf } from './grid-places.ts';
import { windowPath } from './phase-pairs.ts';

/** A column of the control grid under a phase with which it shares no day. */
export const columnOutsidePhase: PlanRule<'column-outside-phase'> = {
  id: 'column-outside-phase',
  over: 'plan',
  severity: 'warning',
  *check({ plan, source, file }) {
    for (const { column, path, start, end } of readColumns(source, plan)) {
      const index = plan.phases.findIndex(({ id }) => id === column.phase);
      const phase = plan.phases[index];
      if (phase?.start === undefined || phase.end === undefined) continue;
      if (start <= phase.end && end >= phase.start) continue;
      const facts = { column: column.label, words: wordsOf(column.window), phase: phase.title, window: phase.text };
      yield { at: { file, path }, facts, cause: { file, path: windowPath(source, index) } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
phases:
  - id: p1
    title: 排查整治
    window: ⟪2021年10—12月⟫
grid:
  - label: '3'
    phase: p1
    window: ⟦2021年第3季度⟧
  - { label: '4', phase: p1, window: 2021年第4季度 }
`,
      },
      {
        plan: `
phases:
  - id: p1
    title: 动员部署
    window: ⟪2021年1—3月⟫
grid:
  - { label: 4月, head: 动员部署, phase: p1, window: ⟦2021年4月⟧ }
`,
      },
    ],
    passes: [
      {
        plan: `
phases:
  - { id: p1, title: 动员部署, window: 2021年9月至10月10日 }
grid:
  - { label: 9-10月, phase: p1, window: 2021年9-10月 }
`,
      },
    ],
  },
};
