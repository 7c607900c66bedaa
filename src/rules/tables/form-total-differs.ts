import type { Form } from '../../model/form.ts';
import type { Path } from '../../plan/finding.ts';
import type { PlanRule, RuleFinding } from '../rule.ts';

/** A total or subtotal of a form that is not what its scores add up to. */
export const formTotalDiffers: PlanRule<'form-total-differs'> = {
  id: 'form-total-differs',
  over: 'plan',
  severity: 'warning',
  *check({ source, file }) {
    for (const [index, form] of source.forms.entries()) {
      for (const { total, scores, title, path } of totals(form)) {
        const sum = scores.reduce<number>((all, score) => all + (score ?? 0), 0);
        if (total === undefined || scores.length === 0 || scores.includes(undefined) || Math.abs(sum - total) < 0.001) continue;
        yield { at: { file, path: ['forms', index, ...path] }, facts: { title, total, sum } } satisfies RuleFinding<'form-total-differs'>;
      }
    }
  },
  examples: {
    fires: [
      {
        plan: `
forms:
  - id: f
    title: 检查评分表
    total: ⟦100⟧
    items:
      - { text: 消防通道畅通, score: 40 }
      - { text: 消防设施完好, score: 50 }
`,
      },
      {
        plan: `
forms:
  - id: f
    title: 检查评分表
    groups:
      - title: 消防安全
        total: ⟦30⟧
        items: [{ text: 消防通道畅通, score: 20 }, { text: 消防设施完好, score: 20 }]
      - title: 用电安全
        total: 60
        items: [{ text: 线路完好, score: 60 }]
    total: ⟦100⟧
`,
      },
    ],
    passes: [
      {
        plan: `
forms:
  - id: f
    title: 检查评分表
    total: 100
    groups:
      - { title: 消防安全, total: 40, items: [{ text: 消防通道畅通, score: 20 }, { text: 消防设施完好, score: 20 }] }
      - { title: 用电安全, total: 60, items: [{ text: 线路完好, score: 60 }] }
  - id: g
    title: 登记表
    total: 100
    items: [{ text: 消防通道畅通, score: 40 }, { text: 加分项 }]
`,
      },
    ],
  },
};

interface Total {
  readonly total: number | undefined;
  readonly scores: readonly (number | undefined)[];
  readonly title: string;
  readonly path: Path;
}

/** Parts first, then the whole: of its parts, and of items that stand in none. */
function totals({ title, total, items, groups }: Form): readonly Total[] {
  const scoresOf = (list: Form['items']): readonly (number | undefined)[] => list.map(({ score }) => score);
  const parts = groups.map((group, index): Total => ({
    total: group.total,
    scores: scoresOf(group.items),
    title: group.title,
    path: ['groups', index, 'total'],
  }));
  const whole = [...groups.flatMap((group) => (group.total === undefined ? scoresOf(group.items) : [group.total])), ...scoresOf(items)];
  return [...parts, { total, scores: whole, title, path: ['total'] }];
}
