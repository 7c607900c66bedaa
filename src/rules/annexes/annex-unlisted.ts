import type { DocumentRule } from '../rule.ts';
import { annexLists, mentionsIn } from './annex-lists.ts';

/** An annex that the body points at (附件3) and that the list does not have. */
export const annexUnlisted: DocumentRule<'annex-unlisted'> = {
  id: 'annex-unlisted',
  over: 'document',
  severity: 'warning',
  *check(document) {
    // A notice may point at the annexes of what it issues, and the other way round.
    const lists = annexLists(document);
    const most = Math.max(...lists.map(({ annexes }) => annexes.length));
    const path = lists.find(({ annexes }) => annexes.length === most)?.path ?? [];
    for (const { said, start, end, numbers } of lists.flatMap(({ body }) => body.flatMap(mentionsIn))) {
      if (!numbers.some((number) => number > most)) continue;
      const cause = most === 0 ? {} : { cause: { file: document.file, path, part: 'key' as const } };
      yield { at: said.spotOf(start, end), facts: { words: said.text.slice(start, end), count: most }, ...cause };
    }
  },
  examples: {
    fires: [
      {
        notice: `
⟪annexes⟫:
  - { title: 任务表, kind: table, plan: a }
  - { title: 回执, kind: unavailable }
---
任务见附件1，回执见附件2，⟦附件3⟧由局办公室汇总。
`,
      },
      {
        notice: `
kind: 通知
---
请按要求填报（见⟦附件1⟧）。
`,
      },
    ],
    passes: [
      {
        notice: `
issued:
  title: 青石县安全生产三年行动方案
  annexes: [{ title: 任务表, kind: table, plan: a }, { title: 回执, kind: unavailable }]
---
现印发方案（附件1），按《关于开展检查的通知》附件3和《检查办法》（石卫发〔2021〕3号）附件4的要求填报。

<Issued>

任务见附件1至2。

</Issued>
`,
      },
    ],
  },
};
