import type { PlanRule } from '../rule.ts';
import { phasePairs } from './phase-pairs.ts';

/** Two phases in sequence that share more than the one day at their border (6月15日至6月23日, 6月23日至6月30日). */
export const phaseOverlap: PlanRule<'phase-overlap'> = {
  id: 'phase-overlap',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    for (const { phase, before, at, cause } of phasePairs(plan)) {
      if (phase.start < before.start || phase.start >= before.end) continue;
      const end = phase.end < before.end ? phase.end : before.end;
      yield { at, facts: { phase: phase.title, before: before.title, start: phase.start, end }, cause };
    }
  },
  examples: {
    fires: [
      {
        plan: `
phases:
  - id: p1
    title: 动员部署
    window: ⟪2021年1—3月⟫
  - id: p2
    title: 排查整治
    window: ⟦2021年3—12月⟧
`,
      },
      {
        plan: `
phases:
  - id: p1
    title: 自查自纠
    window: ⟪2021年1月4日至3月10日⟫
  - id: p2
    title: 集中检查
    window: { text: ⟦2021年3月⟧ }
`,
      },
    ],
    passes: [
      {
        plan: `
phases:
  - { id: p1, title: 动员部署, window: 2021年1月4日至1月20日 }
  - { id: p2, title: 排查整治, window: 2021年1月20日至3月31日 }
`,
      },
      {
        plan: `
phases:
  - { id: p1, title: 动员部署, window: 2021年1—2月 }
  - { id: p2, title: 排查整治, window: 2021年3—12月 }
`,
      },
    ],
  },
};
