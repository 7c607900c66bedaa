import { validRoles } from '../../plan/approved-changes.ts';
import type { PlanRule } from '../rule.ts';
import { wordsPath } from '../words-path.ts';

/** A 移交 or 改责任 to those who have it already: the plan as it stands says the same. */
export const changeUnchanged: PlanRule<'change-unchanged'> = {
  id: 'change-unchanged',
  over: 'plan',
  severity: 'warning',
  *check({ source, plan, file }) {
    for (const [index, change] of plan.changes.entries()) {
      const task = plan.tasks.find(({ id }) => id === change.task);
      if (task === undefined || change.to === undefined) continue;
      const earlier = plan.changes.filter((one, at) => one.day < change.day || (one.day === change.day && at < index));
      const before = validRoles(task, { changes: earlier }, change.day);
      const after = validRoles(task, { changes: [...earlier, change] }, change.day);
      const words = (roles: typeof before) => roles.map(({ role, text }) => `${role} ${text}`).join('\n');
      if (words(before) !== words(after)) continue;
      yield {
        at: { file, path: wordsPath(source.changes[index]?.to, ['changes', index, 'to']) },
        facts: { kind: change.kind, to: change.to.text },
      };
    }
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股, responsible: 局办公室 }
changes:
  - { task: t1, kind: 改责任, to: ⟦局办公室⟧, day: 2021-03-01, approver: 局长办公会 }
`,
      },
      {
        plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股 }
changes:
  - { task: t1, kind: 移交, to: 局办公室, day: 2021-03-01, approver: 局长办公会 }
  - { task: t1, kind: 移交, to: ⟦局办公室⟧, day: 2021-04-01, approver: 局长办公会 }
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股, responsible: 局办公室 }
changes:
  - { task: t1, kind: 移交, to: 局办公室, day: 2021-03-01, approver: 局长办公会 }
  - { task: t1, kind: 移交, to: 局医政股, day: 2021-04-01, approver: 局长办公会 }
`,
      },
    ],
  },
};
