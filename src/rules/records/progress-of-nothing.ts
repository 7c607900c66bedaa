import type { PlanRule } from '../rule.ts';

/** An entry of progress that names neither a task nor a group, or a part without its task: it would stand nowhere. */
export const progressOfNothing: PlanRule<'progress-of-nothing'> = {
  id: 'progress-of-nothing',
  over: 'plan',
  severity: 'error',
  *check({ source, file }) {
    for (const [index, { task, part, group, day }] of source.progress.entries()) {
      if (task !== undefined || (group !== undefined && part === undefined)) continue;
      yield { at: { file, path: ['progress', index, part === undefined ? 'day' : 'part'] }, facts: { day, part } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
progress:
  - { day: ⟦2021-03-31⟧, state: 进行中, text: 已部署 }
`,
      },
      {
        plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股, parts: [{ text: 摸底 }] }
progress:
  - { part: ⟦t1-1⟧, day: 2021-03-31, state: 进行中 }
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股, parts: [{ text: 摸底 }] }
groups:
  - { id: g1, title: 消防 }
progress:
  - { task: t1, part: t1-1, day: 2021-03-31, state: 进行中 }
  - { group: g1, day: 2021-03-31, state: 进行中 }
`,
      },
    ],
  },
};
