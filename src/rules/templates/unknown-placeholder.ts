import type { ReadingRule } from '../rule.ts';

/** A placeholder of a template that means nothing there; near names are offered. */
export const unknownPlaceholder: ReadingRule<'unknown-placeholder'> = {
  id: 'unknown-placeholder',
  over: 'reading',
  examples: {
    fires: [
      {
        files: {
          'templates/report.mdx': `# {{机关}}{{时段}}工作情况

本期共有任务⟦{{任务总}}⟧项，已完成{{已完成}}项。
`,
        },
      },
      {
        files: {
          'templates/urge.md': `{{单位}}：

截至{{截至日}}，下列事项已逾期，请于⟦{{反馈日期}}⟧前反馈。

{{任务表}}
`,
        },
      },
    ],
    passes: [
      {
        files: {
          'templates/report.mdx': `# {{机关}}{{ 时段 }}工作情况

本期共有任务{{任务总数}}项，已完成{{已完成}}项。
`,
        },
      },
    ],
  },
};
