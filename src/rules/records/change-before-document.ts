import type { PlanRule } from '../rule.ts';

/** A change that was approved before the plan itself was issued. */
export const changeBeforeDocument: PlanRule<'change-before-document'> = {
  id: 'change-before-document',
  over: 'plan',
  severity: 'warning',
  *check({ source, plan, file, documents }) {
    const issued = plan.date;
    if (issued === undefined) return;
    const carrier = documents.find(({ data }) => data.date === issued);
    const cause = source.date === undefined && carrier !== undefined ? carrier.file : file;
    for (const [index, { kind, day }] of source.changes.entries()) {
      if (day >= issued) continue;
      yield {
        at: { file, path: ['changes', index, 'day'] },
        facts: { kind, day, document: issued },
        cause: { file: cause, path: ['date'] },
      };
    }
  },
  examples: {
    fires: [
      {
        plan: `
changes:
  - task: t1
    kind: 延期
    day: ⟦2020-12-01⟧
    approver: 局长办公会
    deadline: 2022年6月
`,
        notice: `
date: ⟪2021-01-04⟫
`,
      },
      {
        plan: `
date: ⟪2021-01-11⟫
changes:
  - { task: t1, kind: 取消, day: ⟦2021-01-10⟧, approver: 局长办公会 }
`,
      },
    ],
    passes: [
      {
        plan: `
changes:
  - { task: t1, kind: 延期, day: 2021-01-04, approver: 局长办公会, deadline: 2022年6月 }
`,
      },
    ],
  },
};
