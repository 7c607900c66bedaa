import type { PlanRule } from '../rule.ts';

/** A declared sum that is not what its parts add up to; a thousandth is left for parts with decimals. */
export const sumDiffers: PlanRule<'sum-differs'> = {
  id: 'sum-differs',
  over: 'plan',
  severity: 'warning',
  *check({ source, file }) {
    for (const [index, { text, value, parts = [] }] of source.counts.entries()) {
      const sum = parts.reduce((total, part) => total + part, 0);
      if (parts.length === 0 || Math.abs(sum - value) < 0.001) continue;
      const cause = { file, path: ['counts', index, 'value'] };
      yield { at: { file, path: ['counts', index, 'parts'] }, facts: { words: text, value, sum }, cause };
    }
  },
  examples: {
    fires: [
      {
        plan: `
counts:
  - text: 共100项
    value: ⟪100⟫
    parts: ⟦[10, 20]⟧
`,
      },
      {
        plan: `
counts:
  - text: 投入12.5万元
    value: ⟪12.5⟫
    parts: ⟦[6.2, 6.2]⟧
`,
      },
    ],
    passes: [
      {
        plan: `
counts:
  - { text: 2个专题和5个专项, value: 7, parts: [2, 5] }
  - { text: 投入0.3万元, value: 0.3, parts: [0.1, 0.2] }
  - { text: 共14个组, value: 14 }
`,
      },
    ],
  },
};
