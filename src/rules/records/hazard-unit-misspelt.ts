import type { PlanRule } from '../rule.ts';
import { hazardPlaces } from './hazard-places.ts';

/** The unit of a hazard that the registry does not know, though it knows one of nearly that name: its hazards would be counted apart. */
export const hazardUnitMisspelt: PlanRule<'hazard-unit-misspelt'> = {
  id: 'hazard-unit-misspelt',
  over: 'plan',
  severity: 'warning',
  *check({ source, plan, file, workspace: { registry } }) {
    for (const { hazard, path } of hazardPlaces(source)) {
      const hit = registry.lookUp(hazard.unit, plan.office, hazard.found);
      const [nearest] = hit.found === 'none' ? hit.nearest : [];
      if (nearest === undefined || registry.byId(hazard.unit) !== undefined) continue;
      yield { at: { file, path: [...path, 'unit'] }, facts: { unit: hazard.unit, nearest: [nearest] } };
    }
  },
  examples: {
    fires: [
      {
        units: `
  - { id: qingshi-yiyuan, name: 青石县人民医院, aliases: [县人民医院], kind: 医疗机构, parent: qingshi }
`,
        plan: `
ledgers:
  - id: yinhuan
    kind: hazards
    title: 问题隐患清单
    entries:
      - { id: h1, unit: ⟦县人名医院⟧, found: 2021-05-10, hazard: 消防通道堵塞 }
      - { id: h2, unit: 县人民医院, found: 2021-05-10, hazard: 电线老化 }
`,
      },
      {
        units: `
  - { id: qingshi-zhongxin, name: 县疾病预防控制中心, kind: 直属单位, parent: qingshi }
`,
        plan: `
ledgers:
  - id: yinhuan
    kind: hazards
    title: 问题隐患清单
    entries:
      - id: h1
        unit: ⟦县疾病预防控制中⟧
        found: 2021-05-10
        hazard: 消防通道堵塞
`,
      },
    ],
    passes: [
      {
        plan: `
ledgers:
  - id: yinhuan
    kind: hazards
    title: 问题隐患清单
    entries:
      - { id: h1, unit: 青石大酒店, found: 2021-05-10, hazard: 消防通道堵塞 }
`,
      },
    ],
  },
};
