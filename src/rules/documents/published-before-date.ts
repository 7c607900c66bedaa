import { parseDay } from '../../model/day.ts';
import type { DocumentRule } from '../rule.ts';

/** A document published before its 成文日期. */
export const publishedBeforeDate: DocumentRule<'published-before-date'> = {
  id: 'published-before-date',
  over: 'document',
  severity: 'warning',
  *check({ data: { published, date }, file }) {
    const day = parseDay(published?.slice(0, 10) ?? '');
    if (day === undefined || date === undefined || day >= date) return;
    yield { at: { file, path: ['published'] }, facts: { published: day, date }, cause: { file, path: ['date'] } };
  },
  examples: {
    fires: [
      { notice: "\ndate: ⟪2021-01-04⟫\npublished: ⟦'2021-01-03'⟧\n" },
      { notice: '\ndate: ⟪2021-01-04⟫\npublished: ⟦2020-12-31 17:30⟧\n' },
    ],
    passes: [{ notice: '\ndate: 2021-01-04\npublished: 2021-01-04 09:00\n' }],
  },
};
