import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/plan/finding.ts';
import { knownRows, resolveCarries, type KnownPlans } from '../../src/plan/resolve-carries.ts';
import { planSourceSchema } from '../../src/model/plan.ts';

const source = planSourceSchema.parse({
  title: '市三年行动方案',
  tasks: [
    { no: '1', text: '排查消防通道', parts: [{ text: '排查' }, { id: 'clear', text: '清理' }] },
    { no: '2', text: '更换线路' },
  ],
});
const plans: KnownPlans = new Map([
  ['city-2021', knownRows(source)],
  ['province-2021', undefined],
]);

function read(words: string): { readonly carry: object; readonly found: readonly Finding[] } {
  const found: Finding[] = [];
  const [carry = {}] = resolveCarries([words], ['tasks', 0, 'carries'], plans, (finding) => found.push(finding));
  return { carry, found };
}

describe('what a task carries out', () => {
  it.each([
    ['city-2021/t2', { plan: 'city-2021', task: 't2' }],
    ['city-2021/t1-1', { plan: 'city-2021', task: 't1', part: 't1-1' }],
    ['city-2021/clear', { plan: 'city-2021', task: 't1', part: 'clear' }],
    ['city-2021', { plan: 'city-2021' }],
    ['province-2021/t9', { plan: 'province-2021', task: 't9' }],
    ['省行动方案第5项', {}],
    ['3', {}],
    ['t3', {}],
    ['2021-12', {}],
    ['渝卫办发〔2020〕47号/第3项', {}],
  ])('%s', (words, meaning) => {
    expect(read(words)).toEqual({ carry: { text: words, ...meaning }, found: [] });
  });

  it.each([
    ['city-2020/t2', '方案', ['city-2021/t2']],
    ['city-202', '方案', ['city-2021']],
    ['city-2021/t7', '任务', ['city-2021/t1', 'city-2021/t2']],
    ['city-2021/claer', '任务', ['city-2021/clear']],
  ])('%s has the form of a reference and leads nowhere: the nearest names are told', (words, kind, nearest) => {
    const { carry, found } = read(words);
    expect(carry).toEqual({ text: words });
    expect(found).toMatchObject([{ rule: 'unknown-reference', path: ['tasks', 0, 'carries', 0], facts: { kind, nearest } }]);
  });
});
