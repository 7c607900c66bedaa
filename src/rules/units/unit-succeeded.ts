import { compareDays } from '../../model/day.ts';
import { successorsOf, type Successor, type Unit } from '../../model/unit.ts';
import type { PlanRule } from '../rule.ts';

/** A unit that owes something in a plan written after another unit took its work over: said once a unit, at its first place. */
export const unitSucceeded: PlanRule<'unit-succeeded'> = {
  id: 'unit-succeeded',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    const day = plan.plan.date;
    if (day === undefined) return;
    const { units, registry } = plan.workspace;
    for (const [use] of Map.groupBy(plan.namedUnits, ({ unit }) => unit.id).values()) {
      if (use === undefined) continue;
      const last = lastToBegin(use.unit);
      if (last === undefined || last.from > day) continue;
      const successors = successorsOf(use.unit).map(({ unit }) => registry.byId(unit)?.name ?? unit);
      const facts = { name: use.name, successors, from: last.from };
      const cause = { file: 'units.yaml', path: ['units', units.indexOf(use.unit), ...last.path, 'from'] };
      yield { at: { file: plan.file, path: use.place.path, words: use.name }, facts, cause };
    }
  },
  examples: {
    fires: [
      {
        units: `
  - id: qingshi-jisheng
    name: 局计生股
    kind: 内设科室
    parent: qingshi
    successor:
      unit: qingshi-yizheng
      from: ⟪2019-04-01⟫
`,
        plan: `
tasks:
  - text: 检查消防通道
    lead: ⟦局计生股⟧
    deadline: 2021年12月
`,
      },
      {
        units: `
  - id: qingshi-fuyou
    name: 县妇幼保健站
    kind: 直属单位
    parent: qingshi
    successor: { unit: qingshi-fubao, from: ⟪2021-01-04⟫ }
  - { id: qingshi-fubao, name: 县妇幼保健院, kind: 医疗机构, parent: qingshi }
`,
        plan: `
reports:
  - text: 每月25日前
    what: 工作进展
    from: ⟦县妇幼保健站⟧
`,
      },
    ],
    passes: [
      {
        units: `
  - { id: qingshi-fuyou, name: 县妇幼保健站, kind: 直属单位, parent: qingshi, successor: { unit: qingshi-yizheng, from: 2021-01-05 } }
`,
        plan: `
tasks:
  - { text: 检查消防通道, lead: 县妇幼保健站, deadline: 2021年12月 }
`,
      },
    ],
  },
};

/** The successor that begins last, with its path: until then a unit that is split has work of its own. */
function lastToBegin({ successor }: Unit): (Successor & { readonly path: readonly (string | number)[] }) | undefined {
  if (!Array.isArray(successor)) return successor && { ...successor, path: ['successor'] };
  return successor
    .map((one, index) => ({ ...one, path: ['successor', index] }))
    .toSorted((a, b) => compareDays(a.from, b.from))
    .at(-1);
}
