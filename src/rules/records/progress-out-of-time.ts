import type { PlanRule } from '../rule.ts';
import { wordsPath } from '../words-path.ts';

/** An entry of progress from a day after the one for which the site states the status, or before its plan began. */
export const progressOutOfTime: PlanRule<'progress-out-of-time'> = {
  id: 'progress-out-of-time',
  over: 'plan',
  severity: 'warning',
  *check({ source, plan, file, workspace }) {
    const asOf = workspace.site?.asOf;
    const start = plan.period?.start;
    for (const [index, { day }] of source.progress.entries()) {
      const at = { file, path: ['progress', index, 'day'] };
      if (asOf !== undefined && day > asOf) {
        yield { at, facts: { kind: 'after', day, limit: asOf }, cause: { file: 'site.yaml', path: ['asOf'] } };
      } else if (start !== undefined && day < start) {
        yield { at, facts: { kind: 'before', day, limit: start }, cause: { file, path: wordsPath(source.period, ['period']) } };
      }
    }
  },
  examples: {
    fires: [
      {
        site: `
asOf: ⟪2021-06-15⟫
`,
        plan: `
progress:
  - task: t1
    day: ⟦2021-07-01⟧
    state: 进行中
`,
      },
      {
        plan: `
period: ⟪从2021年1月至2022年12月⟫
progress:
  - { task: t1, day: ⟦2020-05-20⟧, state: 进行中 }
`,
      },
    ],
    passes: [
      {
        site: `
asOf: 2021-06-15
`,
        plan: `
progress:
  - { task: t1, day: 2021-01-01, state: 进行中 }
  - { task: t1, day: 2021-06-15, state: 已完成 }
`,
      },
    ],
  },
};
