import { targetValues } from '../../model/target-value.ts';
import { markWords } from '../../model/target-words.ts';
import { keptWords } from '../../model/plain-words.ts';
import type { PlanRule } from '../rule.ts';

/** Words of one target with several numbers to reach, of which the record keeps one. */
export const targetReadInPart: PlanRule<'target-read-in-part'> = {
  id: 'target-read-in-part',
  over: 'plan',
  severity: 'info',
  *check(plan) {
    for (const { target, at, isExplained } of plan.targets) {
      if (isExplained || target.series.length > 0 || target.value === undefined) continue;
      const asked = targetValues(markWords(keptWords(target.text))).filter(({ rank }) => rank > 1);
      if (asked.length < 2 || new Set(asked.map(({ measure }) => measure)).size < 2) continue;
      yield { at, facts: { words: target.text, count: asked.length, read: `${target.value}${target.unit ?? ''}` } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
targets:
  - ⟦隐患整改率达到100%，职工受训率达到90%⟧
`,
      },
      {
        plan: `
tasks:
  - text: 培训职工
    lead: 局医政股
    deadline: 2021年12月
    targets:
      - text: ⟦培训不少于40学时，演练不少于2次⟧
`,
      },
    ],
    passes: [
      {
        plan: `
targets:
  - 整改率2021年达70%，2022年达100%
  - 建成1支10人的应急小分队
  - { text: '隐患整改率达到100%，职工受训率达到90%', measure: 隐患整改率, value: 100 }
`,
      },
    ],
  },
};
