import { namesOf } from '../../plan/unit-registry.ts';
import type { WorkspaceRule } from '../rule.ts';
import type { WorkspaceSubject } from '../subject.ts';
import { nameSpot } from './name-spot.ts';

/** A name that a section or unit of one office shares with another office which its plans speak of too: there it always means the section. */
export const sectionNamedAsOffice: WorkspaceRule<'section-named-as-office'> = {
  id: 'section-named-as-office',
  over: 'workspace',
  severity: 'warning',
  *check(workspace) {
    const { units, registry } = workspace;
    const reached = reachedFrom(workspace);
    const offices = new Map(
      units.flatMap((unit, index) =>
        unit.parent === undefined ? namesOf(unit).map((name, place) => [name, { unit, spot: nameSpot(unit, index, place) }] as const) : [],
      ),
    );
    for (const [index, unit] of units.entries()) {
      if (unit.parent === undefined) continue;
      for (const [place, name] of namesOf(unit).entries()) {
        const office = offices.get(name);
        if (office === undefined || reached.get(registry.officeOf(unit.id))?.has(office.unit.id) !== true) continue;
        yield { at: nameSpot(unit, index, place), facts: { name, unit: unit.name, office: office.unit.name }, cause: office.spot };
      }
    }
  },
  examples: {
    fires: [
      {
        units: `
  - id: qingshi-anwei
    name: 局安全生产委员会
    aliases: [⟦县安委会⟧]
    kind: 议事协调机构
    parent: qingshi
  - id: xian-anwei
    name: 青石县安全生产委员会
    aliases: [⟪县安委会⟫]
    kind: 议事协调机构
`,
        plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股, deadline: 2021年12月 }
  - { no: '2', text: 汇报情况, lead: 县安委会, assist: 青石县安全生产委员会, deadline: 2021年12月 }
`,
      },
      {
        units: `
  - id: xiaofang
    name: 青石县消防救援大队
    aliases: [⟪县消防救援大队⟫]
    kind: 部门
  - id: qingshi-xiaofang
    name: 局消防专班
    aliases:
      - { name: ⟦县消防救援大队⟧, to: 2019-12-31 }
    kind: 其他
    parent: qingshi
`,
        plan: `
issuers: [青石县卫生健康局, 青石县消防救援大队]
`,
      },
    ],
    passes: [
      {
        units: `
  - { id: baihe, name: 白河县应急管理局, aliases: [县应急管理局], kind: 机关 }
  - { id: qingshi-yingji, name: 县应急管理局, kind: 部门, parent: qingshi }
`,
        plan: `
tasks:
  - { text: 检查消防通道, lead: 县应急管理局, deadline: 2021年12月 }
`,
      },
    ],
  },
};

/** The units of other offices that the plans of an office name, by the office: other counties of the registry are out of its reach. */
function reachedFrom({ plans, registry }: WorkspaceSubject): ReadonlyMap<string, ReadonlySet<string>> {
  const reached = new Map<string, Set<string>>();
  for (const plan of plans) {
    const { office, issuers } = plan.plan;
    if (office === undefined) continue;
    const known = reached.get(office) ?? new Set();
    for (const id of [...plan.unitsUsed, ...issuers.map((issuer) => issuer.id)]) if (registry.officeOf(id) !== office) known.add(id);
    reached.set(office, known);
  }
  return reached;
}
