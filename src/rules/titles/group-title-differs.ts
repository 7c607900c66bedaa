import { labelOf } from '../numbering/label.ts';
import type { PlanRule, RuleFinding } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';
import { isVariant } from './same-title.ts';

/** Shorter titles of groups (组织领导) also head other sections. */
const SHORTEST = 6;
/** As many characters more may one of the two have: 专题, 工作, 专项行动. */
const MOST_ADDED = 4;

/** A group under the number of a heading in the body that is called almost like it, and nowhere quite like it. */
export const groupTitleDiffers: PlanRule<'group-title-differs'> = {
  id: 'group-title-differs',
  over: 'plan',
  severity: 'info',
  *check(plan) {
    const headings = headingsOf(plan);
    for (const [index, { no, title }] of plan.source.groups.entries()) {
      const same = headings.filter((heading) => heading.no === plainNumber(no ?? ''));
      if (headings.some(({ words }) => words === title)) continue;
      const heading = same.find(({ words }) => isAlmost(words, title));
      if (heading === undefined || no === undefined) continue;
      yield { at: heading.spot, facts: { no, words: heading.words, title }, cause: { file: plan.file, path: ['groups', index, 'title'] } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
groups:
  - { id: g1, no: （一）, title: ⟪消防安全专项整治⟫ }
  - { id: g2, no: （二）, title: 用电安全专项整治 }
`,
        notice: `
kind: 通知
---
## 一、主要任务

### （一）⟦消防安全专项整治行动⟧

### （二）用电安全专项整治
`,
      },
      {
        plan: `
groups:
  - { id: g1, no: 一、, title: ⟪加强医疗机构和疾控机构消防安全管理⟫ }
`,
        notice: `
kind: 通知
---
## 一、⟦加强医疗和疾控机构消防安全管理⟧
`,
      },
      {
        plan: `
groups:
  - { id: g1, no: 一、, title: ⟪农村集体聚餐整治⟫ }
`,
        notice: `
kind: 通知
---
## 一、⟦农村聚餐整治⟧
`,
      },
    ],
    passes: [
      {
        plan: `
groups:
  - { id: g1, no: （一）, title: 消防安全专项整治 }
`,
        notice: `
kind: 通知
---
## 一、主要任务

### （一）消防安全专项整治

## 二、工作要求

### （一）加强组织领导
`,
      },
    ],
  },
};

interface Heading {
  readonly no: string;
  readonly words: string;
  readonly spot: RuleFinding['at'];
}

function headingsOf({ documents }: PlanSubject): readonly Heading[] {
  const carriers = documents.filter(({ data }) => data.plans.length === 1);
  return carriers.flatMap(({ file, blocks }) =>
    blocks.flatMap(({ kind, text, spanOf }): Heading[] => {
      const label = kind === 'heading' ? labelOf(text) : undefined;
      if (label === undefined) return [];
      const words = text.slice(label.words.length).trim();
      return [{ no: plainNumber(label.words), words, spot: { file, span: spanOf(text.indexOf(words), text.length) } }];
    }),
  );
}

function plainNumber(no: string): string {
  return no.normalize('NFKC').replace(/[、.]$/u, '');
}

function isAlmost(words: string, title: string): boolean {
  if (Math.min(words.length, title.length) < SHORTEST) return false;
  const isLonger = (long: string, short: string): boolean => long.length - short.length <= MOST_ADDED && hasInOrder(long, short);
  return isLonger(words, title) || isLonger(title, words) || isVariant(words, title);
}

/** Whether all characters of the shorter stand in the longer in their order: 农村聚餐整治 in 农村集体聚餐整治. */
function hasInOrder(long: string, short: string): boolean {
  let next = 0;
  for (const sign of long) if (sign === short[next]) next++;
  return next === short.length;
}
