import type { PlanRule } from '../rule.ts';
import { phasePairs } from './phase-pairs.ts';

/** A phase that begins before the one printed ahead of it. */
export const phaseOrder: PlanRule<'phase-order'> = {
  id: 'phase-order',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    for (const { phase, before, at, cause } of phasePairs(plan)) {
      if (phase.start < before.start) yield { at, facts: { phase: phase.title, before: before.title }, cause };
    }
  },
  examples: {
    fires: [
      {
        plan: `
phases:
  - id: p1
    title: 排查整治
    window: ⟪2021年4—12月⟫
  - id: p2
    title: 动员部署
    window: ⟦2021年1—3月⟧
`,
      },
      {
        plan: `
phases:
  - id: p1
    title: 集中攻坚
    window: ⟪2022年1—6月⟫
  - id: p2
    title: 巩固提升
    window: ⟦2021年7—12月⟧
`,
      },
    ],
    passes: [
      {
        plan: `
phases:
  - { id: p1, title: 自查自纠, window: 2021年1—12月 }
  - { id: p2, title: 督导检查, window: 2021年1—6月 }
`,
      },
    ],
  },
};
