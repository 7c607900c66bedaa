import { addDays, daysBetween } from '../../model/day.ts';
import type { PlanRule } from '../rule.ts';
import { phasePairs } from './phase-pairs.ts';

/** Days between two phases in sequence that belong to neither. */
export const phaseGap: PlanRule<'phase-gap'> = {
  id: 'phase-gap',
  over: 'plan',
  severity: 'info',
  *check(plan) {
    for (const { phase, before, at, cause } of phasePairs(plan)) {
      if (daysBetween(before.end, phase.start) < 2) continue;
      const [start, end] = [addDays(before.end, 1), addDays(phase.start, -1)];
      yield { at, facts: { phase: phase.title, before: before.title, start, end }, cause };
    }
  },
  examples: {
    fires: [
      {
        plan: `
phases:
  - id: p1
    title: 动员部署
    window: ⟪2021年1月4日至1月30日⟫
  - id: p2
    title: 排查整治
    window: ⟦2021年2月1日至12月31日⟧
`,
      },
      {
        plan: `
phases:
  - id: p1
    title: 集中攻坚
    window: ⟪2021年1—9月⟫
  - id: p2
    title: 巩固提升
    window: ⟦2022年⟧
`,
      },
    ],
    passes: [
      {
        plan: `
phases:
  - { id: p1, title: 动员部署, window: 2021年1月4日至1月31日 }
  - { id: p2, title: 排查整治, window: 2021年2—12月 }
`,
      },
    ],
  },
};
