import { describe, expect, it } from 'vitest';
import { daySchema } from '../../src/model/day.ts';
import { unitSchema } from '../../src/model/unit.ts';
import { unitRegistry } from '../../src/plan/unit-registry.ts';

const unit = (id: string, name: string, more: object = {}) => unitSchema.parse({ id, name, kind: '其他', parent: 'ju', ...more });
const registry = unitRegistry([
  unit('ju', '青石县卫生健康局', { parent: undefined }),
  unit('fangbao', '局防保股', { aliases: [{ name: '公卫股', to: '2019-12-31' }] }),
  unit('gongwei', '局公共卫生股', { aliases: [{ name: '公卫股', from: '2020-01-01' }] }),
]);

function meant(name: string, day?: string): readonly string[] {
  const hit = registry.lookUp(name, 'ju', day === undefined ? undefined : daySchema.parse(day));
  if (hit.found === 'none') return [];
  return hit.found === 'one' ? [hit.unit.id] : hit.units.map(({ id }) => id);
}

describe('a name that has gone from one unit to another', () => {
  it('means the unit that bore it on the day, first and last day included', () => {
    expect(meant('公卫股', '2019-12-31')).toEqual(['fangbao']);
    expect(meant('公卫股', '2020-01-01')).toEqual(['gongwei']);
  });

  it('means both where no day is known', () => {
    expect(meant('公卫股')).toEqual(['fangbao', 'gongwei']);
  });
});

it('finds a unit by a name that it bears no longer, if nobody else does', () => {
  const old = unitRegistry([unit('fangbao', '局防保股', { aliases: [{ name: '防保科', to: '2010-12-31' }] })]);
  expect(old.lookUp('防保科', 'ju', daySchema.parse('2021-01-04'))).toMatchObject({ found: 'one', unit: { id: 'fangbao' } });
});

it('offers near names for one that nobody bears', () => {
  expect(registry.lookUp('局公共卫生服', 'ju')).toMatchObject({ found: 'none', nearest: ['局公共卫生股'] });
});
