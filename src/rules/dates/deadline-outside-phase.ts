import type { DatedPlace } from '../dated-places.ts';
import type { PlanRule } from '../rule.ts';
import { namedPhase } from './named-phase.ts';
import { windowPath } from './phase-pairs.ts';

/** A deadline or milestone whose row names a phase, and whose day lies outside that phase. */
export const deadlineOutsidePhase: PlanRule<'deadline-outside-phase'> = {
  id: 'deadline-outside-phase',
  over: 'plan',
  severity: 'warning',
  *check({ plan, source, dates, file }) {
    if (plan.phases.length === 0) return;
    for (const date of dates) {
      const named = isDue(date) ? namedPhase(date.text, plan.phases) : undefined;
      if (named === undefined || date.due === undefined) continue;
      const { title, text, start, end } = named.phase;
      if (!(start !== undefined && date.due < start) && !(end !== undefined && date.due > end)) continue;
      const cause = { file, path: windowPath(source, named.index) };
      yield { at: { file, path: date.path }, facts: { words: date.words, phase: title, window: text }, cause };
    }
  },
  examples: {
    fires: [
      {
        plan: `
phases:
  - { id: p1, title: 动员部署, window: 2021年1—3月 }
  - id: p2
    title: 集中攻坚
    window: ⟪2021年4—12月⟫
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: 2022年12月
    milestones:
      - { by: ⟦2022年3月⟧, text: 集中攻坚：逐项整改 }
`,
      },
      {
        plan: `
phases:
  - id: p1
    title: 动员部署
    window: ⟪2021年1—3月⟫
  - { id: p2, title: 排查整治, window: 2021年4—12月 }
tasks:
  - text: 各医疗机构在动员部署阶段报送实施方案
    lead: 各医疗机构
    deadline: ⟦2021年4月10日前⟧
`,
      },
      {
        plan: `
phases:
  - { id: p1, title: 动员部署阶段, window: 2021年1—3月 }
  - { id: p2, title: 总结提升阶段, window: ⟪2021年10—12月⟫ }
tasks:
  - text: 在总结提升阶段开展联合检查
    lead: 局医政股
    deadline: ⟦2021年9月底前⟧
`,
      },
    ],
    passes: [
      {
        plan: `
phases:
  - { id: p1, title: 排查整治, window: 2021年1—6月 }
  - { id: p2, title: 巩固提升, window: 2021年7—12月 }
tasks:
  - text: 排查整治消防隐患，落实整改责任
    lead: 局医政股
    deadline: 2021年12月
    milestones:
      - { by: 2021年12月, text: 巩固提升：总结评估 }
`,
      },
    ],
  },
};

function isDue({ purpose }: DatedPlace): boolean {
  return purpose === 'deadline' || purpose === 'milestone';
}
