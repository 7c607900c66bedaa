import { compareDays, type Day } from '../../model/day.ts';
import { parseDeadline } from '../../model/deadline.ts';
import type { PlanText } from '../plan-texts.ts';
import type { PlanRule, RuleFinding } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';
import { wordsPath } from '../words-path.ts';

/** Words of a row that give a day by which it is done, which comes after the row's own deadline. */
export const requirementAfterDeadline: PlanRule<'requirement-after-deadline'> = {
  id: 'requirement-after-deadline',
  over: 'plan',
  severity: 'warning',
  check: (plan) => plan.texts.flatMap((text) => later(plan, text)),
  examples: {
    fires: [
      {
        plan: `
tasks:
  - no: '1'
    text: 检查消防通道
    requirement: [摸清底数, ⟦2021年9月底前⟧完成整改]
    lead: 局医政股
    deadline: ⟪2021年6月底⟫
`,
      },
      {
        plan: `
tasks:
  - text: ⟦2022年3月15日前⟧建成微型消防站
    lead: 局医政股
    deadline: ⟪2021年12月⟫
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - text: 检查消防通道
    requirement: [2021年3月底前摸清底数, 落实《2022年底前改造工程方案》, 保障2022年2月1日前开工的项目, 2021年12月31日前完成]
    lead: 局医政股
    deadline: 2021年12月
`,
      },
    ],
  },
};

const fields: readonly PlanText['field'][] = ['text', 'requirement', 'measures'];
/** A year and month, a day or an end, 前, and the deed behind it; what stands in 《》 is a title. */
const due = /《[^》]*》|(\d{4}年\d{1,2}月(?:\d{1,2}日|[底末])?(?:之前|以前|前))(?!后|[^，。；]{0,4}的)/gu;

const none: readonly [] = [];

function later({ file, plan }: PlanSubject, said: PlanText): readonly RuleFinding<'requirement-after-deadline'>[] {
  const { text, row, field } = said;
  const { due: deadline, text: words } = row?.task.deadline ?? {};
  if (row === undefined || deadline === undefined || words === undefined || !fields.includes(field) || !text.includes('前')) return none;
  const written = row.source.deadline === undefined ? [...row.path, 'text'] : wordsPath(row.source.deadline, [...row.path, 'deadline']);
  return [...text.matchAll(due)].flatMap(([, date]) => {
    const day = date === undefined ? undefined : dayOf(date, plan.date);
    if (date === undefined || day === undefined || compareDays(day, deadline) <= 0) return [];
    const at = { file, path: said.path, words: date };
    return [{ at, facts: { row: row.name, words: date, deadline: words }, cause: { file, path: written } }];
  });
}

function dayOf(words: string, documentDate: Day | undefined): Day | undefined {
  const read = parseDeadline(words, { documentDate });
  return read.ok ? read.value.due : undefined;
}
