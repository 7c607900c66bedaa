import type { ReadingRule } from '../rule.ts';

/** A mark of secrecy (绝密, 机密, 秘密 with ★) anywhere in the workspace. */
export const classifiedMark: ReadingRule<'classified-mark'> = {
  id: 'classified-mark',
  over: 'reading',
  examples: {
    fires: [
      {
        notice: `
secrecy: ⟦机密★1年⟧
`,
      },
      {
        notice: `
kind: 通知
---
现印发方案。⟦秘密★1年⟧
`,
      },
    ],
    passes: [
      {
        notice: `
kind: 通知
---
各单位应做好保密工作，不得泄露国家秘密。
`,
      },
    ],
  },
};
