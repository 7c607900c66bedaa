import type { DocumentRule } from '../rule.ts';

/** A document that is 不予公开 without saying why. */
export const publicityWithoutReason: DocumentRule<'publicity-without-reason'> = {
  id: 'publicity-without-reason',
  over: 'document',
  severity: 'warning',
  *check({ data: { publicity, publicityReason }, file }) {
    if (publicity === '不予公开' && publicityReason === undefined) yield { at: { file, path: ['publicity'] }, facts: {} };
  },
  examples: {
    fires: [
      { notice: '\npublicity: ⟦不予公开⟧\n' },
      {
        files: {
          'content/notices/b.mdx':
            '---\nkind: 通知\nlayout: plain\ntitle: 关于值班安排的通知\ndate: 2021-01-04\npublicity: ⟦不予公开⟧\n---\n\n请按表值班。\n',
        },
      },
    ],
    passes: [{ notice: '\npublicity: 不予公开\npublicityReason: 内部管理信息\n' }, { notice: '\npublicity: 依申请公开\n' }],
  },
};
