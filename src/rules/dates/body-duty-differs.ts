import type { DutySource } from '../../model/duty.ts';
import type { Path } from '../../plan/finding.ts';
import { patternOf } from '../pattern-of.ts';
import type { PlanRule, RuleFinding } from '../rule.ts';
import { saidInBlock, type Said } from '../said.ts';
import type { PlanSubject } from '../subject.ts';
import { wordsPath } from '../words-path.ts';
import { agrees, rhythmOf } from './said-rhythm.ts';

/** How often a body says that something is done, where the record has the same words behind another rhythm. */
export const bodyDutyDiffers: PlanRule<'body-duty-differs'> = {
  id: 'body-duty-differs',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    const bodies = plan.documents.filter(({ data }) => data.plans.length === 1);
    const said = bodies.flatMap(({ file, blocks }) => blocks.map((block) => saidInBlock(file, block)));
    if (said.length === 0) return;
    const duties = dutiesOf(plan);
    for (const duty of duties) {
      // The same deed may be done by several, each at its own rhythm.
      if (duties.filter(({ deed }) => deed === duty.deed).length > 1) continue;
      yield* said.flatMap((one) => differing(plan, duty, one));
    }
  },
  examples: {
    fires: [
      {
        plan: `
duties:
  - ⟪每两周召开1次调度会⟫
`,
        notice: `
kind: 通知
---
领导小组⟦每月⟧召开1次调度会，研究解决问题。
`,
      },
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: 2021年12月
    duties: [⟪每季度至少开展1次应急演练⟫]
`,
        notice: `
kind: 通知
---
各医疗机构⟦每半年⟧至少开展1次应急演练。
`,
      },
    ],
    passes: [
      {
        plan: `
duties:
  - 每月召开1次调度会
  - 每季度开展1次检查
tasks:
  - { text: 检查消防通道, lead: 局医政股, deadline: 2021年12月, duties: [每月开展1次检查] }
`,
        notice: `
kind: 通知
---
领导小组每月召开1次调度会，各单位每周开展1次检查。
`,
      },
    ],
  },
};

interface Recorded {
  readonly words: string;
  /** What stands behind the rhythm. */
  readonly deed: string;
  readonly path: Path;
}

const rhythm = /每(?:\d{1,2}|[一两二三四五六])?个?(?:日|天|周|月|季度?|半年|年)/u;
/** Fewer words (检查) may be any deed. */
const SHORTEST = 5;

function dutiesOf({ source, rows }: PlanSubject): readonly Recorded[] {
  const listed = (duties: readonly DutySource[], path: Path): readonly Recorded[] =>
    duties.flatMap((duty, index) => {
      const words = typeof duty === 'string' ? duty : duty.text;
      const found = rhythm.exec(words);
      const deed = found === null ? '' : (/^[^，。；、（]*/u.exec(words.slice(found.index + found[0].length))?.[0] ?? '');
      return deed.length < SHORTEST ? [] : [{ words, deed, path: wordsPath(duty, [...path, index]) }];
    });
  return [...listed(source.duties, ['duties']), ...rows.flatMap((row) => listed(row.source.duties, [...row.path, 'duties']))];
}

function differing(
  { plan, file }: PlanSubject,
  { words, deed, path }: Recorded,
  { text, spotOf }: Said,
): readonly RuleFinding<'body-duty-differs'>[] {
  if (!text.includes(deed)) return [];
  const context = { documentDate: plan.date, period: plan.period };
  const record = rhythmOf(words, context);
  return [...text.matchAll(new RegExp(`(${rhythm.source})${patternOf(deed)}`, 'gu'))].flatMap((found) => {
    const [, time = ''] = found;
    const said = rhythmOf(time, context);
    if (record === undefined || said === undefined || agrees(said, record)) return [];
    return [{ at: spotOf(found.index, found.index + time.length), facts: { deed, words: time, record: words }, cause: { file, path } }];
  });
}
