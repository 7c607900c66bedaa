import { parseChineseNumber } from '../../model/chinese-number.ts';
import type { CountedKind } from '../../model/messages/facts/plans.ts';
import type { PlanRule, RuleFinding } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';

/** A stated number of groups, tasks, phases, inspection groups or annexes that is not what the plan has. */
export const countDiffers: PlanRule<'count-differs'> = {
  id: 'count-differs',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    yield* [...declared(plan), ...phasesSaid(plan)];
  },
  examples: {
    fires: [
      {
        plan: `
counts:
  - { text: 2项任务, value: ⟦2⟧, of: tasks }
`,
      },
      {
        plan: `
phases:
  - { id: p1, title: 动员部署, window: 2021年1—3月 }
  - { id: p2, title: 排查整治, window: 2021年4—12月 }
`,
        notice: `
kind: 通知
---
从2021年1月至2022年12月，⟦分三个阶段⟧进行。
`,
      },
    ],
    passes: [
      {
        plan: `
phases:
  - { id: p1, title: 动员部署, window: 2021年1—3月 }
  - { id: p2, title: 排查整治, window: 2021年4—12月 }
counts:
  - { text: 1项任务, value: 1, of: tasks }
  - { text: 14个检查组, value: 14, of: inspection-groups }
  - { text: “四个能力”, value: 4, of: other }
`,
        notice: `
kind: 通知
---
从2021年1月至12月，分两个阶段进行。楼房改造分三个阶段施工。
`,
      },
    ],
  },
};

type Finding = RuleFinding<'count-differs'>;

/** What the record has none of was not entered, and is not counted. */
function declared(plan: PlanSubject): readonly Finding[] {
  return plan.source.counts.flatMap(({ text, value, of }, index): readonly Finding[] => {
    const kind = isCounted(of) ? of : undefined;
    const found = kind === undefined ? undefined : countsOf(plan, kind).find((count) => count > 0);
    if (kind === undefined || found === undefined || countsOf(plan, kind).includes(value)) return [];
    return [{ at: { file: plan.file, path: ['counts', index, 'value'] }, facts: { words: text, value, found, of: kind } }];
  });
}

function isCounted(of: string | undefined): of is CountedKind {
  return of === 'groups' || of === 'tasks' || of === 'phases' || of === 'inspection-groups' || of === 'annexes';
}

/** What may be counted, the likeliest first: groups of the first level or all, tasks or their parts, annexes of both lists or one. */
function countsOf({ plan, source, documents }: PlanSubject, kind: CountedKind): readonly number[] {
  const parts = plan.tasks.map((task) => task.parts.length);
  const annexes = documents.map(({ data }) => [data.annexes.length, data.issued?.annexes.length ?? 0]).flat();
  const counts: Readonly<Record<CountedKind, readonly number[]>> = {
    'groups': [plan.groups.filter(({ parent }) => parent === undefined).length, plan.groups.length],
    'tasks': [plan.tasks.length, sumOf(parts), sumOf(parts.map((count) => Math.max(1, count)))],
    'phases': [plan.phases.length],
    'inspection-groups': [source.organisation?.inspectionGroups.length ?? 0],
    'annexes': [sumOf(annexes), ...annexes],
  };
  return counts[kind];
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** 分三个阶段 of the whole, as its sentence says by dates or by the name of the action. */
const phasesOfAll = /(?:\d月|\d日|\d年|专项|行动|本次|此次|整个)[^。；]{0,20}(分(?:为|成)?([一二两三四五六七八九十]|\d{1,2})个阶段)/u;

function phasesSaid({ plan, documents }: PlanSubject): readonly Finding[] {
  const bodies = documents.filter(({ data }) => data.plans.length === 1);
  if (plan.phases.length === 0) return [];
  return bodies.flatMap(({ file, blocks }) =>
    blocks.flatMap((block): readonly Finding[] => {
      const found = block.text.includes('个阶段') ? phasesOfAll.exec(block.text) : null;
      const [all = '', words = '', count = ''] = found ?? [];
      const value = /^\d/u.test(count) ? Number(count) : parseChineseNumber(count);
      if (found === null || value === undefined || value === plan.phases.length) return [];
      const start = found.index + all.length - words.length;
      const at = { file, span: block.spanOf(start, start + words.length) };
      return [{ at, facts: { words, value, found: plan.phases.length, of: 'phases' } }];
    }),
  );
}
