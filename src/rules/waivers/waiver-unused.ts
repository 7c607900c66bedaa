import type { ReadingRule } from '../rule.ts';

/** A waiver of a finding that is not there. */
export const waiverUnused: ReadingRule<'waiver-unused'> = {
  id: 'waiver-unused',
  over: 'reading',
  examples: {
    fires: [
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    # 免查 ⟦deadline-outside-period⟧：原文如此
    deadline: 2021年12月
`,
      },
      {
        notice: `
# 免查 ⟦missing-date⟧：原文没有
date: 2021-01-04
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    # 免查 deadline-outside-period：原文如此
    # 这一项跨到下一年
    deadline: 2023年12月
`,
      },
    ],
  },
};
