import type { DocumentRule } from '../rule.ts';

/** A document whose 印发日期 lies before its 成文日期. */
export const imprintBeforeDate: DocumentRule<'imprint-before-date'> = {
  id: 'imprint-before-date',
  over: 'document',
  severity: 'warning',
  *check({ data: { printed, date }, file }) {
    if (printed === undefined || date === undefined || printed.date >= date) return;
    yield { at: { file, path: ['printed', 'date'] }, facts: { printed: printed.date, date }, cause: { file, path: ['date'] } };
  },
  examples: {
    fires: [
      { notice: '\ndate: ⟪2021-01-04⟫\nprinted: { by: 青石县卫生健康局办公室, date: ⟦2021-01-03⟧ }\n' },
      { notice: '\ndate: ⟪2021-01-04⟫\nprinted:\n  by: 青石县卫生健康局办公室\n  date: ⟦2020-01-05⟧\n' },
    ],
    passes: [{ notice: '\ndate: 2021-01-04\nprinted: { by: 青石县卫生健康局办公室, date: 2021-01-04 }\n' }],
  },
};
