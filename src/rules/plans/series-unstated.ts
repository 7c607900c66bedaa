import type { PlanRule } from '../rule.ts';

/** Yearly targets of a share of the whole that say neither whether they add up nor add up to it by themselves. */
export const seriesUnstated: PlanRule<'series-unstated'> = {
  id: 'series-unstated',
  over: 'plan',
  severity: 'info',
  *check(plan) {
    for (const { target, at } of plan.targets) {
      if (target.series.length > 1 && target.accumulation === 'unstated') yield { at, facts: { words: target.text } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
targets:
  - text: ⟦2021年完成30%，2022年完成70%⟧
    measure: 规范化建设
`,
      },
      {
        plan: `
tasks:
  - text: 建设小型消防站
    lead: 局医政股
    deadline: 2022年12月
    targets:
      - ⟦2021年建成2个，2022年建成5个⟧
`,
      },
    ],
    passes: [
      {
        plan: `
targets:
  - 2021年累计完成30%，2022年累计完成70%
  - 整改率2021年达70%，2022年达100%
  - { text: '2021年完成30%，2022年完成70%', measure: 规范化建设, accumulation: yearly }
`,
      },
    ],
  },
};
