import { successorsOf, type Unit } from '../../model/unit.ts';
import { namesOf } from '../../plan/unit-registry.ts';
import type { WorkspaceRule } from '../rule.ts';
import type { PlanSubject, WorkspaceSubject } from '../subject.ts';

/** Units of the registry that nothing names, neither a plan nor a document nor a unit that is used: said once, at the first. */
export const unusedUnit: WorkspaceRule<'unused-unit'> = {
  id: 'unused-unit',
  over: 'workspace',
  severity: 'info',
  *check(workspace) {
    // A plan that could not be read may use any of them, and a workspace without plans has yet to.
    if (!workspace.isWhole || workspace.plans.length === 0) return;
    const used = withNeighbours(workspace.units, usedIds(workspace));
    const beginning = officesThatBegin(workspace);
    const unused = workspace.units.filter(({ id }) => !used.has(id) && !beginning.has(workspace.registry.officeOf(id)));
    const [first] = unused;
    if (first === undefined) return;
    const at = { file: 'units.yaml', path: ['units', workspace.units.indexOf(first), 'name'] };
    yield { at, facts: { names: unused.map(({ name }) => name) } };
  },
  examples: {
    fires: [
      {
        files: {
          'units.yaml': `
units:
  - { id: qingshi, name: 青石县卫生健康局, kind: 机关 }
  - { id: qingshi-yizheng, name: 局医政股, kind: 内设科室, parent: qingshi }
  - { id: qingshi-gongwei, name: ⟦局公卫股⟧, kind: 内设科室, parent: qingshi }
`,
        },
      },
      {
        files: {
          'units.yaml': `
units:
  - { id: baihe, name: ⟦白河县卫生健康局⟧, kind: 机关 }
  - { id: baihe-bangongshi, name: 白河局办公室, kind: 内设科室, parent: baihe }
  - { id: qingshi, name: 青石县卫生健康局, kind: 机关 }
  - { id: qingshi-yizheng, name: 局医政股, kind: 内设科室, parent: qingshi }
`,
        },
      },
    ],
    passes: [
      {
        files: {
          'units.yaml': `
units:
  - { id: xian, name: 青石县人民政府, kind: 机关 }
  - { id: qingshi, name: 青石县卫生健康局, kind: 机关, parent: xian }
  - { id: qingshi-jiu, name: 局医政医管股, kind: 内设科室, parent: qingshi, successor: { unit: qingshi-yizheng, from: 2019-04-01 } }
  - { id: qingshi-yizheng, name: 局医政股, kind: 内设科室, parent: qingshi }
  - { id: qingshi-jigou, name: 各医疗机构, kind: 类别, parent: qingshi, members: [qingshi-yiyuan] }
  - { id: qingshi-yiyuan, name: 青石县人民医院, aliases: [县医院], kind: 医疗机构, parent: qingshi }
`,
        },
        notice: `
plans: [a]
---
各医疗机构请认真执行。
`,
      },
      {
        units: `
  - id: qingshi-gongwei
    name: 局公卫股
    kind: 内设科室
    parent: qingshi
    successor:
      - { unit: qingshi-jikong, from: 2021-06-01 }
      - { unit: qingshi-fuyou, from: 2021-06-01 }
  - { id: qingshi-jikong, name: 局疾控股, kind: 内设科室, parent: qingshi }
  - { id: qingshi-fuyou, name: 局妇幼股, kind: 内设科室, parent: qingshi }
`,
        plan: `
tasks:
  - { text: 检查消防通道, lead: 局公卫股, assist: 局医政股, deadline: 2021年12月 }
`,
      },
      {
        plan: `
tasks:
  - { text: 检查消防通道, lead: 青石县卫生健康局, deadline: 2021年12月 }
`,
        notice: `
plans: [a]
---
请认真执行。
`,
      },
    ],
  },
};

/** Offices that have plans and have given a part in them to nobody but themselves: their sections are still to come. */
function officesThatBegin({ plans }: WorkspaceSubject): ReadonlySet<string> {
  const offices = Map.groupBy(plans, ({ plan }) => plan.office ?? '');
  return new Set([...offices].flatMap(([office, list]) => (list.every((plan) => givesToNobodyBut(office, plan)) ? [office] : [])));
}

function givesToNobodyBut(office: string, plan: PlanSubject): boolean {
  return [...plan.unitsUsed].every((id) => id === office);
}

/** The units that a plan or document names by their role, their id, or in any of its words. */
function usedIds(workspace: WorkspaceSubject): ReadonlySet<string> {
  const { site, units, plans, documents, pages } = workspace;
  const byRole = plans.flatMap((plan) => [
    ...plan.unitsUsed,
    ...plan.plan.issuers.map(({ id }) => id),
    ...(plan.plan.office === undefined ? [] : [plan.plan.office]),
  ]);
  const used = new Set(byRole);
  let rest = units.filter(({ id }) => !used.has(id));
  const texts = [
    () => JSON.stringify(site ?? {}),
    ...plans.map(
      ({ plan }) =>
        () =>
          JSON.stringify(plan),
    ),
    ...[...documents, ...pages].map(
      ({ data, blocks }) =>
        () =>
          JSON.stringify([data, blocks.map(({ text }) => text)]),
    ),
  ];
  for (const textOf of texts) {
    if (rest.length === 0) break;
    const text = textOf();
    const found = rest.filter((unit) => [unit.id, ...namesOf(unit)].some((name) => text.includes(name)));
    for (const { id } of found) used.add(id);
    rest = rest.filter(({ id }) => !used.has(id));
  }
  return used;
}

/** What a used unit stands under, who belongs to it, whose work it took over and who took over its work, is used too. */
function withNeighbours(units: readonly Unit[], named: ReadonlySet<string>): ReadonlySet<string> {
  const used = new Set(named);
  for (;;) {
    const before = used.size;
    for (const unit of units) {
      const { id, parent, members } = unit;
      const successors = successorsOf(unit).map((next) => next.unit);
      if (used.has(id)) for (const other of [...members, ...successors, ...(parent === undefined ? [] : [parent])]) used.add(other);
      if (successors.some((next) => used.has(next))) used.add(id);
    }
    if (used.size === before) return used;
  }
}
