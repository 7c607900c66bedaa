import type { PlanRule } from '../rule.ts';

/** Rates of a part in its whole; growth, fulfilment and use may come to more than the whole, and are not here. */
const shareOfWhole =
  /(?:整改|覆盖|合格|达标|培训|受训|参训|知晓|持证|参与|普及|配备|上岗|开展|检查|建档|签订|签约|普查|完好|接种|治愈|公示|公开|处置|处理|办结|销号|落实|通过|到位|录入|登记|安装)率$/u;

/** A share of a whole that is to be more than all of it. */
export const rateOverHundred: PlanRule<'rate-over-hundred'> = {
  id: 'rate-over-hundred',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    for (const { target, at } of plan.targets) {
      if (!shareOfWhole.test(target.measure)) continue;
      for (const { text, value, unit } of [target, ...target.series]) {
        if (unit === '%' && value !== undefined && value > 100) yield { at: { ...at, words: text }, facts: { measure: target.measure, value } };
      }
    }
  },
  examples: {
    fires: [
      {
        plan: `
targets:
  - ⟦隐患整改率达到120%⟧
`,
      },
      {
        plan: `
tasks:
  - text: 培训职工
    lead: 局医政股
    deadline: 2021年12月
    targets:
      - text: ⟦职工受训率达到1000%⟧
`,
      },
    ],
    passes: [
      {
        plan: `
targets:
  - 隐患整改率达到100%
  - 门诊量增长率达到120%
  - 任务完成率不低于105%
`,
      },
    ],
  },
};
