import type { ReadingRule } from '../rule.ts';

/** A mobile number, identity number or private mailbox in what is made public. */
export const privateNumber: ReadingRule<'private-number'> = {
  id: 'private-number',
  over: 'reading',
  examples: {
    fires: [
      {
        notice: `
kind: 通知
---
请联系局办公室，电话⟦13800000000⟧。
`,
      },
      {
        plan: `
tasks:
  - text: ⟦检查结果发至 xiaozhang@qq.com⟧
    lead: 局医政股
    deadline: 2021年12月
`,
      },
    ],
    passes: [
      {
        notice: `
kind: 通知
---
值班电话0500-12345678。

<Internal>

联系人手机13800000000。

</Internal>
`,
      },
    ],
  },
};
