import type { PlanRule, RuleFinding } from '../rule.ts';
import type { Spot } from '../spot.ts';
import type { PlanSubject, Row } from '../subject.ts';
import { wordsPath } from '../words-path.ts';

/** A day, month or year by which something is to be done: 2020年12月前, 2021年6月底前, 2022年底; 到2025年 before a comma. */
const datedWords = /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:[底末]前?|之前|以前|前)|到\d{4}年(?:\d{1,2}月)?(?=，)/u;

/** A task whose deadline is open (持续推进, 长期推进) while its milestones, its requirement or its targets name a day. */
export const openDeadlineWithDatedRequirement: PlanRule<'open-deadline-with-dated-requirement'> = {
  id: 'open-deadline-with-dated-requirement',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    for (const row of plan.rows) {
      const finding = row.source.deadline === undefined ? undefined : findingOf(plan, row);
      if (finding !== undefined) yield finding;
    }
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - no: '1'
    text: 管好危险化学品
    lead: 局医政股
    milestones:
      - { by: ⟪2021年12月前⟫, text: 全部录入系统 }
    deadline: ⟦长期推进⟧
`,
      },
      {
        plan: `
tasks:
  - no: '1'
    text: 健全急救体系
    requirement: ⟪2021年6月底前⟫，完成调度机安装。
    lead: 局医政股
    deadline: ⟦持续推进⟧
`,
      },
      {
        plan: `
tasks:
  - no: '1'
    text: 建设健康促进学校
    requirement: ⟪到2022年⟫，80%以上的学校达到标准。
    lead: 局医政股
    deadline: ⟦持续推进⟧
  - no: '2'
    text: 培训急救员
    lead: 局医政股
    deadline: ⟦长期推进⟧
    targets:
      - ⟪2022年底⟫持证率达到90%
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { text: 管好危险化学品, requirement: 每年至少检查1次；2020年已检查的不再重复。, lead: 局医政股, deadline: 持续推进 }
  - { text: 登记隐患, requirement: 2021年12月前建立台账。, lead: 局医政股, deadline: 2021年底并长期坚持 }
`,
      },
    ],
  },
};

function findingOf({ file }: PlanSubject, row: Row): RuleFinding<'open-deadline-with-dated-requirement'> | undefined {
  const { deadline } = row.task;
  if (deadline?.kind !== 'open' || deadline.due !== undefined || deadline.start !== undefined) return undefined;
  const dated = datedMilestone(file, row) ?? datedRequirement(file, row) ?? datedTarget(file, row);
  if (dated === undefined) return undefined;
  const at = { file, path: wordsPath(row.source.deadline, [...row.path, 'deadline']) };
  return { at, facts: { row: row.name, deadline: deadline.text, words: dated.words }, cause: dated.spot };
}

function datedMilestone(file: string, { task, source, path }: Row): { readonly words: string; readonly spot: Spot } | undefined {
  const index = task.milestones.findIndex(({ due }) => due !== undefined);
  const words = task.milestones[index]?.date?.text;
  return words === undefined
    ? undefined
    : { words, spot: { file, path: wordsPath(source.milestones[index]?.by, [...path, 'milestones', index, 'by']) } };
}

function datedTarget(file: string, { task, source, path }: Row): { readonly words: string; readonly spot: Spot } | undefined {
  const index = task.targets.findIndex(({ by, byText }) => by !== undefined && byText !== undefined);
  const words = task.targets[index]?.byText;
  const target = source.targets[index];
  if (words === undefined || target === undefined) return undefined;
  return { words, spot: { file, path: wordsPath(target, [...path, 'targets', index]), words } };
}

function datedRequirement(file: string, { source, path }: Row): { readonly words: string; readonly spot: Spot } | undefined {
  const { requirement } = source;
  const lines = typeof requirement === 'string' ? [requirement] : (requirement ?? []);
  const index = lines.findIndex((line) => datedWords.test(line));
  const words = datedWords.exec(lines[index] ?? '')?.[0];
  if (words === undefined) return undefined;
  return { words, spot: { file, path: [...path, 'requirement', ...(typeof requirement === 'string' ? [] : [index])], words } };
}
