import type { ReadingRule } from '../rule.ts';

/** A waiver that does not say why. */
export const waiverWithoutReason: ReadingRule<'waiver-without-reason'> = {
  id: 'waiver-without-reason',
  over: 'reading',
  examples: {
    fires: [
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    # 免查 ⟦deadline-outside-period⟧
    deadline: 2023年12月
`,
      },
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: 2023年12月 # 免查 ⟦deadline-outside-period⟧：
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: 2023年12月 # 免查 deadline-outside-period: 原文如此
`,
      },
    ],
  },
};
