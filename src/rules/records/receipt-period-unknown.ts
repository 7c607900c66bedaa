import { daysBetween, type Day } from '../../model/day.ts';
import type { Occurrence } from '../../model/recurrence.ts';
import { unknownWorkdays } from '../../plan/list-workdays.ts';
import { isDated } from '../../plan/occurrences.ts';
import { reportPeriods } from '../../plan/receipt-matrix.ts';
import type { PlanRule } from '../rule.ts';

/** A receipt whose period is none of its report, or is not named by its last day. */
export const receiptPeriodUnknown: PlanRule<'receipt-period-unknown'> = {
  id: 'receipt-period-unknown',
  over: 'plan',
  severity: 'warning',
  *check({ source, plan, file, workspace }) {
    const last = plan.receipts
      .map(({ period }) => period)
      .toSorted()
      .at(-1);
    if (last === undefined) return;
    for (const [place, report] of plan.reports.entries()) {
      if (!report.owed || !isDated(report)) continue;
      const undated = unknownWorkdays(report, (day) => workspace.dayKind(day).kind);
      const periods = [...reportPeriods(report, plan, last), ...undated];
      const ends = new Set(periods.map(({ end }) => end));
      for (const [index, { report: what, period }] of source.receipts.entries()) {
        if (what !== report.what || ends.has(period)) continue;
        const within = periods.find(({ start, end }) => start <= period && period <= end);
        yield {
          at: { file, path: ['receipts', index, 'period'] },
          facts: { day: period, within: within !== undefined, end: (within ?? nearest(period, periods))?.end },
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
  - { report: 月报, unit: 局医政股, period: ⟦2021-01-25⟧, received: 2021-01-20, state: 按时 }
`,
      },
      {
        plan: `
reports:
  - { text: ⟪每年10月30日前⟫, what: 清单, from: 局医政股 }
receipts:
  - { report: 清单, unit: 局医政股, period: ⟦2024-12-31⟧, received: 2021-10-20, state: 按时 }
`,
      },
    ],
    passes: [
      {
        plan: `
reports:
  - { text: 每月25日前, what: 月报, from: 局医政股 }
  - { text: 2021年4月30日前, what: 半年小结, from: 局医政股 }
receipts:
  - { report: 月报, unit: 局医政股, period: 2021-02-28, received: 2021-02-20, state: 按时 }
  - { report: 半年小结, unit: 局医政股, period: 2021-04-30, received: 2021-04-20, state: 按时 }
`,
      },
      {
        plan: `
reports:
  - { text: 每月最后一个工作日前, what: 月报, from: 局医政股 }
receipts:
  - { report: 月报, unit: 局医政股, period: 2021-04-30, received: 2021-04-30, state: 按时 }
`,
      },
    ],
  },
};

function nearest<P extends Pick<Occurrence, 'end'>>(day: Day, periods: readonly P[]): P | undefined {
  return periods.toSorted((a, b) => Math.abs(daysBetween(day, a.end)) - Math.abs(daysBetween(day, b.end)))[0];
}
