import type { Spot } from '../spot.ts';
import type { PlanRule } from '../rule.ts';
import type { DocumentSubject, PlanSubject } from '../subject.ts';

/** Documents that look back: what they carry may be over. */
const lookingBack: readonly (string | undefined)[] = ['通报', '报告', '纪要'];

/** A deadline, milestone or report that was over on the day of the document that issues its plan. */
export const deadlineBeforeDocument: PlanRule<'deadline-before-document'> = {
  id: 'deadline-before-document',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    const issued = issuedOn(plan);
    if (issued === undefined) return;
    for (const date of plan.dates) {
      const { words, due } = date;
      if (due === undefined || due >= issued.day) continue;
      yield { at: { file: plan.file, path: date.path }, facts: { words, day: due, document: issued.day }, cause: issued.spot };
    }
  },
  examples: {
    fires: [
      {
        plan: `
period: 2021年
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: ⟦2021年3月底前⟧
`,
        notice: `
date: ⟪2021-04-06⟫
`,
      },
      {
        plan: `
date: ⟪2021-07-12⟫
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: 2021年12月
    milestones:
      - { by: ⟦2021年6月30日前⟧, text: 完成摸底 }
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { text: 检查消防通道, lead: 局医政股, deadline: 2021年4月 }
`,
        notice: `
date: 2021-04-30
`,
      },
      {
        plan: `
period: 从2020年9月至2021年12月
tasks:
  - { text: 检查消防通道, lead: 局医政股, deadline: 2020年12月 }
`,
        notice: `
kind: 通报
date: 2021-04-06
`,
      },
    ],
  },
};

/** The day that the plan states, else that of the first document that issues it. */
function issuedOn({
  plan,
  source,
  file,
  documents,
}: PlanSubject): { readonly day: string & typeof plan.date; readonly spot: Spot } | undefined {
  if (source.date !== undefined) return { day: source.date, spot: { file, path: ['date'] } };
  const issuing = documents.filter((document) => document.data.date !== undefined && document.data.date === plan.date);
  const first: DocumentSubject | undefined = issuing[0];
  if (first?.data.date === undefined || lookingBack.includes(first.data.kind)) return undefined;
  return { day: first.data.date, spot: { file: first.file, path: ['date'] } };
}
