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

it('finds parts, merged tasks and bodies that are not there', () => {
  const tasks = [
    { id: 't1', text: '甲', parts: [{ text: '甲一' }, { id: 'jia-er', text: '甲二' }] },
    { id: 't2', text: '乙' },
  ];
  const entry = (part: string, task = 't1') => ({ task, part, day: '2021-06-01' });
  const progress = [entry('t1-1'), entry('jia-er'), entry('t1-3'), entry('t1-1', 't2')];
  const changes = [{ task: 't1', kind: '合并', day: '2021-06-01', approver: '局长办公会', into: 't9' }];
  const bodies = [
    { id: 'zu', title: '领导小组' },
    { id: 'ban', title: '办公室', parent: 'zhu' },
  ];
  expect(findings({ tasks, progress, changes, organisation: { bodies } }).map(({ rule, path }) => [rule, path.join('.')])).toEqual([
    ['unknown-reference', 'organisation.bodies.1.parent'],
    ['unknown-reference', 'changes.0.into'],
    ['unknown-reference', 'progress.2.part'],
    ['unknown-reference', 'progress.3.part'],
  ]);
});

it('finds ledgers, hazards and columns that stand twice', () => {
  const hazard = { id: 'h1', unit: '县医院', found: '2021-05-10', hazard: '通道堵塞' };
  const column = { key: 'day', label: '日期', type: 'day' };
  const ledgers = [
    { id: 'yinhuan', kind: 'hazards', title: '清单', entries: [hazard, hazard] },
    { id: 'yinhuan', kind: 'custom', title: '台账', columns: [column, column] },
  ];
  const forms = [
    {
      id: 'biao',
      title: '表',
      columns: [
        { key: 'five', label: '五落实', columns: [{ key: 'no', label: '责任' }] },
        { key: 'no', label: '序号' },
      ],
    },
  ];
  expect(findings({ ledgers, forms }).map(({ rule, path }) => [rule, path.join('.')])).toEqual([
    ['duplicate-id', 'ledgers.1.id'],
    ['duplicate-id', 'ledgers.0.entries.1.id'],
    ['duplicate-id', 'ledgers.1.columns.1.key'],
    ['duplicate-id', 'forms.0.columns.1.key'],
  ]);
});
