import type { WorkspaceRule, RuleFinding } from '../rule.ts';
import type { DocumentSubject } from '../subject.ts';

/** Two documents with one 文号, or with one title and nothing to tell them apart (another 文号, another day). */
export const duplicateDocument: WorkspaceRule<'duplicate-document'> = {
  id: 'duplicate-document',
  over: 'workspace',
  severity: 'warning',
  *check({ documents }) {
    for (const [index, document] of documents.entries()) {
      const before = documents.slice(0, index);
      const finding = sameNumber(document, before) ?? sameTitle(document, before);
      if (finding !== undefined) yield finding;
    }
  },
  examples: {
    fires: [
      {
        notice: `
no: ⟪青卫发〔2021〕1号⟫
`,
        files: {
          'content/notices/b.mdx': `---
layout: red-head
title: 青石县卫生健康局关于开展安全检查的通知
no: ⟦青卫发〔2021〕1号⟧
date: 2021-02-01
---

请认真执行。
`,
        },
      },
      {
        notice: `
title: ⟪青石县卫生健康局关于开展安全检查的通知⟫
`,
        files: {
          'content/notices/b.mdx': `---
layout: red-head
title: ⟦青石县卫生健康局关于开展安全检查的通知⟧
date: 2021-01-04
---

请认真执行。
`,
        },
      },
    ],
    passes: [
      {
        notice: `
title: 青石县卫生健康局关于开展安全检查的通知
no: 青卫发〔2021〕1号
date: 2021-01-04
`,
        files: {
          'content/notices/b.mdx': `---
layout: red-head
title: 青石县卫生健康局关于开展安全检查的通知
no: 青卫发〔2022〕1号
date: 2022-01-04
---

请认真执行。
`,
        },
      },
    ],
  },
};

type Finding = RuleFinding<'duplicate-document'>;

function sameNumber({ data: { no }, file }: DocumentSubject, before: readonly DocumentSubject[]): Finding | undefined {
  const other = no === undefined ? undefined : before.find(({ data }) => data.no !== undefined && bare(data.no) === bare(no));
  if (no === undefined || other === undefined) return undefined;
  return { at: { file, path: ['no'] }, facts: { kind: 'number', words: no }, cause: { file: other.file, path: ['no'] } };
}

function sameTitle({ data: { title, no, date }, file }: DocumentSubject, before: readonly DocumentSubject[]): Finding | undefined {
  const other = before.find(({ data }) => {
    const isToldApart = differ(data.no, no) || differ(data.date, date);
    return data.title === title && !isToldApart;
  });
  return other && { at: { file, path: ['title'] }, facts: { kind: 'title', words: title }, cause: { file: other.file, path: ['title'] } };
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** Brackets and spaces of a 文号 as they may be typed: 〔2021〕, [2021], (2021). */
function bare(no: string): string {
  return no
    .replace(/[[(（【﹝]/gu, '〔')
    .replace(/[\])）】﹞]/gu, '〕')
    .replace(/\s/gu, '');
}
