import type { Day } from '../../model/day.ts';
import { expandRecurrence } from '../../model/recurrence.ts';
import type { ReportSchedule } from '../../model/report-schedule.ts';
import type { PlanRule } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';

/** A summary of a whole plan that the same units owe before the last of their other reports (总结10月15日前, 清单10月30日前). */
export const reportOrder: PlanRule<'report-order'> = {
  id: 'report-order',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    const dated = datedReports(plan);
    for (const summary of dated.filter((one) => isSummary(one.report.what, plan.plan.title))) {
      const later = dated.find(
        (one) => one.last > summary.last && !/总结/u.test(one.report.what) && isSameSender(one.report, summary.report),
      );
      if (later === undefined) continue;
      const facts = { what: summary.report.what, words: summary.report.text, other: later.report.what, day: later.last };
      const spot = (index: number) => ({ file: plan.file, path: ['reports', index, 'text'] });
      yield { at: spot(summary.index), facts, cause: spot(later.index) };
    }
  },
  examples: {
    fires: [
      {
        plan: `
reports:
  - text: ⟪2021年、2022年的10月30日前⟫
    what: 隐患清单
    from: 各医疗机构
  - text: ⟦2022年10月15日前⟧
    what: 安全生产三年行动总结
    from: 各医疗机构
`,
      },
      {
        plan: `
reports:
  - text: ⟦2022年11月底前⟧
    what: 工作总结
    from: 各医疗机构、局医政股
  - text: ⟪2022年12月10日前⟫
    what: 整改台账
    from: 各医疗机构
`,
      },
      {
        plan: `
reports:
  - { text: ⟪每年12月15日前⟫, what: 年度报告, from: 各医疗机构 }
  - { text: ⟦2022年12月10日前⟧, what: 三年行动总结, from: 各医疗机构 }
`,
      },
      {
        plan: `
reports:
  - { text: ⟪每月25日前⟫, what: 工作进展, from: 各医疗机构, window: 2021年1月至2022年11月 }
  - { text: ⟦2022年11月10日前⟧, what: 工作总结, from: 各医疗机构 }
`,
      },
    ],
    passes: [
      {
        plan: `
period: 2021年
reports:
  - { text: 每月25日前, what: 工作进展, from: 各医疗机构 }
  - { text: 每季度末月20日前, what: 典型案例, from: 各医疗机构 }
  - { text: 每年12月5日前, what: 年度报告, from: 各医疗机构 }
  - { text: 2021年12月10日前, what: 工作总结, from: 各医疗机构 }
`,
      },
      {
        plan: `
reports:
  - { text: 2021年7月10日前, what: 上半年工作总结, from: 各医疗机构 }
  - { text: 2022年10月15日前, what: 消防演练总结, from: 各医疗机构 }
  - { text: 2022年12月20日前, what: 工作总结, from: 各医疗机构 }
  - { text: 2022年10月30日前, what: 隐患清单, from: 各医疗机构 }
  - { text: 2022年12月25日前, what: 汇总表, from: 局办公室 }
`,
      },
    ],
  },
};

interface DatedReport {
  readonly report: ReportSchedule;
  readonly index: number;
  readonly last: Day;
}

function datedReports({ plan, source }: PlanSubject): readonly DatedReport[] {
  return plan.reports.flatMap((report, index) => {
    const days = report.owed ? (report.dates?.toSorted() ?? recurring(report, source.reports[index]?.window !== undefined)) : [];
    const last = days.at(-1);
    return last === undefined ? [] : [{ report, index, last }];
  });
}

/** A summary may take the place of the last weekly, monthly or quarterly report, where no window says that this is due. */
function recurring({ every, by, start, end }: ReportSchedule, hasWindow: boolean): readonly Day[] {
  if (every === undefined || by === undefined || every.unit === 'day' || start === undefined || end === undefined) return [];
  const days = expandRecurrence({ every, by }, { start, end }).map(({ due }) => due);
  const replaceable = !hasWindow && every.unit !== 'half-year' && every.unit !== 'year';
  return replaceable ? days.slice(0, -1) : days;
}

/** 工作总结 and 专项整治三年行动总结, not 上半年总结 and 演练总结: what it sums up is the plan, as its title calls it. */
function isSummary(what: string, title: string): boolean {
  if (!/总结/u.test(what)) return false;
  return title.includes(what.replace(/总结(?:报告|材料)?|工作|情况|书面|开展|全面/gu, '').trim());
}

function isSameSender({ from: one }: ReportSchedule, { from: other }: ReportSchedule): boolean {
  return one.text === other.text || one.units.some(({ id }) => other.units.some((unit) => unit.id === id));
}
