import type { ReadingRule } from '../rule.ts';

/** A name that means several units, none of them of the plan's own office. */
export const ambiguousUnit: ReadingRule<'ambiguous-unit'> = {
  id: 'ambiguous-unit',
  over: 'reading',
  examples: {
    fires: [
      {
        units: `
  - { id: baihe, name: 白河县卫生健康局, kind: 机关 }
  - { id: baihe-zhidui, name: 白河县卫生监督所, aliases: [监督所], kind: 直属单位, parent: baihe }
  - { id: heihe, name: 黑河县卫生健康局, kind: 机关 }
  - { id: heihe-zhidui, name: 黑河县卫生监督所, aliases: [监督所], kind: 直属单位, parent: heihe }
`,
        plan: `
tasks:
  - text: 检查消防通道
    lead: ⟦监督所⟧
    deadline: 2021年12月
`,
      },
      {
        units: `
  - { id: yiyuan-dong, name: 东院, aliases: [县医院], kind: 医疗机构, parent: qingshi }
  - { id: yiyuan-xi, name: 西院, aliases: [医院], kind: 医疗机构 }
  - { id: yiyuan-bei, name: 北院, aliases: [医院], kind: 医疗机构 }
`,
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    assist: ⟦医院⟧
    deadline: 2021年12月
`,
      },
    ],
    passes: [
      {
        units: `
  - { id: qingshi-zhidui, name: 青石县卫生监督所, aliases: [监督所], kind: 直属单位, parent: qingshi }
  - { id: baihe, name: 白河县卫生健康局, kind: 机关 }
  - { id: baihe-zhidui, name: 白河县卫生监督所, aliases: [监督所], kind: 直属单位, parent: baihe }
`,
        plan: `
tasks:
  - { text: 检查消防通道, lead: 监督所, deadline: 2021年12月 }
`,
      },
    ],
  },
};
