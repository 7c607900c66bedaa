import type { Day } from '../../model/day.ts';
import type { Receipt } from '../../model/receipt.ts';
import type { ReportSchedule } from '../../model/report-schedule.ts';
import { hourOf, isDated } from '../../plan/occurrences.ts';
import { periodOfReceipt, reportPeriods } from '../../plan/receipt-matrix.ts';
import type { PlanRule } from '../rule.ts';

/** A receipt whose state does not agree with the day it came: in time though it was late, missing though it came. */
export const receiptStateDiffers: PlanRule<'receipt-state-differs'> = {
  id: 'receipt-state-differs',
  over: 'plan',
  severity: 'warning',
  *check({ source, plan, file }) {
    const last = plan.receipts
      .map(({ period }) => period)
      .toSorted()
      .at(-1);
    if (last === undefined) return;
    for (const [place, report] of plan.reports.entries()) {
      if (!report.owed || !isDated(report)) continue;
      const periods = reportPeriods(report, plan, last);
      for (const [index, receipt] of source.receipts.entries()) {
        const due = receipt.report === report.what ? periodOfReceipt(receipt, periods)?.due : undefined;
        const kind = due === undefined ? undefined : differs(receipt, due, report);
        if (due === undefined || kind === undefined) continue;
        const at = { file, path: ['receipts', index, 'state'] };
        yield {
          at,
          facts: { kind, state: receipt.state, due, received: receipt.received },
          cause: { file, path: ['reports', place, 'text'] },
        };
      }
    }
  },
  examples: {
    fires: [
      {
        plan: `
reports:
  - { text: ⟪每月25日前⟫, what: 月报, from: 局医政股 }
receipts:
  - { report: 月报, unit: 局医政股, period: 2021-01-31, received: 2021-01-26, state: ⟦按时⟧ }
`,
      },
      {
        plan: `
reports:
  - { text: ⟪每月25日前⟫, what: 月报, from: 局医政股 }
receipts:
  - { report: 月报, unit: 局医政股, period: 2021-01-31, received: 2021-01-25, state: ⟦迟报⟧ }
`,
      },
      {
        plan: `
reports:
  - { text: ⟪每月25日前⟫, what: 月报, from: 局医政股 }
receipts:
  - { report: 月报, unit: 局医政股, period: 2021-01-31, received: 2021-01-20, state: ⟦未报⟧ }
`,
      },
      {
        plan: `
reports:
  - { text: ⟪每月25日前⟫, what: 月报, from: 局医政股 }
receipts:
  - { report: 月报, unit: 局医政股, period: 2021-01-31, state: ⟦零报告⟧ }
`,
      },
    ],
    passes: [
      {
        plan: `
reports:
  - { text: 每月25日前, what: 月报, from: 局医政股 }
  - { text: 每日17时前, what: 日报, from: 局医政股 }
receipts:
  - { report: 月报, unit: 局医政股, period: 2021-01-31, received: 2021-01-25, state: 按时 }
  - { report: 月报, unit: 局医政股, period: 2021-02-28, received: 2021-02-26, state: 迟报 }
  - { report: 月报, unit: 局医政股, period: 2021-03-31, received: 2021-03-26, state: 退回 }
  - { report: 月报, unit: 局医政股, period: 2021-04-30, state: 未报 }
  - { report: 日报, unit: 局医政股, period: 2021-05-06, received: 2021-05-06, state: 迟报 }
`,
      },
    ],
  },
};

type Difference = 'late' | 'in-time' | 'came' | 'no-day';

/** Where an hour is set, what came on the day itself may have come after it. */
function differs({ state, received }: Receipt, due: Day, report: ReportSchedule): Difference | undefined {
  if (state === '未报') return received === undefined ? undefined : 'came';
  if (received === undefined) return 'no-day';
  if (received > due) return state === '按时' || state === '零报告' ? 'late' : undefined;
  const afterHour = received === due && hourOf(report) !== undefined;
  return state === '迟报' && !afterHour ? 'in-time' : undefined;
}
