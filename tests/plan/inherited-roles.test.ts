import { expect, it } from 'vitest';
import { planSourceSchema } from '../../src/model/plan.ts';
import { unitSchema } from '../../src/model/unit.ts';
import { resolvePlan } from '../../src/plan/resolve-plan.ts';
import { unitRegistry } from '../../src/plan/unit-registry.ts';

const registry = unitRegistry(['甲', '乙', '丙', '丁'].map((name, index) => unitSchema.parse({ id: `u${index}`, name, kind: '其他' })));

const source = planSourceSchema.parse({
  title: '方案',
  rules: { defaults: { responsible: '丁', deadline: '2023年底' } },
  groups: [
    { id: 'a', title: '上', defaults: { lead: '甲', assist: '乙', deadline: '2022年底' } },
    { id: 'b', title: '中', parent: 'a', lead: '丙', defaults: { lead: '乙' } },
    { id: 'c', title: '下', parent: 'b', defaults: { deadline: '2021年底' } },
  ],
  tasks: [{ text: '在上', group: 'a' }, { text: '在中', group: 'b' }, { text: '在下', group: 'c', assist: '丁' }, { text: '在外' }],
});

it('a row takes over from its group, then from the groups above it, then from the plan; each role once', () => {
  const { tasks } = resolvePlan('p', source, { registry, documentDate: undefined, documents: [] }, (finding) =>
    expect.fail(JSON.stringify(finding)),
  );
  const said = tasks.map(({ text, roles, deadline }) => [
    text,
    ...roles.map((role) => `${role.role} ${role.text}`).toSorted(),
    deadline?.due,
  ]);
  expect(said).toEqual([
    ['在上', 'assist 乙', 'lead 甲', 'responsible 丁', '2022-12-31'],
    ['在中', 'assist 乙', 'lead 乙', 'responsible 丁', '2022-12-31'],
    ['在下', 'assist 丁', 'lead 乙', 'responsible 丁', '2021-12-31'],
    ['在外', 'responsible 丁', '2023-12-31'],
  ]);
});
