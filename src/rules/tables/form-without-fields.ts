import type { PlanRule } from '../rule.ts';

/** A form with neither columns nor items: it prints a title over nothing to fill. */
export const formWithoutFields: PlanRule<'form-without-fields'> = {
  id: 'form-without-fields',
  over: 'plan',
  severity: 'warning',
  *check({ source, file }) {
    for (const [index, { title, columns, items, groups }] of source.forms.entries()) {
      if (columns.length > 0 || items.length > 0 || groups.some((group) => group.items.length > 0)) continue;
      yield { at: { file, path: ['forms', index, 'title'] }, facts: { title } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
forms:
  - id: taizhang
    title: ⟦问题隐患清单⟧
`,
      },
      {
        plan: `
forms:
  - id: pingfen
    title: ⟦考核评分表⟧
    header: [单位, 填表时间]
    groups:
      - { title: 组织领导, total: 20 }
`,
      },
    ],
    passes: [
      {
        plan: `
forms:
  - { id: taizhang, title: 问题隐患清单, columns: [{ key: hazard, label: 问题隐患 }] }
  - { id: jiancha, title: 检查表, items: [{ text: 消防通道是否畅通 }] }
`,
      },
    ],
  },
};
