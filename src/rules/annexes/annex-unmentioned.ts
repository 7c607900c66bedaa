import type { DocumentRule } from '../rule.ts';
import { annexLists, mentionsIn, type AnnexList } from './annex-lists.ts';

/** Annexes that neither body nor plan mentions, by number or by the end of their name: said once a list. */
export const annexUnmentioned: DocumentRule<'annex-unmentioned'> = {
  id: 'annex-unmentioned',
  over: 'document',
  severity: 'info',
  *check(document) {
    const lists = annexLists(document);
    const words = lists.flatMap(({ body }) => body);
    for (const list of lists) {
      const numbers = unmentioned({ ...list, body: words });
      const [first] = numbers;
      if (first === undefined) continue;
      const at = { file: document.file, path: [...list.path, first - 1, 'title'] };
      yield { at, facts: { numbers: list.annexes.length === 1 ? [] : numbers } };
    }
  },
  examples: {
    fires: [
      {
        notice: `
annexes:
  - { title: ⟦安全生产检查记录表⟧, kind: unavailable }
  - { title: 报名回执, kind: unavailable }
---
请填报附件2。
`,
      },
      {
        notice: `
issued:
  title: 青石县安全生产三年行动方案
  annexes:
    - { title: ⟦安全生产检查记录表⟧, kind: unavailable }
---
现印发方案。
`,
      },
    ],
    passes: [
      {
        plan: `
reports:
  - { text: 每月25日前, what: 安全生产检查记录表, from: 各医疗机构 }
`,
        notice: `
annexes:
  - { title: 青石县安全生产检查记录表, kind: unavailable }
  - { title: 报名回执, kind: unavailable }
---
报名回执请于1月10日前交回。
`,
      },
      {
        notice: `
annexes:
  - { title: 任务分工, kind: table, plan: a }
  - { title: 检查记录, kind: unavailable }
---
任务和记录格式见附件。
`,
      },
    ],
  },
};

/** The end of a name that is enough to know it by, in characters. */
const TELLING_END = 6;

function unmentioned({ annexes, body, plans }: AnnexList): readonly number[] {
  const said = [...body, ...plans];
  const mentions = said.flatMap(mentionsIn);
  if (mentions.some(({ numbers }) => numbers.length === 0)) return [];
  const named = new Set(mentions.flatMap(({ numbers }) => numbers));
  const text = said.map((one) => one.text.replace(/\s/gu, '')).join('\n');
  return annexes.flatMap(({ title }, index) => {
    const end = title.replace(/\s/gu, '').slice(-TELLING_END);
    return named.has(index + 1) || text.includes(end) ? [] : [index + 1];
  });
}
