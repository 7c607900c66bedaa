import { parseChineseNumber } from '../../model/chinese-number.ts';
import type { CountedKind } from '../../model/messages/facts/plans.ts';
import type { PlanRule, RuleFinding } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';

/** A stated number of groups, tasks, phases, inspection groups or annexes that is not what the plan has, or not what is written beside its words. */
export const countDiffers: PlanRule<'count-differs'> = {
  id: 'count-differs',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    yield* [...declared(plan), ...beside(plan), ...phasesSaid(plan), ...groupsSaid(plan), ...tasksSaid(plan)];
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
      {
        plan: `
counts:
  - { text: 5项任务, value: ⟦1⟧, of: tasks }
`,
      },
      {
        notice: `
kind: 通知
---
围绕三个方面，落实⟦9项重点任务⟧，分工见附件。共⟦2项任务⟧。本次整治共三个方面、⟦8项重点任务⟧。
`,
      },
      {
        plan: `
groups:
  - { id: g1, no: 一、, title: 消防安全 }
  - { id: g2, no: 二、, title: 用电安全 }
tasks:
  - { text: 检查消防通道, group: g1, lead: 局医政股, deadline: 2021年12月 }
  - { text: 检查线路, group: g2, lead: 局医政股, deadline: 2021年12月 }
`,
        notice: `
kind: 通知
---
本次整治共⟦3个方面⟧、2项重点任务。
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
从2021年1月至12月，分两个阶段进行。楼房改造分三个阶段施工。共1项任务。完成县政府交办的12项任务。市局部署12项重点任务，各单位明确5项任务清单。
`,
      },
      {
        plan: `
groups:
  - { id: g1, no: 一、, title: 消防安全 }
  - { id: g2, no: 二、, title: 用电安全 }
tasks:
  - { text: 检查消防通道, group: g1, lead: 局医政股, deadline: 2021年12月 }
  - { text: 检查疏散通道, group: g1, lead: 局医政股, deadline: 2021年12月 }
  - { text: 检查线路, group: g2, lead: 局医政股, deadline: 2021年12月 }
counts:
  - { text: 两个方面三项任务, value: 3, of: tasks }
  - { text: 投入1.2万元, value: 12000 }
`,
        notice: `
kind: 通知
---
共部署三项任务，其中消防安全明确2项具体任务。
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

/** Words that name numbers, and another beside them. */
function beside({ source, file }: PlanSubject): readonly Finding[] {
  return source.counts.flatMap(({ text, value }, index): readonly Finding[] => {
    const named = numbersIn(text);
    const means = [...named, sumOf(named)].flatMap((number) => [number, number * 10_000, number * 100_000_000]);
    const [found] = named;
    if (found === undefined || means.some((number) => Math.abs(number - value) < 0.001)) return [];
    return [{ at: { file, path: ['counts', index, 'value'] }, facts: { words: text, value, found, of: 'words' } }];
  });
}

/** Numbers with a word of measure behind them; what is told by parts of a number (三分之二, 一半) is not told here. */
function numbersIn(text: string): readonly number[] {
  if (/分之|半|[几数多]/u.test(text)) return [];
  return [...text.matchAll(/\d+(?:\.\d+)?|[一二两三四五六七八九十百]+(?=[个项条种类家处座名支批期张份级])/gu)].flatMap(([words]) => numberOf(words) ?? []);
}

function numberOf(words: string): number | undefined {
  return /^\d/u.test(words) ? Number(words) : parseChineseNumber(words);
}

/** 共9项任务, 共3个方面、9项任务, 落实9项重点任务: the tasks of the whole plan, or those of one group. */
const tasksOfAll = /(?:共(?:计|有|安排|部署|明确|确定|提出)?(?:[一二三四五六七八九十\d]{1,3}个(?:方面|专题|专项|部分|行动|领域|大类)[、，和]?)?|(?:明确|确定|部署|安排|落实|细化|分解|梳理)(?:了|为|出)?(?:[一二三四五六七八九十\d]{1,3}个\p{Script=Han}{2,4})?)((\d{1,3}|[一二两三四五六七八九十百]{1,4})项(?:重点|主要|具体|目标|工作)*任务)(?!清单|书|单)/gu;
/** What another level of government asks for. */
const ofOthers = /[省市]|国家|中央|上级|交办|下达|其中/u;

function tasksSaid(plan: PlanSubject): readonly Finding[] {
  const bodies = plan.documents.filter(({ data }) => data.plans.length === 1);
  if (bodies.length === 0 || plan.plan.tasks.length === 0) return [];
  const known = [...countsOf(plan, 'tasks'), ...countsOf(plan, 'groups'), ...groupSizes(plan)];
  return bodies.flatMap(({ file, blocks }) =>
    blocks.flatMap(({ text, spanOf }) =>
      [...text.matchAll(tasksOfAll)].flatMap((said): readonly Finding[] => {
        const [all, words = '', count = ''] = said;
        const value = numberOf(count);
        const before = /[^，。；\n]*$/u.exec(text.slice(0, said.index))?.[0] ?? '';
        if (value === undefined || known.includes(value) || ofOthers.test(before)) return [];
        const start = said.index + all.length - words.length;
        const at = { file, span: spanOf(start, start + words.length) };
        return [{ at, facts: { words, value, found: plan.plan.tasks.length, of: 'tasks' } }];
      }),
    ),
  );
}

/** 共3个方面、9项任务: the groups of the whole plan, said beside its tasks. */
const groupsOfAll = /共(?:计|有|分)?(([一二三四五六七八九十]|\d{1,2})个(?:方面|专题|专项|部分|行动|领域|大类))[、，和](?:\d{1,3}|[一二三四五六七八九十百]{1,4})项\p{Script=Han}{0,4}任务/gu;

function groupsSaid(plan: PlanSubject): readonly Finding[] {
  const bodies = plan.documents.filter(({ data }) => data.plans.length === 1);
  const [found = 0, ...others] = bodies.length === 0 ? [] : countsOf(plan, 'groups');
  if (found === 0) return [];
  return bodies.flatMap(({ file, blocks }) =>
    blocks.flatMap(({ text, spanOf }) =>
      [...text.matchAll(groupsOfAll)].flatMap((said): readonly Finding[] => {
        const [all, words = '', count = ''] = said;
        const value = numberOf(count);
        if (value === undefined || value === found || others.includes(value)) return [];
        const start = said.index + all.indexOf(words);
        return [{ at: { file, span: spanOf(start, start + words.length) }, facts: { words, value, found, of: 'groups' } }];
      }),
    ),
  );
}

function groupSizes({ plan }: PlanSubject): readonly number[] {
  return [...Map.groupBy(plan.tasks, ({ group }) => group).values()].map((tasks) => tasks.length);
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
      const value = numberOf(count);
      if (found === null || value === undefined || value === plan.phases.length) return [];
      const start = found.index + all.length - words.length;
      const at = { file, span: block.spanOf(start, start + words.length) };
      return [{ at, facts: { words, value, found: plan.phases.length, of: 'phases' } }];
    }),
  );
}
