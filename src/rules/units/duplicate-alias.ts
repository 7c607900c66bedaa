import type { Unit } from '../../model/unit.ts';
import { daysOfName, namesOf } from '../../plan/unit-registry.ts';
import type { WorkspaceRule } from '../rule.ts';
import type { ValueSpot } from '../spot.ts';
import { nameSpot } from './name-spot.ts';

/** One name for two units of the same office, on the same days. */
export const duplicateAlias: WorkspaceRule<'duplicate-alias'> = {
  id: 'duplicate-alias',
  over: 'workspace',
  severity: 'error',
  *check({ units, registry }) {
    const owners = new Map<string, { readonly unit: Unit; readonly spot: ValueSpot }[]>();
    for (const [index, unit] of units.entries()) {
      for (const [place, name] of namesOf(unit).entries()) {
        const key = `${registry.officeOf(unit.id)}\n${name}`;
        const known = owners.get(key) ?? [];
        const spot = nameSpot(unit, index, place);
        const owner = known.find((one) => one.unit !== unit && haveCommonDay(one.unit, unit, name));
        if (owner !== undefined) yield { at: spot, facts: { name, owner: owner.unit.name }, cause: owner.spot };
        if (!known.some((one) => one.unit === unit)) owners.set(key, [...known, { unit, spot }]);
      }
    }
  },
  examples: {
    fires: [
      {
        units: `
  - id: qingshi-gongwei
    name: 局公卫股
    aliases: [⟪公卫股⟫]
    kind: 内设科室
    parent: qingshi
  - id: qingshi-jikong
    name: 局疾控股
    aliases: [⟦公卫股⟧]
    kind: 内设科室
    parent: qingshi
`,
      },
      {
        units: `
  - id: qingshi-fazhan
    name: ⟪局发展股⟫
    kind: 内设科室
    parent: qingshi
  - id: qingshi-xinxi
    name: 局信息股
    aliases:
      - { name: ⟦局发展股⟧, to: 2019-12-31 }
    kind: 内设科室
    parent: qingshi
`,
      },
    ],
    passes: [
      {
        units: `
  - { id: qingshi-gongwei, name: 局公卫股, aliases: [公卫股, 公卫股], kind: 内设科室, parent: qingshi }
  - { id: baihe, name: 白河县卫生健康局, kind: 机关 }
  - { id: baihe-gongwei, name: 白河公卫股, aliases: [公卫股], kind: 内设科室, parent: baihe }
`,
      },
      {
        units: `
  - { id: qingshi-fangbao, name: 局防保股, aliases: [{ name: 公卫股, to: 2019-12-31 }], kind: 内设科室, parent: qingshi }
  - { id: qingshi-gongwei, name: 局公共卫生股, aliases: [{ name: 公卫股, from: 2020-01-01 }], kind: 内设科室, parent: qingshi }
`,
      },
    ],
  },
};

function haveCommonDay(one: Unit, other: Unit, name: string): boolean {
  return daysOfName(one, name).some((a) =>
    daysOfName(other, name).some((b) => (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999')),
  );
}
