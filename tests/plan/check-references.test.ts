import { expect, it } from 'vitest';
import { planSourceSchema } from '../../src/model/plan.ts';
import { checkReferences } from '../../src/plan/check-references.ts';
import type { Finding } from '../../src/plan/finding.ts';

function findings(plan: object): readonly Finding[] {
  const found: Finding[] = [];
  checkReferences(planSourceSchema.parse({ title: '虚构方案', ...plan }), (finding) => found.push(finding));
  return found;
}

it('compares a declared sum with its parts', () => {
  const counts = [
    { text: '共7个，其中专题2个、专项5个', value: 7, parts: [2, 5] },
    { text: '共100项', value: 100, parts: [10, 20] },
    { text: '三个目标', value: 3 },
  ];
  expect(findings({ counts })).toEqual([
    { rule: 'sum-differs', path: ['counts', 1, 'parts'], facts: { words: '共100项', value: 100, sum: 30 } },
  ]);
});

it('finds what points at nothing, and ids that stand twice', () => {
  const groups = [{ id: 'g1', title: '一' }];
  const tasks = [
    { id: 't1', text: '甲', group: 'g1' },
    { id: 't1', text: '乙', group: 'g2' },
  ];
  expect(findings({ groups, tasks }).map(({ rule, path }) => [rule, path.join('.')])).toEqual([
    ['duplicate-id', 'tasks.1.id'],
    ['unknown-reference', 'tasks.1.group'],
  ]);
});
