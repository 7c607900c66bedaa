import type { Unit } from '../../model/unit.ts';
import type { PlanRule } from '../rule.ts';

/** A class of units that leads by itself while nobody knows who belongs to it: said once a class, at its first place. */
export const leadClassWithoutMembers: PlanRule<'lead-class-without-members'> = {
  id: 'lead-class-without-members',
  over: 'plan',
  severity: 'info',
  *check(plan) {
    const leading = plan.namedUnits.filter(({ place }) => place.key === 'lead');
    if (!leading.some(({ unit }) => isOpenClass(unit))) return;
    const alone = [...Map.groupBy(leading, ({ place }) => place.path.join('.')).values()].flatMap((uses) =>
      uses.length === 1 ? uses : [],
    );
    for (const uses of Map.groupBy(alone, ({ unit }) => unit.id).values()) {
      const [first] = uses;
      if (first === undefined || !isOpenClass(first.unit)) continue;
      const cause = { file: 'units.yaml', path: ['units', plan.workspace.units.indexOf(first.unit), 'kind'] };
      const rows = uses.flatMap(({ place }) => place.row?.name ?? []);
      yield { at: { file: plan.file, path: first.place.path, words: first.name }, facts: { name: first.unit.name, rows }, cause };
    }
  },
  examples: {
    fires: [
      {
        units: `
  - { id: qingshi-weishengyuan, name: 各乡镇卫生院, kind: ⟪类别⟫, parent: qingshi }
`,
        plan: `
tasks:
  - no: '1'
    text: 检查消防通道
    lead: ⟦各乡镇卫生院⟧
    deadline: 2021年12月
  - { no: '2', text: 登记隐患, lead: 各乡镇卫生院, deadline: 2021年12月 }
`,
      },
      {
        units: `
  - { id: qingshi-zhishu, name: 局直属各单位, kind: ⟪类别⟫, parent: qingshi }
`,
        plan: `
groups:
  - id: g1
    title: 消防安全
    lead: ⟦局直属各单位⟧
`,
      },
    ],
    passes: [
      {
        units: `
  - { id: qingshi-fuyou, name: 县妇幼保健院, kind: 医疗机构, parent: qingshi }
  - { id: qingshi-zhishu, name: 局直属各单位, kind: 类别, parent: qingshi, members: [qingshi-fuyou] }
`,
        plan: `
tasks:
  - { text: 检查消防通道, lead: 局直属各单位, deadline: 2021年12月 }
  - { text: 登记隐患, lead: 局医政股、各医疗机构, deadline: 2021年12月 }
  - { text: 整改隐患, responsible: 各医疗机构, deadline: 2021年12月 }
`,
      },
    ],
  },
};

function isOpenClass({ kind, members }: Unit): boolean {
  return kind === '类别' && members.length === 0;
}
