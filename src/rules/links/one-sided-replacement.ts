import type { Document } from '../../model/document.ts';
import { isNamed, namedDocument } from '../../plan/named-document.ts';
import type { WorkspaceRule } from '../rule.ts';
import type { DocumentSubject } from '../subject.ts';

/** Of two documents of the workspace, one says that it replaces the other (废止), and the other says nothing of it, or names another; and the other way round. */
export const oneSidedReplacement: WorkspaceRule<'one-sided-replacement'> = {
  id: 'one-sided-replacement',
  over: 'workspace',
  severity: 'warning',
  *check({ documents }) {
    for (const document of documents) {
      const { data, file } = document;
      for (const [index, words] of data.replaces.entries()) {
        const older = named(words, document, documents);
        if (older === undefined || isNamed(older.data.replacedBy, document)) continue;
        const facts = { kind: 'replaces', title: older.data.title } as const;
        yield { at: { file, path: ['replaces', index] }, facts, cause: spotOf(older, 'replacedBy') };
      }
      const newer = data.replacedBy === undefined ? undefined : named(data.replacedBy, document, documents);
      if (newer === undefined || newer.data.replaces.some((words) => isNamed(words, document))) continue;
      const facts = { kind: 'replaced', title: newer.data.title } as const;
      yield { at: { file, path: ['replacedBy'] }, facts, cause: spotOf(newer, 'replaces') };
    }
  },
  examples: {
    fires: [
      {
        notice: `
replaces:
  - ⟦青卫发〔2018〕7号⟧
`,
        files: {
          'content/notices/old.mdx': `---
layout: red-head
⟪title⟫: 青石县卫生健康局关于安全生产工作的通知
no: 青卫发〔2018〕7号
date: 2018-03-01
---

请认真执行。
`,
        },
      },
      {
        notice: `
⟪title⟫: 青石县卫生健康局关于修订安全生产制度的通知
`,
        files: {
          'content/notices/old.mdx': `---
layout: red-head
title: 青石县卫生健康局关于印发安全生产制度的通知
date: 2018-03-01
replacedBy: ⟦《青石县卫生健康局关于修订安全生产制度的通知》⟧
---

请认真执行。
`,
        },
      },
    ],
    passes: [
      {
        notice: `
replaces: [old, 青卫发〔2017〕3号]
`,
        files: {
          'content/notices/old.mdx': `---
layout: red-head
title: 青石县卫生健康局关于安全生产工作的通知
no: 青卫发〔2018〕7号
date: 2018-03-01
replacedBy: 青卫发〔2021〕1号
---

请认真执行。
`,
        },
      },
    ],
  },
};

/** The document that the words name; a paper that the workspace does not have is none. */
function named(words: string, not: DocumentSubject, documents: readonly DocumentSubject[]): DocumentSubject | undefined {
  return namedDocument(
    words,
    documents.filter((one) => one !== not),
  );
}

function spotOf({ data, file }: DocumentSubject, key: 'replaces' | 'replacedBy') {
  const value: Document[typeof key] = data[key];
  const isWritten = value !== undefined && value.length > 0;
  return isWritten ? { file, path: [key] } : { file, path: ['title'], part: 'key' as const };
}
