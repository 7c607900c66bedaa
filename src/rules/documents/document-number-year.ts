import { partsOf } from '../../model/day.ts';
import type { DocumentRule } from '../rule.ts';

/** A 发文字号 of another year than the document's date; one of January may still have a number of December. */
export const documentNumberYear: DocumentRule<'document-number-year'> = {
  id: 'document-number-year',
  over: 'document',
  severity: 'warning',
  *check({ data: { no, date }, file }) {
    const year = Number(/〔(\d{4})〕/u.exec(no ?? '')?.[1]);
    if (no === undefined || date === undefined || Number.isNaN(year)) return;
    const dated = partsOf(date);
    if (year === dated.year || (dated.month === 1 && year === dated.year - 1)) return;
    yield { at: { file, path: ['no'] }, facts: { no, year: dated.year }, cause: { file, path: ['date'] } };
  },
  examples: {
    fires: [
      {
        notice: `
no: ⟦青卫发〔2020〕12号⟧
date: ⟪2021-03-04⟫
`,
      },
      {
        notice: `
no: ⟦青卫发〔2022〕1号⟧
date: ⟪2021-01-04⟫
`,
      },
    ],
    passes: [
      {
        notice: `
no: 青卫发〔2020〕98号
date: 2021-01-04
`,
      },
    ],
  },
};
