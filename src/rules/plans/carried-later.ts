import { deadlineAbove } from '../../plan/coverage.ts';
import type { Day } from '../../model/day.ts';
import type { PlanRule } from '../rule.ts';
import { carriedPlaces, validDeadlineSpot } from './carried-places.ts';

const superior = (tasks: string): string => `title: 青石市安全生产行动方案
short: 青石市方案
period: 从2021年1月至2022年12月
tasks:
${tasks}`;

/** A task that is due after the superior task that it carries out. */
export const carriedLater: PlanRule<'carried-later'> = {
  id: 'carried-later',
  over: 'plan',
  severity: 'warning',
  *check(subject) {
    for (const { row, superior: plan, above, carrier, at } of carriedPlaces(subject)) {
      const wanted = plan.plan.tasks.find(({ id }) => id === carrier.carry.task);
      const day = wanted && deadlineAbove(wanted, plan.plan, carrier.carry, '9999-12-31' as Day);
      if (carrier.later === undefined || day === undefined) continue;
      const number = above.task.no;
      const facts = {
        words: carrier.deadline?.text ?? '',
        days: carrier.later,
        plan: plan.plan.short ?? plan.plan.title,
        row: number === undefined ? '' : /^\d+$/u.test(number) ? `第${number}项` : number,
        above: day.text,
      };
      yield { at: validDeadlineSpot(subject, row) ?? at, facts, cause: validDeadlineSpot(plan, above) };
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
    carries: [b/t1]
    deadline: ⟦2021年12月⟧
`,
        files: {
          'plans/b/plan.yaml': superior(`  - no: '1'
    text: 排查消防通道
    lead: 局医政股
    deadline: ⟪2021年9月底前⟫
`),
        },
      },
      {
        plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股, carries: [b/duct-2], deadline: 2021年6月 }
changes:
  - { task: t1, kind: 延期, day: 2021-05-06, approver: 局长办公会, deadline: ⟦2021年8月⟧ }
`,
        files: {
          'plans/b/plan.yaml': superior(`  - id: duct
    text: 整治消防通道
    lead: 局医政股
    deadline: 2022年6月
    parts:
      - { text: 排查, deadline: 2021年3月 }
      - { text: 清理, deadline: ⟪2021年6月30日前⟫ }
`),
        },
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股, carries: [b/t1], deadline: 2021年9月 }
  - { no: '2', text: 更换线路, lead: 局医政股, carries: [b/t2], deadline: 2021年12月 }
  - { no: '3', text: 组织演练, lead: 局医政股, carries: [b/t3, 省行动方案第5项], deadline: 2022年6月 }
  - { no: '4', text: 登记隐患, lead: 局医政股, carries: [b/t4], deadline: 2021年6月 }
`,
        files: {
          'plans/b/plan.yaml': superior(`  - { no: '1', text: 排查消防通道, lead: 局医政股, deadline: 2021年9月底前 }
  - { no: '2', text: 改造线路, lead: 局医政股, deadline: 持续推进 }
  - { no: '3', text: 组织演练, lead: 局医政股, deadline: 2021年6月 }
  - { no: '4', text: 登记隐患, lead: 局医政股, deadline: 2020年底 }
changes:
  - { task: t3, kind: 延期, day: 2021-05-06, approver: 市安委办, deadline: 2022年6月 }
`),
        },
      },
    ],
  },
};
