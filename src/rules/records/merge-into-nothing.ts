import { heirOf } from '../../plan/approved-changes.ts';
import type { Day } from '../../model/day.ts';
import type { PlanRule } from '../rule.ts';

/** A 合并 into the task itself, into one that was cancelled, or in a circle: nobody would do the work any more. */
export const mergeIntoNothing: PlanRule<'merge-into-nothing'> = {
  id: 'merge-into-nothing',
  over: 'plan',
  severity: 'error',
  *check({ source, plan, file }) {
    for (const [index, { task, kind, into }] of source.changes.entries()) {
      if (kind !== '合并' || into === undefined || !plan.tasks.some(({ id }) => id === into)) continue;
      if (into !== task && heirOf(into, plan, last) !== undefined) continue;
      const cause =
        into === task
          ? undefined
          : source.changes.findIndex((other) => other.task === into && (other.kind === '取消' || other.kind === '合并'));
      yield {
        at: { file, path: ['changes', index, 'into'] },
        facts: { into, itself: into === task },
        ...(cause === undefined || cause < 0 ? {} : { cause: { file, path: ['changes', cause, 'kind'] } }),
      };
    }
  },
  examples: {
    fires: [
      {
        plan: `
changes:
  - { task: t1, kind: 合并, into: ⟦t1⟧, day: 2021-03-01, approver: 局长办公会 }
`,
      },
      {
        plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股 }
  - { no: '2', text: 清理消防通道, lead: 局医政股 }
changes:
  - { task: t2, kind: ⟪取消⟫, day: 2021-02-01, approver: 局长办公会 }
  - { task: t1, kind: 合并, into: ⟦t2⟧, day: 2021-03-01, approver: 局长办公会 }
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股 }
  - { no: '2', text: 清理消防通道, lead: 局医政股 }
changes:
  - { task: t1, kind: 合并, into: t2, day: 2021-03-01, approver: 局长办公会 }
`,
      },
    ],
  },
};

const last = '9999-12-31' as Day;
