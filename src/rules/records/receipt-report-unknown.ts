import { nearestNames } from '../../model/nearest.ts';
import type { PlanRule } from '../rule.ts';

/** A receipt of a report that nobody here owes by the plan: it would count nowhere. */
export const receiptReportUnknown: PlanRule<'receipt-report-unknown'> = {
  id: 'receipt-report-unknown',
  over: 'plan',
  severity: 'warning',
  *check({ source, plan, file }) {
    const known = plan.reports.filter(({ owed }) => owed).map(({ what }) => what);
    for (const [index, { report }] of source.receipts.entries()) {
      if (known.includes(report)) continue;
      const at = { file, path: ['receipts', index, 'report'] };
      const cause = known.length === 0 ? undefined : { file, path: ['reports'], part: 'key' as const };
      yield { at, facts: { report, nearest: nearestNames(report, known, 1) }, ...(cause && { cause }) };
    }
  },
  examples: {
    fires: [
      {
        plan: `
⟪reports⟫:
  - { text: 每月25日前, what: 整治进展情况, from: 局医政股, to: 局办公室 }
receipts:
  - { report: ⟦整治进展⟧, unit: 局医政股, period: 2021-01-31, received: 2021-01-20, state: 按时 }
`,
      },
      {
        plan: `
⟪reports⟫:
  - { text: 每周, what: 周动态, from: 局医政股, owed: false }
  - { text: 每月25日前, what: 月报, from: 局医政股 }
receipts:
  - report: ⟦周动态⟧
    unit: 局医政股
    period: 2021-01-10
    state: 未报
`,
      },
    ],
    passes: [
      {
        plan: `
reports:
  - { text: 每月25日前, what: 整治进展情况, from: 局医政股, to: 局办公室 }
receipts:
  - { report: 整治进展情况, unit: 局医政股, period: 2021-01-31, received: 2021-01-20, state: 按时 }
`,
      },
    ],
  },
};
