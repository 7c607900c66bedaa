import type { TableColumn } from '../../model/table-column.ts';
import type { Part, Task } from '../../model/task.ts';
import type { PlanRule } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';

/** A column of the responsibility table in which no row has anything. */
export const emptyColumn: PlanRule<'empty-column'> = {
  id: 'empty-column',
  over: 'plan',
  severity: 'info',
  *check(plan) {
    if (plan.rows.length === 0) return;
    for (const [index, { key, label }] of plan.source.columns.entries()) {
      if (isFilled(key, plan)) continue;
      yield { at: { file: plan.file, path: ['columns', index, 'label'] }, facts: { label, key } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
columns:
  - { key: no, label: 序号 }
  - { key: text, label: 任务 }
  - { key: lead, label: 牵头科室 }
  - { key: assist, label: ⟦配合科室⟧ }
  - { key: deadline, label: 完成时限 }
`,
      },
      {
        plan: `
columns:
  - key: group
    label: ⟦专题⟧
  - key: text
    label: 任务
  - key: notes
    label: ⟦备注⟧
tasks:
  - { text: 检查消防通道, deadline: 2021年12月 }
`,
      },
    ],
    passes: [
      {
        plan: `
columns:
  - { key: text, label: 任务 }
  - { key: measures, label: 措施 }
  - { key: lead, label: 牵头科室 }
  - { key: state, label: 进展 }
groups:
  - { id: g1, title: 消防安全, defaults: { lead: 局医政股 } }
tasks:
  - { text: 检查消防通道, group: g1, parts: [{ text: 门诊楼, measures: 逐层检查 }] }
`,
      },
    ],
  },
};

type Fills = (row: Task | Part) => boolean;

const fills: Readonly<Record<TableColumn['key'], Fills>> = {
  no: ({ no }) => no !== undefined,
  group: (row) => 'group' in row && row.group !== undefined,
  text: () => true,
  short: () => true,
  requirement: ({ requirement }) => requirement !== undefined,
  measures: ({ measures }) => measures.length > 0,
  lead: ({ roles }) => roles.some(({ role }) => role === 'lead'),
  responsible: ({ roles }) => roles.some(({ role }) => role === 'responsible'),
  assist: ({ roles }) => roles.some(({ role }) => role === 'assist'),
  other: ({ roles }) => roles.some(({ role }) => role === 'other'),
  roles: ({ roles }) => roles.length > 0,
  deadline: ({ deadline }) => deadline !== undefined,
  milestones: ({ milestones }) => milestones.length > 0,
  targets: ({ targets }) => targets.length > 0,
  notes: (row) => row.notes.length > 0 || ('flags' in row && row.flags.length > 0),
  state: () => true,
};

function isFilled(key: TableColumn['key'], plan: PlanSubject): boolean {
  return plan.rows.some(({ task }) => fills[key](task));
}
