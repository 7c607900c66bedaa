import type { ReadingRule } from '../rule.ts';

/** A waiver or a setting that names no rule, or one that can be neither waived nor set. */
export const unknownRule: ReadingRule<'unknown-rule'> = {
  id: 'unknown-rule',
  over: 'reading',
  examples: {
    fires: [
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    # 免查 ⟦deadline-out-of-period⟧：原文如此
    deadline: 2021年12月
`,
      },
      {
        site: `
checks:
  ⟦unknown-unit⟧: off
`,
      },
    ],
    passes: [
      {
        site: `
checks:
  rest-day: off
  phase-gap: warning
`,
      },
    ],
  },
};
