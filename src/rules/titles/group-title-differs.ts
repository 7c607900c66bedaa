import { labelOf } from '../numbering/label.ts';
import type { PlanRule, RuleFinding } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';
import { differences } from '../word-difference.ts';
import { isVariant } from './same-title.ts';

/** Shorter titles of groups (组织领导) also head other sections. */
const SHORTEST = 6;
/** As many characters more may one of the two have: 专题, 工作, 专项行动. */
const MOST_ADDED = 4;

/** A group under the number of a heading in the body that is called almost like it, and nowhere quite like it; or one that a sentence names with a slip. */
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
    yield* inSentences(plan);
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
      {
        plan: `
groups:
  - { id: g1, no: （一）, title: 规范暂存转运 }
  - { id: g2, no: （二）, title: ⟪严格监督执法⟫ }
`,
        notice: `
kind: 通知
---
规范暂存转运、监督执法由局医政股统筹。在⟦严格监督执纪⟧方面，建立台账；对“规范暂存转运”中发现的问题，限期整改。
`,
      },
      {
        plan: `
groups:
  - { id: g1, no: （一）, title: ⟪规范暂存转运⟫ }
  - { id: g2, no: （二）, title: ⟪健康细胞建设行动⟫ }
`,
        notice: `
kind: 通知
---
## 一、主要任务

对“⟦规范暂存运转⟧”中发现的问题，限期整改。

### （二）⟦健康细胞创建行动⟧
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
      {
        plan: `
groups:
  - { id: g1, no: （一）, title: 加强医疗质量管理 }
  - { id: g2, no: （二）, title: 第一轮排查整治 }
`,
        notice: `
kind: 通知
---
要加强医疗质量管控，落实“第二轮排查整治”要求。在医疗质量管理方面，健全制度。

## 二、工作要求

### （一）加强组织管理
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
  return isLonger(words, title) || isLonger(title, words) || isVariant(words, title) || isSlip(words, title);
}

/** Words in quotation marks, or before 方面 and its like: what names a group, and is not said by the way. */
const naming = /[“‘](\p{Script=Han}{5,16})[”’]|(?<=[在对抓]|围绕|聚焦)(\p{Script=Han}{5,16})(?=方面|专题|专项|部分|板块)/gu;

function inSentences({ source, file, documents }: PlanSubject): readonly RuleFinding<'group-title-differs'>[] {
  const titles = source.groups.map(({ title }) => title);
  const carriers = titles.length === 0 ? [] : documents.filter(({ data }) => data.plans.length === 1);
  return carriers.flatMap((document) =>
    document.blocks.flatMap(({ text, spanOf }) =>
      [...text.matchAll(naming)].flatMap(({ index, 0: all, 1: quoted, 2: named = '' }): readonly RuleFinding<'group-title-differs'>[] => {
        const words = quoted ?? named;
        const place = titles.includes(words) ? -1 : titles.findIndex((title) => isSlip(words, title));
        const start = index + all.indexOf(words);
        if (place === -1) return [];
        const facts = { no: undefined, words, title: titles[place] ?? '' };
        return [
          {
            at: { file: document.file, span: spanOf(start, start + words.length) },
            facts,
            cause: { file, path: ['groups', place, 'title'] },
          },
        ];
      }),
    ),
  );
}

/** As long, and no more than one word of it another; what is counted otherwise is another group. */
function isSlip(words: string, title: string): boolean {
  if (words === title || words.length !== title.length || title.length < SHORTEST) return false;
  const found = differences(title, words);
  const size = found.reduce((sum, { left }) => sum + left.length, 0);
  return size * 5 <= title.length && !found.some(({ left, right }) => /[\d一二三四五六七八九十]/u.test(left + right));
}

/** Whether all characters of the shorter stand in the longer in their order: 农村聚餐整治 in 农村集体聚餐整治. */
function hasInOrder(long: string, short: string): boolean {
  let next = 0;
  for (const sign of long) if (sign === short[next]) next++;
  return next === short.length;
}
