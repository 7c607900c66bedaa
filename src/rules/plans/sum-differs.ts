import type { PlanRule, RuleFinding } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';

type Finding = RuleFinding<'sum-differs'>;

/** A declared sum, or a target, that is not what its parts add up to; a thousandth is left for parts with decimals. */
export const sumDiffers: PlanRule<'sum-differs'> = {
  id: 'sum-differs',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    yield* [...counts(plan), ...quotas(plan)];
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
      {
        plan: `
targets:
  - text: ⟪排查隐患点46处⟫
    quotas: ⟦[{ area: 甲镇, value: 20 }, { area: 乙镇, value: 16 }]⟧
  - text: ⟪培训不少于100人⟫
    quotas: ⟦[{ area: 甲镇, value: 50 }, { area: 乙镇, value: 40 }]⟧
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
targets:
  - { text: 排查隐患点46处, quotas: [{ area: 甲镇, value: 20 }, { area: 乙镇, value: 26 }] }
  - { text: 培训不少于100人, quotas: [{ area: 甲镇, value: 50 }, { area: 乙镇, value: 60 }] }
  - { text: 覆盖率达到95%, quotas: [{ area: 甲镇, value: 95 }, { area: 乙镇, value: 90 }] }
`,
      },
    ],
  },
};

function counts({ source, file }: PlanSubject): readonly Finding[] {
  return source.counts.flatMap(({ text, value, parts = [] }, index): readonly Finding[] => {
    const sum = sumOf(parts);
    if (parts.length === 0 || isSame(sum, value)) return [];
    const cause = { file, path: ['counts', index, 'value'] };
    return [{ at: { file, path: ['counts', index, 'parts'] }, facts: { words: text, value, sum }, cause }];
  });
}

/** Rates do not add up; of a least number (不少于100人) the parts may make more. */
function quotas(plan: PlanSubject): readonly Finding[] {
  return plan.targets.flatMap(({ target, path, at }): readonly Finding[] => {
    const { text, value, unit, compare, quotas: parts = [] } = target;
    if (parts.length === 0 || value === undefined || unit === '%' || compare === '约' || compare === 'range') return [];
    const sum = sumOf(parts.map((part) => part.value));
    const isRight = compare === '>=' || compare === '>' ? sum >= value : compare === '<=' || compare === '<' ? sum <= value : false;
    if (isRight || isSame(sum, value)) return [];
    return [{ at: { file: at.file, path: [...path, 'quotas'] }, facts: { words: text, value, sum }, cause: at }];
  });
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.001;
}
