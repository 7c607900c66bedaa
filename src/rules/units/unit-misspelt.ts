import type { RuleFinding, WordsRule } from '../rule.ts';
import type { Said } from '../said.ts';
import type { PlanSubject } from '../subject.ts';
import { nameSpot } from './name-spot.ts';

/** A unit that a sentence calls almost as the registry does; roles are read with the registry, and are not here. */
export const unitMisspelt: WordsRule<'unit-misspelt'> = {
  id: 'unit-misspelt',
  over: 'words',
  severity: 'info',
  once: true,
  // For speed no generators here: every text of every plan comes by.
  check: (subject) => subject.said.flatMap((said) => misspelt(said, subject)),
  examples: {
    fires: [
      {
        units: `
  - { id: qingshi-cdc, name: ⟪县疾病预防控制中心⟫, kind: 直属单位, parent: qingshi }
`,
        notice: `
kind: 通知
---
各医疗机构每日17时前向⟦县疾病控制中心⟧报告。
`,
      },
      {
        units: `
  - { id: qingshi-yiguan, name: 局医政医管股, aliases: [⟪医政医管股⟫], kind: 内设科室, parent: qingshi }
`,
        plan: `
tasks:
  - { text: 建立台账，每月报⟦医政医管科⟧备案, lead: 局医政股, deadline: 2021年12月 }
`,
      },
      {
        units: `
  - { id: qingshi-yiguan, name: 局医政医管股, aliases: [⟪医政医管股⟫], kind: 内设科室, parent: qingshi }
`,
        notice: `
kind: 通知
---
材料报⟦医政管理股⟧，联系人另行通知。
`,
      },
    ],
    passes: [
      {
        units: `
  - { id: qingshi-cdc, name: 青石县疾病预防控制中心, aliases: [县疾病预防控制中心, 县疾控中心], kind: 直属单位, parent: qingshi }
  - { id: qingshi-yiguan, name: 局医政医管股, aliases: [医政医管股], kind: 内设科室, parent: qingshi }
  - { id: qingshi-renmin, name: 县第一人民医院, kind: 医疗机构, parent: qingshi }
  - { id: qingshi-nanhu, name: 南湖社区卫生服务中心, kind: 医疗机构, parent: qingshi }
  - { id: xian-yingji, name: 县应急管理局, aliases: [应急-1/2], kind: 部门 }
  - { id: shi-weijian, name: 市卫生健康委员会, kind: 部门 }
  - { id: xian-jiaoyu, name: 县教育局, kind: 部门 }
`,
        notice: `
kind: 通知
---
按照市卫生健康委、市疾病预防控制中心和省卫生健康局要求，县疾控中心会同县应急局、县财政局、县第二人民医院、北湖社区卫生服务中心开展检查。

疾病预防控制工作由局医政医管股牵头，医政医管股室负责人参加，教育系统和应急管理部门配合。局办公室、局财务科做好保障。
`,
        plan: `
tasks:
  - { text: 由县疾病预防控制中心和医政医管股组织培训，县教育局、县教师进修学校参加, lead: 局医政股, deadline: 2021年12月 }
`,
      },
    ],
  },
};

const none: readonly [] = [];

function misspelt({ text, spotOf }: Said, { workspace }: Pick<PlanSubject, 'workspace'>): readonly RuleFinding<'unit-misspelt'>[] {
  const near = workspace.nearNames(text);
  if (near.length === 0) return none;
  return near.flatMap(({ start, words, name, index, place }) => {
    const unit = workspace.units[index];
    if (unit === undefined) return [];
    return [{ at: spotOf(start, start + words.length), facts: { words, name }, cause: nameSpot(unit, index, place) }];
  });
}
