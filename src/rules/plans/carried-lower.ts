import type { PlanRule } from '../rule.ts';
import { carriedPlaces } from './carried-places.ts';

const superior = (more: string): string => `title: 青石市安全生产行动方案
short: 青石市方案
period: 从2021年1月至2022年12月
${more}`;

/** A target that asks for less than the superior plan does of the same measure. */
export const carriedLower: PlanRule<'carried-lower'> = {
  id: 'carried-lower',
  over: 'plan',
  severity: 'warning',
  *check(subject) {
    for (const { superior: plan, carrier, at } of carriedPlaces(subject)) {
      for (const { own, above, wanted } of carrier.lower) {
        const facts = { words: own.text, plan: plan.plan.short ?? plan.plan.title, wanted: `${String(wanted)}${own.unit ?? ''}` };
        const cause = plan.targets.find(({ target }) => target === above)?.at;
        yield { at: subject.targets.find(({ target }) => target === own)?.at ?? at, facts, cause };
      }
    }
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - no: '1'
    text: 培训职工
    lead: 局医政股
    carries: [b/t1]
    deadline: 2021年12月
    targets: [⟦职工受训率达到90%⟧]
`,
        files: {
          'plans/b/plan.yaml': superior(`tasks:
  - { no: '1', text: 培训职工, lead: 局医政股, deadline: 2021年12月, targets: [⟪职工受训率达到95%⟫] }
`),
        },
      },
      {
        plan: `
tasks:
  - no: '1'
    text: 改造线路
    lead: 局医政股
    carries: [b/t1]
    deadline: 2021年12月
    targets: [⟦老旧线路改造比例达到60%⟧]
`,
        files: {
          'plans/b/plan.yaml': superior(`targets:
  - text: ⟪老旧线路累计改造比例2021年达到70%，2022年达到100%⟫
    measure: 老旧线路改造比例
tasks:
  - { no: '1', text: 改造线路, lead: 局医政股, deadline: 2022年12月 }
`),
        },
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - no: '1'
    text: 改造线路
    lead: 局医政股
    carries: [b/t1]
    deadline: 2021年12月
    targets: [老旧线路改造比例达到70%, 隐患整改率达到80%, 平均处置时间不超过2天]
`,
        files: {
          'plans/b/plan.yaml': superior(`tasks:
  - no: '1'
    text: 改造线路
    lead: 局医政股
    deadline: 2022年12月
    targets:
      - text: 老旧线路累计改造比例2021年达到70%，2022年达到100%
        measure: 老旧线路改造比例
      - 2022年底隐患整改率达到95%
      - 平均处置时间不超过3天
`),
        },
      },
    ],
  },
};
