import { bears, daysOfName, namesOf } from '../../plan/unit-registry.ts';
import type { PlanRule } from '../rule.ts';
import { nameSpot } from './name-spot.ts';

/** A name that its unit did not bear on the day of the plan: said once a name, at its first place. */
export const nameOutsideItsDays: PlanRule<'name-outside-its-days'> = {
  id: 'name-outside-its-days',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    const day = plan.plan.date;
    if (day === undefined) return;
    const { units } = plan.workspace;
    for (const [use] of Map.groupBy(plan.namedUnits, ({ name, unit }) => `${unit.id}\n${name}`).values()) {
      if (use === undefined || bears(use.unit, use.name, day)) continue;
      const { name, unit, place } = use;
      const nearest = daysOfName(unit, name).find(({ to }) => to !== undefined && to < day) ?? daysOfName(unit, name)[0];
      const facts = { name, unit: unit.name, day, from: nearest?.from, to: nearest?.to };
      const cause = nameSpot(unit, units.indexOf(unit), namesOf(unit).indexOf(name));
      yield { at: { file: plan.file, path: place.path, words: name }, facts, cause };
    }
  },
  examples: {
    fires: [
      {
        units: `
  - id: qingshi-gongwei
    name: 局公共卫生股
    aliases:
      - { name: ⟪局防保股⟫, to: 2019-12-31 }
    kind: 内设科室
    parent: qingshi
`,
        plan: `
tasks:
  - text: 检查消防通道
    lead: ⟦局防保股⟧
    deadline: 2021年12月
`,
      },
      {
        units: `
  - id: qingshi-jikong
    name: 县疾控中心
    aliases:
      - { name: ⟪县疾控局⟫, from: 2023-06-01 }
    kind: 直属单位
    parent: qingshi
`,
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    assist: ⟦县疾控局⟧、各医疗机构
    deadline: 2021年12月
`,
      },
    ],
    passes: [
      {
        units: `
  - id: qingshi-gongwei
    name: 局公共卫生股
    aliases:
      - { name: 局防保股, to: 2021-06-30 }
    kind: 内设科室
    parent: qingshi
`,
        plan: `
tasks:
  - { text: 检查消防通道, lead: 局防保股, deadline: 2021年12月 }
`,
      },
    ],
  },
};
