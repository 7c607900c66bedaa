import { partsOf } from '../../model/day.ts';
import { parseWindow, type Window } from '../../model/window.ts';
import { patternOf } from '../pattern-of.ts';
import type { PlanRule, RuleFinding } from '../rule.ts';
import { saidInBlock, type Said } from '../said.ts';
import type { ValueSpot } from '../spot.ts';
import type { PlanSubject } from '../subject.ts';
import { wordsPath } from '../words-path.ts';
import { windowPath } from './phase-pairs.ts';

/** The time of a phase or of the plan that a body repeats and that is another than in the record. */
export const bodyWindowDiffers: PlanRule<'body-window-differs'> = {
  id: 'body-window-differs',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    const bodies = plan.documents.filter(({ data }) => data.plans.length === 1);
    const said = bodies.flatMap(({ file, blocks }) => blocks.map((block) => saidInBlock(file, block)));
    yield* said.flatMap((one) => [...phasesIn(plan, one), ...periodIn(plan, one)]);
  },
  examples: {
    fires: [
      {
        plan: `
phases:
  - { id: p1, title: 动员部署, window: 2021年1—3月 }
  - { id: p2, title: 排查整治, window: ⟪2021年第3季度⟫ }
`,
        notice: `
kind: 通知
---
## 一、时间安排

### （一）动员部署（2021年1月至3月）

### （二）排查整治阶段（⟦2021年10—12月⟧）
`,
      },
      {
        plan: `
period: ⟪从2021年1月至2022年12月⟫
`,
        notice: `
kind: 通知
---
⟦从2021年3月至2022年12月⟧，分三个阶段进行。
`,
      },
    ],
    passes: [
      {
        plan: `
period: 从2021年1月至2022年12月
phases:
  - { id: p1, title: 动员部署, window: 2021年第1季度 }
  - { id: p2, title: 排查整治, window: 2021年4—12月 }
  - { id: p3, title: 巩固提升, window: 2022年1—6月 }
`,
        notice: `
kind: 通知
---
2021年1月至2022年12月，分四个阶段进行。排查整治（附件1）从2021年4月开始。

动员部署（1月至3月）。

巩固提升（1月至6月）。
`,
      },
    ],
  },
};

type Finding = RuleFinding<'body-window-differs'>;

function phasesIn(plan: PlanSubject, said: Said): readonly Finding[] {
  return plan.plan.phases.flatMap((phase, index) => {
    const found = new RegExp(`^(?:[^《》]{0,6})${patternOf(phase.title)}(?:阶段)?（([^）]*\\d[^）]*月?[^）]*)）`, 'u').exec(said.text);
    const spot = { file: plan.file, path: windowPath(plan.source, index) };
    return compared(plan, said, found, { window: phase, spot, name: phase.title });
  });
}

function periodIn(plan: PlanSubject, said: Said): readonly Finding[] {
  const found = /((?:从|自)?\d{4}年[^，。；]{0,10}?[至到—-][^，。；]{2,12}?)，分[^，。]{1,3}个阶段/u.exec(said.text);
  const spot = { file: plan.file, path: wordsPath(plan.source.period, ['period']) };
  return plan.plan.period === undefined ? [] : compared(plan, said, found, { window: plan.plan.period, spot, name: undefined });
}

interface Recorded {
  readonly window: Pick<Window, 'text' | 'start' | 'end'>;
  readonly spot: ValueSpot;
  readonly name: string | undefined;
}

/** Words that give no days say nothing that could differ. */
function compared({ plan }: PlanSubject, said: Said, found: RegExpExecArray | null, { window, spot, name }: Recorded): readonly Finding[] {
  const words = found?.[1];
  if (found === null || words === undefined) return [];
  const read = parseWindow(words, { documentDate: plan.date, period: plan.period, year: window.start && partsOf(window.start).year });
  if (!read.ok || read.value.start === undefined || read.value.end === undefined) return [];
  if (window.start === undefined || window.end === undefined) return [];
  if (read.value.start === window.start && read.value.end === window.end) return [];
  const start = found.index + found[0].indexOf(words);
  return [{ at: said.spotOf(start, start + words.length), facts: { name, words, record: window.text }, cause: spot }];
}
