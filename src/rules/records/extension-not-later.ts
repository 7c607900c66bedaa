import type { PlanRule } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';
import { wordsPath } from '../words-path.ts';

/** An approved 延期 whose deadline is not later than the one that it puts off. */
export const extensionNotLater: PlanRule<'extension-not-later'> = {
  id: 'extension-not-later',
  over: 'plan',
  severity: 'warning',
  *check(subject) {
    const { source, plan, file } = subject;
    for (const [index, change] of plan.changes.entries()) {
      const task = plan.tasks.find(({ id }) => id === change.task);
      const first = task?.deadline;
      const next = change.deadline;
      if (change.kind !== '延期' || first?.due === undefined || next?.due === undefined || next.due > first.due) continue;
      const at = { file, path: wordsPath(source.changes[index]?.deadline, ['changes', index, 'deadline']) };
      yield { at, facts: { words: next.text, first: first.text }, cause: firstSpot(subject, change.task) };
    }
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - no: '1'
    text: 检查消防通道
    lead: 局医政股
    deadline: ⟪2021年12月⟫
changes:
  - task: t1
    kind: 延期
    day: 2021-05-06
    approver: 局长办公会
    deadline: ⟦2021年10月⟧
`,
      },
      {
        plan: `
tasks:
  - { id: tongdao, text: 检查消防通道, lead: 局医政股, deadline: ⟪2021年12月⟫ }
changes:
  - { task: tongdao, kind: 延期, day: 2021-05-06, approver: 局长办公会, deadline: ⟦2021年底⟧ }
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股, deadline: 2021年12月 }
changes:
  - { task: t1, kind: 延期, day: 2021-05-06, approver: 局长办公会, deadline: 2022年6月 }
  - { task: t1, kind: 改责任, day: 2021-05-07, approver: 局长办公会, to: 局办公室 }
`,
      },
    ],
  },
};

/** Only a deadline that stands in the row itself is quoted. */
function firstSpot({ rows, file }: PlanSubject, id: string) {
  const row = rows.find(({ kind, task }) => kind === 'task' && task.id === id);
  return row?.source.deadline === undefined ? undefined : { file, path: wordsPath(row.source.deadline, [...row.path, 'deadline']) };
}
