import type { WindowSource } from '../../model/dated.ts';
import type { PlanRule, RuleFinding } from '../rule.ts';
import { wordsPath } from '../words-path.ts';

type Finding = RuleFinding<'deadline-outside-period'>;

const none: readonly Finding[] = [];

/** A deadline, milestone or target whose day lies before or after the period of its plan. */
export const deadlineOutsidePeriod: PlanRule<'deadline-outside-period'> = {
  id: 'deadline-outside-period',
  over: 'plan',
  severity: 'warning',
  *check({ plan, source, dates, file }) {
    const { start, end, text } = plan.period ?? {};
    if (text === undefined) return;
    const outside = dates.flatMap((date): readonly Finding[] => {
      const { purpose, words, due } = date;
      // Reports sum a period up, and so may come after it.
      if (due === undefined || purpose === 'report') return none;
      if (!(start !== undefined && due < start) && !(end !== undefined && due > end)) return none;
      return [
        {
          at: { file, path: date.path },
          facts: { words, day: due, period: text },
          cause: { file, path: wordsPath(source.period, ['period']) },
        },
      ];
    });
    yield* isYearInferred(source.period) ? atPeriod(outside) : outside;
  },
  examples: {
    fires: [
      {
        plan: `
period: ⟪从2021年1月至2022年12月⟫
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: ⟦2023年6月⟧
`,
      },
      {
        plan: `
period: ⟪2021年⟫
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: 2021年12月
    milestones:
      - { by: ⟦2020年12月⟧, text: 完成摸底 }
`,
      },
      {
        plan: `
period: ⟪2021年⟫
groups:
  - id: g1
    title: 消防安全
    defaults: { deadline: ⟦2022年1月⟧ }
tasks:
  - { text: 检查消防通道, lead: 局医政股, group: g1 }
  - { text: 登记隐患, lead: 局医政股, group: g1 }
`,
      },
      {
        plan: `
period: ⟦明年⟧
tasks:
  - { text: 检查消防通道, lead: 局医政股, deadline: ⟪2021年6月⟫ }
  - { text: 登记隐患, lead: 局医政股, deadline: 2021年12月 }
`,
      },
    ],
    passes: [
      {
        plan: `
period: 从2021年1月至2022年12月
tasks:
  - { text: 检查消防通道, lead: 局医政股, deadline: 2022年底 }
  - { text: 登记隐患, lead: 局医政股, deadline: 持续推进 }
`,
      },
      {
        plan: `
period: 2021年
reports:
  - { text: 2022年1月10日前, what: 工作总结, from: 各医疗机构 }
`,
      },
    ],
  },
};

/** 明年 without a year of its own: the reading of the period is in doubt, not every line. */
function isYearInferred(period: WindowSource | undefined): boolean {
  const words = typeof period === 'object' && period.start === undefined && period.end === undefined ? period.text : period;
  return typeof words === 'string' && /[今明次翌本当]年/u.test(words) && !/\d{4}/u.test(words);
}

function atPeriod(outside: readonly Finding[]): readonly Finding[] {
  const [first] = outside;
  if (first?.cause === undefined) return [];
  return [{ at: first.cause, facts: { ...first.facts, count: outside.length }, cause: first.at }];
}
