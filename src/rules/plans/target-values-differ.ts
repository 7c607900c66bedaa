import type { Target } from '../../model/target.ts';
import type { PlanRule } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';
import { saidValues } from './said-values.ts';
import type { TargetPlace } from './target-places.ts';

/** A target of one measure for one day that stands in a plan, or in a body that carries it, with two values. */
export const targetValuesDiffer: PlanRule<'target-values-differ'> = {
  id: 'target-values-differ',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    const stated = plan.targets.filter(({ target }) => target.value !== undefined && target.quotas === undefined && bare(target) !== '');
    for (const same of Map.groupBy(stated, (place) => keyOf(place, plan)).values()) {
      for (const [index, place] of same.entries()) {
        const other = same.slice(0, index).find((before) => before.target.value !== place.target.value && isSameThing(before, place));
        if (other === undefined) continue;
        yield { at: place.at, facts: { words: place.target.text, other: other.target.text }, cause: other.at };
      }
    }
    yield* saidValues(plan);
  },
  examples: {
    fires: [
      {
        plan: `
targets:
  - ⟪到2022年底隐患整改率达到95%⟫
  - ⟦到2022年底隐患整改率达到100%⟧
`,
      },
      {
        plan: `
targets:
  - ⟪2022年底前，医疗机构消防安全培训覆盖率达到90%⟫
tasks:
  - text: 培训职工
    lead: 局医政股
    deadline: 2022年底
    targets:
      - text: ⟦医疗机构消防安全培训覆盖率达到100%⟧
`,
      },
      {
        plan: `
targets: [⟪医疗机构消防设施完好率达到95%⟫]
`,
        notice: `
kind: 通知
---
到2022年底，⟦医疗机构消防设施完好率不低于98%⟧。
`,
      },
      {
        plan: `
tasks:
  - text: 改造线路
    requirement: ⟦机械化清扫率达到85%⟧以上
    lead: 局医政股
    deadline: 2021年12月
    targets: [⟪机械化清扫率达到80%以上⟫]
`,
      },
    ],
    passes: [
      {
        plan: `
targets:
  - 到2021年底隐患整改率达到90%
  - 到2022年底隐患整改率达到100%
  - 力争到2022年底隐患整改率达到105%
tasks:
  - { no: '1', text: 医院, lead: 局医政股, deadline: 2021年12月, targets: [整改率达到100%] }
  - { no: '2', text: 乡镇, lead: 局医政股, deadline: 2021年12月, targets: [整改率达到90%] }
`,
      },
      {
        plan: `
targets: [到2022年底医疗机构消防设施完好率达到95%]
tasks:
  - { text: 培训, measures: [职工培训覆盖率达到80%], lead: 局医政股, deadline: 2021年12月, targets: [覆盖率达到100%] }
`,
        notice: `
kind: 通知
---
目前医疗机构消防设施完好率为80%。2022年6月底前医疗机构消防设施完好率达到92%。到2021年底，医疗机构消防设施完好率达到90%；到2022年底，医疗机构消防设施完好率达到95%。
`,
      },
    ],
  },
};

/** A measure of so many signs says whose it is; a shorter one (整改率) may mean other things in other rows. */
const TELLING = 8;

function keyOf({ target, row }: TargetPlace, { plan }: PlanSubject): string {
  const due = target.by ?? row?.task.deadline?.due ?? plan.period?.end ?? '';
  const direction = target.compare === '<=' || target.compare === '<' ? 'most' : 'least';
  return [bare(target), target.unit, direction, due, target.flags.includes('aim'), target.accumulation].join('\n');
}

function isSameThing(one: TargetPlace, other: TargetPlace): boolean {
  const inOneList = one.path.slice(0, -1).join('.') === other.path.slice(0, -1).join('.');
  return inOneList || bare(one.target).length >= TELLING;
}

function bare({ measure }: Target): string {
  return measure.replace(/[\s，,、。的]/gu, '');
}
