import type { TargetSource } from '../../model/target-source.ts';
import type { PlanRule } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';
import { numbersSaid } from './numbers-said.ts';

/** A number written beside the words of a target that these words do not name. */
export const targetWordsDiffer: PlanRule<'target-words-differ'> = {
  id: 'target-words-differ',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    const sources = sourcesOf(plan);
    for (const [index, { target, path, at }] of plan.targets.entries()) {
      const source = sources[index];
      const said = numbersSaid(target.text);
      for (const key of ['value', 'max'] as const) {
        const value = typeof source === 'object' ? source[key] : undefined;
        if (value === undefined || said.length === 0 || said.includes(value)) continue;
        // The sum of yearly numbers stands in no words.
        if (target.series.length > 0 && said.length > 1) continue;
        yield { at: { file: at.file, path: [...path, key] }, facts: { words: target.text, value }, cause: at };
      }
    }
  },
  examples: {
    fires: [
      {
        plan: `
targets:
  - text: ⟪覆盖率达到90%⟫
    value: ⟦100⟧
`,
      },
      {
        plan: `
targets:
  - { text: ⟪建成消防站3—5个⟫, measure: 消防站, compare: range, value: 3, max: ⟦6⟧ }
`,
      },
    ],
    passes: [
      {
        plan: `
targets:
  - { text: 受训率明显提高, measure: 受训率, compare: '>=', value: 90, unit: '%' }
  - { text: 到2022年底覆盖率达到90%以上, measure: 覆盖率, value: 90 }
  - { text: 三分之二的单位达标, measure: 达标率, value: 66.7, unit: '%' }
  - { text: '2021年建成3个，2022年建成5个', measure: 小型消防站, accumulation: yearly, value: 8 }
`,
      },
    ],
  },
};

/** As their authors wrote them, in the order of `targetPlaces`. */
function sourcesOf({ source, rows }: PlanSubject): readonly TargetSource[] {
  return [...source.targets, ...source.groups.flatMap(({ targets }) => targets), ...rows.flatMap((row) => row.source.targets)];
}
