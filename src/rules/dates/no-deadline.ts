import type { PlanRule } from '../rule.ts';

/** A plan without any deadline or dated milestone, neither of its tasks nor of their parts and groups. */
export const noDeadline: PlanRule<'no-deadline'> = {
  id: 'no-deadline',
  over: 'plan',
  severity: 'warning',
  *check({ plan, file, dates }) {
    if (plan.tasks.length === 0 || dates.some(({ purpose }) => purpose === 'deadline' || purpose === 'milestone')) return;
    yield { at: { file, path: ['tasks'], part: 'key' }, facts: { plan: plan.title } };
  },
  examples: {
    fires: [
      {
        plan: `
⟦tasks⟧:
  - { text: 检查消防通道, lead: 局医政股 }
  - { text: 登记隐患, lead: 局医政股 }
`,
      },
      {
        plan: `
phases:
  - { id: p1, title: 动员部署, window: 2021年 }
⟦tasks⟧:
  - { text: 检查消防通道, lead: 局医政股, targets: [消防通道畅通率达到100%] }
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { text: 检查消防通道, lead: 局医政股, deadline: 持续推进 }
  - { text: 登记隐患, lead: 局医政股 }
`,
      },
      {
        plan: `
groups:
  - { id: g1, title: 消防安全, deadline: 2021年12月 }
tasks:
  - { text: 检查消防通道, lead: 局医政股, group: g1 }
`,
      },
      {
        plan: `
rules:
  defaults: { deadline: 2021年12月 }
tasks:
  - { text: 检查消防通道, lead: 局医政股 }
`,
      },
    ],
  },
};
