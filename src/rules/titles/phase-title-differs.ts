import { differences } from '../word-difference.ts';
import type { PlanRule, RuleFinding } from '../rule.ts';
import { saidAt, saidInBlock } from '../said.ts';
import { share, signsOf } from '../written-signs.ts';

/** A phase that a body or a row speaks of by almost its name (集中治理阶段 for 集中整治阶段). */
export const phaseTitleDiffers: PlanRule<'phase-title-differs'> = {
  id: 'phase-title-differs',
  over: 'plan',
  severity: 'warning',
  *check({ source, file, documents, texts, signs }) {
    const names = source.phases.map(({ title }) => title.replace(/阶段$/u, ''));
    if (names.every((name) => name.length < SHORTEST)) return;
    const carriers = documents.filter(({ data }) => data.plans.length === 1);
    const said = [
      ...carriers.flatMap((document) => document.blocks.map((block) => saidInBlock(document.file, block))),
      ...(share(signs, phase) ? texts : []).filter(({ field }) => field !== 'phase').map((text) => saidAt(file, text)),
    ];
    for (const { text, spotOf } of said) {
      for (const { start, words, index } of almostNamed(text, names)) {
        const title = source.phases[index]?.title ?? '';
        const cause = { file, path: ['phases', index, 'title'] };
        yield { at: spotOf(start, start + words.length), facts: { words, title }, cause } satisfies RuleFinding<'phase-title-differs'>;
      }
    }
  },
  examples: {
    fires: [
      {
        plan: `
phases:
  - { id: p1, title: 动员部署, window: 2021年1—3月 }
  - { id: p2, title: ⟪集中整治⟫, window: 2021年4—12月 }
`,
        notice: `
kind: 通知
---
各医疗机构在⟦集中治理阶段⟧逐项登记隐患。
`,
      },
      {
        plan: `
phases:
  - { id: p1, title: 自查自纠阶段, window: 2021年1—3月 }
  - { id: p2, title: ⟪总结提升阶段⟫, window: 2021年4—12月 }
tasks:
  - { text: 报送材料, requirement: 进入⟦总结评估阶段⟧后报送总结。, lead: 局医政股, deadline: 2021年12月 }
`,
      },
    ],
    passes: [
      {
        plan: `
phases:
  - { id: p1, title: 自查自纠, window: 2021年1—3月 }
  - { id: p2, title: 集中整治, window: 2021年4—12月 }
tasks:
  - { text: 施工单位在基础施工阶段报备, lead: 局医政股, deadline: 2021年12月 }
`,
        notice: `
kind: 通知
---
在自查阶段和集中整治阶段，各医疗机构逐项登记；自查自纠、整治两个阶段的材料一并报送。疫情应急处置阶段另行安排。
`,
      },
    ],
  },
};

const SHORTEST = 4;
const phase = signsOf('阶');

interface Almost {
  readonly start: number;
  readonly words: string;
  readonly index: number;
}

/** …阶段 behind a mark or a word that leads to it, as long as the name of a phase and almost the same. */
function almostNamed(text: string, names: readonly string[]): readonly Almost[] {
  const found: Almost[] = [];
  for (let end = text.indexOf('阶段'); end !== -1; end = text.indexOf('阶段', end + 1)) {
    if (names.some((name) => text.slice(0, end).endsWith(name))) continue;
    for (const [index, name] of names.entries()) {
      const start = end - name.length;
      const words = text.slice(Math.max(0, start), end);
      if (start < 0 || !isAlmost(words, name) || !/(?:^|[^\p{Script=Han}]|[在入到于按从至与和及])$/u.test(text.slice(0, start))) continue;
      found.push({ start, words: `${words}阶段`, index });
      break;
    }
  }
  return found;
}

/** Three of four signs are the same, or the first two. */
function isAlmost(words: string, name: string): boolean {
  if (name.length < SHORTEST || !/^\p{Script=Han}+$/u.test(words)) return false;
  const changed = differences(name, words).reduce((sum, { left }) => sum + left.length, 0);
  return changed * 4 <= name.length || (name.length === SHORTEST && words.startsWith(name.slice(0, 2)) && changed === 2);
}
