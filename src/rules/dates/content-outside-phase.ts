import { dayOf, lastDayOfMonth, partsOf, type Day } from '../../model/day.ts';
import type { PlanRule } from '../rule.ts';
import { windowPath } from './phase-pairs.ts';

/** A day by which something is due in what a phase has to do, which lies outside of the phase. */
export const contentOutsidePhase: PlanRule<'content-outside-phase'> = {
  id: 'content-outside-phase',
  over: 'plan',
  severity: 'warning',
  *check({ plan, source, file }) {
    for (const [index, { title, text, start, end, content }] of plan.phases.entries()) {
      for (const [place, line] of content.entries()) {
        for (const { words, days } of dueDays(line, yearOf(start, end))) {
          if (days.every((day) => (start === undefined || day >= start) && (end === undefined || day <= end))) continue;
          const at = { file, path: ['phases', index, 'content', place], words };
          yield { at, facts: { words, phase: title, window: text }, cause: { file, path: windowPath(source, index) } };
        }
      }
    }
  },
  examples: {
    fires: [
      {
        plan: `
phases:
  - id: p1
    title: 巩固提升
    window: ⟪2022年⟫
    content: [各单位在⟦2021年、2022年的10月30日前⟧报送清单]
`,
      },
      {
        plan: `
phases:
  - id: p1
    title: 动员部署
    window: ⟪2021年1—3月⟫
    content: [⟦2021年4月10日前⟧报送方案]
`,
      },
      {
        plan: `
phases:
  - id: p1
    title: 动员部署
    window: ⟪2021年1—3月⟫
    content: [⟦2021年11月底前⟧完成初评]
`,
      },
      {
        plan: `
phases:
  - id: p1
    title: 动员部署
    window: ⟪2021年1—3月⟫
    content: [⟦4月15日前⟧报送方案]
`,
      },
    ],
    passes: [
      {
        plan: `
phases:
  - id: p1
    title: 动员部署
    window: 2021年1—3月
    content: [2021年3月10日前报送方案, 3月底前完成, 每月25日前报送, 学习《2020年10月30日前后的事故通报》, 按2020年10月30日会议的部署推进]
`,
      },
    ],
  },
};

/** A day or the end of a month with 前 behind it; several years may share it, and a phase within one year lends its own. What stands in 《》 is a title. */
const due = /《[^》]*》|(?<![\d年])((?:\d{4}年[、和及])*\d{4}年|)的?(\d{1,2})月(?:(\d{1,2})日|[底末])(?:之前|以前|前(?!后))/gu;

function dueDays(line: string, ownYear: number | undefined): readonly { readonly words: string; readonly days: readonly Day[] }[] {
  return [...line.matchAll(due)].flatMap(([words, said, month, date]) => {
    if (month === undefined) return [];
    const years = said === '' ? [ownYear].filter((year) => year !== undefined) : [...(said ?? '').matchAll(/\d{4}/gu)].map(Number);
    const days = years.flatMap((year) => dayIn(year, Number(month), date) ?? []);
    return days.length === 0 ? [] : [{ words, days }];
  });
}

function dayIn(year: number, month: number, date: string | undefined): Day | undefined {
  if (month < 1 || month > 12) return undefined;
  return date === undefined ? lastDayOfMonth(year, month) : dayOf(year, month, Number(date));
}

/** The year that a phase lies in, where it is one. */
function yearOf(start: Day | undefined, end: Day | undefined): number | undefined {
  if (start === undefined || end === undefined || partsOf(start).year !== partsOf(end).year) return undefined;
  return partsOf(start).year;
}
