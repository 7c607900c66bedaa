import type { GridColumn } from '../../model/grid-column.ts';
import type { Plan, PlanSource } from '../../model/plan.ts';
import type { Path } from '../../plan/finding.ts';
import type { PlanRule } from '../rule.ts';
import { wordsPath } from '../words-path.ts';
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
      const words = typeof column.window === 'string' ? column.window : column.window.text;
      const facts = { column: column.label, words, phase: phase.title, window: phase.text };
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

type SourceColumn = Extract<NonNullable<PlanSource['grid']>, readonly unknown[]>[number];

interface ReadColumn extends Pick<GridColumn, 'start' | 'end'> {
  readonly column: SourceColumn;
  readonly path: Path;
}

/** The written columns with the days that were read from them; a column whose words gave no days has none. */
function readColumns({ grid }: PlanSource, plan: Plan): readonly ReadColumn[] {
  if (!Array.isArray(grid)) return [];
  let next = 0;
  return grid.flatMap((column: SourceColumn, index): ReadColumn[] => {
    const read = plan.grid[next];
    if (read?.label !== column.label || read.head !== column.head || read.phase !== column.phase) return [];
    next++;
    return [{ column, path: wordsPath(column.window, ['grid', index, 'window']), start: read.start, end: read.end }];
  });
}
