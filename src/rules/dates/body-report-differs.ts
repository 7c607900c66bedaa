import { patternOf } from '../pattern-of.ts';
import type { PlanRule, RuleFinding } from '../rule.ts';
import { saidInBlock, type Said } from '../said.ts';
import type { PlanSubject } from '../subject.ts';
import { agrees, rhythmOf } from './said-rhythm.ts';

/** A time at which a body asks for a report and that is another than in the record. */
export const bodyReportDiffers: PlanRule<'body-report-differs'> = {
  id: 'body-report-differs',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    const bodies = plan.documents.filter(({ data }) => data.plans.length === 1);
    const said = bodies.flatMap(({ file, blocks }) => blocks.map((block) => saidInBlock(file, block)));
    const names = new Set(plan.plan.reports.filter(({ owed, what }) => owed && what.length >= SHORTEST).map(({ what }) => what));
    for (const name of names) yield* said.flatMap((one) => differing(plan, name, one));
  },
  examples: {
    fires: [
      {
        plan: `
reports:
  - { text: ⟪每月25日前⟫, what: 整治进展, from: 各医疗机构 }
  - { text: 2022年12月20日前, what: 工作总结, from: 各医疗机构 }
`,
        notice: `
kind: 通知
---
各单位于⟦每月20日前⟧报送整治进展，2022年12月20日前报送工作总结。
`,
      },
      {
        plan: `
reports:
  - { text: ⟪2022年12月20日前⟫, what: 三年行动总结, from: 各医疗机构 }
`,
        notice: `
kind: 通知
---
请在⟦2022年12月25日前⟧，将《三年行动总结》报局办公室。
`,
      },
    ],
    passes: [
      {
        plan: `
reports:
  - { text: 每月25日前, what: 整治进展, from: 各医疗机构 }
  - { text: 每年12月15日前, what: 工作总结, from: 各医疗机构 }
  - { text: 2021年3月31日前, what: 自查报告, from: 各医疗机构 }
  - { text: 2022年3月31日前, what: 自查报告, from: 各医疗机构 }
`,
        notice: `
kind: 通知
---
每月25日前报送整治进展，12月15日前报送工作总结，2021年3月31日前报送自查报告。每季度通报整治进展。2021年6月1日起，加快整治进展。11月底前报送工作总结初稿。
`,
      },
    ],
  },
};

/** A shorter name (报表) may be any. */
const SHORTEST = 3;

/** The time, and between it and the name nothing but whom to send it to. */
const asked = (name: string): RegExp =>
  new RegExp(
    `((?:每[^，。；、]{1,12}?|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|[底末]))前?)，?(?:将|(?:向[^，。；]{2,12})?(?:统一)?(?:报送|上报|提交|(?<![通汇预警申])报(?![告表])|将))(?:本[^，。；]{1,4})?[《“]?${patternOf(name)}(?!初稿|草稿|提纲|会)`,
    'gu',
  );

function differing(
  { plan, source, file }: PlanSubject,
  name: string,
  { text, spotOf }: Said,
): readonly RuleFinding<'body-report-differs'>[] {
  if (!text.includes(name)) return [];
  const indexes = plan.reports.flatMap((report, index) => (report.what === name ? [index] : []));
  return [...text.matchAll(asked(name))].flatMap((found) => {
    const words = found[1] ?? '';
    const said = rhythmOf(words, { documentDate: plan.date, period: plan.period });
    const [first] = indexes;
    const recorded = indexes.flatMap((index) => plan.reports[index] ?? []);
    const isUnknown = recorded.some(({ every, dates }) => every === undefined && (dates ?? []).length === 0);
    if (said === undefined || first === undefined || isUnknown || recorded.some((report) => agrees(said, report))) return [];
    const at = spotOf(found.index, found.index + words.length);
    return [
      { at, facts: { what: name, words, record: source.reports[first]?.text ?? '' }, cause: { file, path: ['reports', first, 'text'] } },
    ];
  });
}
