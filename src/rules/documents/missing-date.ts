import type { DocumentRule } from '../rule.ts';

/** An official document without 成文日期 (GB/T 9704-2012 §7.3.5.2). */
export const missingDate: DocumentRule<'missing-date'> = {
  id: 'missing-date',
  over: 'document',
  severity: 'warning',
  *check({ data, file }) {
    // A draft is dated when it is signed.
    if (data.date === undefined && !data.draft) yield { at: { file, path: ['title'], part: 'key' }, facts: {} };
  },
  examples: {
    fires: [
      {
        files: { 'content/notices/b.mdx': '---\nlayout: plain\n⟦title⟧: 安全生产工作要点\n---\n\n请认真执行。\n' },
      },
      {
        files: {
          'content/notices/b.mdx':
            '---\nkind: 函\nlayout: letter\n⟦title⟧: 关于报送材料的函\nprinted: { by: 局办公室, date: 2021-01-05 }\n---\n\n请报送。\n',
        },
      },
    ],
    passes: [
      { notice: '\ndate: 2021-01-04\n' },
      { files: { 'content/notices/b.mdx': '---\nlayout: plain\ntitle: 安全生产工作要点\ndraft: true\n---\n\n请认真执行。\n' } },
    ],
  },
};
