import type { ReadingRule } from '../rule.ts';

/** A unit in a role or among the issuers that units.yaml does not have; near names are offered. */
export const unknownUnit: ReadingRule<'unknown-unit'> = {
  id: 'unknown-unit',
  over: 'reading',
  examples: {
    fires: [
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: ⟦局医正股⟧
    deadline: 2021年12月
`,
      },
      {
        plan: `
issuers: [⟦青石县卫建局⟧]
`,
      },
      {
        units: `
  - { id: qixiang, name: 县气象局, kind: 机关 }
`,
        plan: `
tasks:
  - { text: 发布预警, lead: 局医政股, assist: ⟦县气像局⟧, deadline: 2021年12月 }
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { text: 检查消防通道, lead: 局医政股和局办公室, assist: 各医疗机构等, deadline: 2021年12月 }
`,
      },
    ],
  },
};
