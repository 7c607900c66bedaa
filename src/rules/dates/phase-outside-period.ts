import type { PlanRule } from '../rule.ts';
import { wordsPath } from '../words-path.ts';
import { windowPath } from './phase-pairs.ts';

/** A phase that begins before or ends after the period of its plan. */
export const phaseOutsidePeriod: PlanRule<'phase-outside-period'> = {
  id: 'phase-outside-period',
  over: 'plan',
  severity: 'warning',
  *check({ plan, source, file }) {
    const { period } = plan;
    if (period === undefined) return;
    for (const [index, { title, text, start, end }] of plan.phases.entries()) {
      const early = start !== undefined && period.start !== undefined && start < period.start;
      const late = end !== undefined && period.end !== undefined && end > period.end;
      if (!early && !late) continue;
      const at = { file, path: windowPath(source, index) };
      yield { at, facts: { phase: title, words: text, period: period.text }, cause: { file, path: wordsPath(source.period, ['period']) } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
period: ⟪从2021年1月至2022年12月⟫
phases:
  - id: p1
    title: 动员部署
    window: ⟦2020年12月⟧
`,
      },
      {
        plan: `
period: ⟪2021年⟫
phases:
  - { id: p1, title: 动员部署, window: 2021年1—6月 }
  - id: p2
    title: 总结评估
    window: ⟦2021年7月至2022年1月⟧
`,
      },
    ],
    passes: [
      {
        plan: `
period: 2021年
phases:
  - { id: p1, title: 动员部署, window: 2021年1—6月 }
  - { id: p2, title: 总结评估, window: 2021年7月1日至12月31日 }
`,
      },
    ],
  },
};
