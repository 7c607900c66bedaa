import type { RowName } from '../../model/messages/facts/fact.ts';
import type { NamedUnit } from '../role-places.ts';
import type { PlanRule } from '../rule.ts';

/** A unit that the role columns of one plan call by several names; 医疗机构, 各医疗机构 and 全县各医疗机构 are one name of a class. */
export const oneUnitSeveralNames: PlanRule<'one-unit-several-names'> = {
  id: 'one-unit-several-names',
  over: 'plan',
  severity: 'info',
  *check(plan) {
    const units = Map.groupBy(plan.namedUnits, ({ unit }) => unit.id);
    for (const uses of units.values()) {
      const names = [...Map.groupBy(uses, ({ name }) => name)];
      if (new Set(names.map(([name]) => withoutQuantity(name))).size < 2) continue;
      const [first, second] = names.map(([, list]) => list[0]);
      if (first === undefined || second === undefined) continue;
      const spot = ({ name, place }: NamedUnit) => ({ file: plan.file, path: place.path, words: name });
      const facts = { unit: first.unit.name, names: names.map(([name, list]) => ({ name, rows: rowsOf(list) })) };
      yield { at: spot(second), facts, cause: spot(first) };
    }
  },
  examples: {
    fires: [
      {
        units: `
  - { id: qingshi-gongwei, name: 局公卫股, aliases: [公卫股], kind: 内设科室, parent: qingshi }
`,
        plan: `
tasks:
  - no: '1'
    text: 检查消防通道
    lead: ⟪局公卫股⟫
    deadline: 2021年12月
  - no: '2'
    text: 登记隐患
    lead: 局医政股、⟦公卫股⟧
    deadline: 2021年12月
`,
      },
      {
        units: `
  - { id: qingshi-yingji, name: 卫生应急办, aliases: [应急办], kind: 内设科室, parent: qingshi }
`,
        plan: `
tasks:
  - text: 检查消防通道
    roles: ⟪应急办⟫牵头，各医疗机构配合
    deadline: 2021年12月
reports:
  - text: 每月25日前
    what: 工作进展
    from: 各医疗机构
    to: ⟦卫生应急办⟧
`,
      },
    ],
    passes: [
      {
        units: `
  - { id: qingshi-quanxian, name: 全县医疗机构, aliases: [医疗机构, 各级医疗机构], kind: 类别, parent: qingshi }
`,
        plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股, assist: 县卫生健康局, deadline: 2021年12月 }
  - { no: '2', text: 登记隐患, lead: 局医政股, assist: 医疗机构, deadline: 2021年12月 }
  - { no: '3', text: 汇总隐患, lead: 局医政股, assist: 各级医疗机构, deadline: 2021年12月 }
  - { no: '4', text: 整改隐患, lead: { text: 医政部门, units: [局医政股] }, deadline: 2021年12月 }
`,
      },
    ],
  },
};

function withoutQuantity(name: string): string {
  return name.replace(/^(?:全[省市区县州]|所有|各[级类]?)+/u, '');
}

function rowsOf(uses: readonly NamedUnit[]): readonly RowName[] {
  const names = uses.flatMap(({ place }) => place.row?.name ?? []);
  return [...new Map(names.map((name) => [JSON.stringify(name), name])).values()];
}
