import type { Change, ChangeSource } from '../../model/change.ts';
import type { PlanRule } from '../rule.ts';

/** A change that does not say what it changes: an 延期 without a deadline, a 移交 without a unit, a 合并 without a task. */
export const changeIncomplete: PlanRule<'change-incomplete'> = {
  id: 'change-incomplete',
  over: 'plan',
  severity: 'error',
  *check({ source, file }) {
    for (const [index, change] of source.changes.entries()) {
      const key = needed[change.kind];
      if (key === undefined || change[key] !== undefined) continue;
      yield { at: { file, path: ['changes', index, 'kind'] }, facts: { kind: change.kind, key } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
changes:
  - { task: t1, kind: ⟦延期⟧, day: 2021-03-01, approver: 局长办公会 }
`,
      },
      {
        plan: `
changes:
  - { task: t1, kind: ⟦移交⟧, day: 2021-03-01, approver: 局长办公会, reason: 机构改革 }
`,
      },
      {
        plan: `
changes:
  - task: t1
    kind: ⟦合并⟧
    day: 2021-03-01
    approver: 局长办公会
`,
      },
    ],
    passes: [
      {
        plan: `
changes:
  - { task: t1, kind: 取消, day: 2021-03-01, approver: 局长办公会 }
  - { task: t1, kind: 延期, day: 2021-03-01, approver: 局长办公会, deadline: 2022年6月 }
  - { task: t1, kind: 改责任, day: 2021-03-01, approver: 局长办公会, to: 局医政股 }
`,
      },
    ],
  },
};

const needed: Readonly<Partial<Record<Change['kind'], keyof ChangeSource & ('deadline' | 'to' | 'into')>>> = {
  延期: 'deadline',
  移交: 'to',
  改责任: 'to',
  合并: 'into',
};
