import { expect, it } from 'vitest';
import { planSourceSchema } from '../../src/model/plan.ts';
import { checkReferences } from '../../src/plan/check-references.ts';
import type { Finding } from '../../src/plan/finding.ts';

function findings(plan: object): readonly Finding[] {
  const found: Finding[] = [];
  checkReferences(planSourceSchema.parse({ title: '虚构方案', ...plan }), (finding) => found.push(finding));
  return found;
}

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
