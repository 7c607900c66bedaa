import type { Unit } from '../../model/unit.ts';
import { namesOf } from '../../plan/unit-registry.ts';
import type { WorkspaceRule } from '../rule.ts';
import type { ValueSpot } from '../spot.ts';

/** One name for two units of the same office. */
export const duplicateAlias: WorkspaceRule<'duplicate-alias'> = {
  id: 'duplicate-alias',
  over: 'workspace',
  severity: 'error',
  *check({ units, registry }) {
    const owners = new Map<string, { readonly unit: Unit; readonly spot: ValueSpot }>();
    for (const [index, unit] of units.entries()) {
      for (const [place, name] of namesOf(unit).entries()) {
        const key = `${registry.officeOf(unit.id)}\n${name}`;
        const owner = owners.get(key);
        const spot = spotOf(unit, index, place);
        if (owner !== undefined && owner.unit !== unit) yield { at: spot, facts: { name, owner: owner.unit.name }, cause: owner.spot };
        if (owner === undefined) owners.set(key, { unit, spot });
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
    ],
  },
};

function spotOf(unit: Unit, index: number, place: number): ValueSpot {
  if (place === 0) return { file: 'units.yaml', path: ['units', index, 'name'] };
  const alias = typeof unit.aliases[place - 1] === 'string' ? [] : ['name'];
  return { file: 'units.yaml', path: ['units', index, 'aliases', place - 1, ...alias] };
}
