import { parseWindow } from '../../model/window.ts';
import type { PlanRule } from '../rule.ts';
import { readColumns, wordsOf, type ReadColumn } from './grid-places.ts';

/** A column of the control grid whose heads name other days than those written beside them (上半年 under 2022年 for 2022年1—9月). */
export const columnLabelDiffers: PlanRule<'column-label-differs'> = {
  id: 'column-label-differs',
  over: 'plan',
  severity: 'warning',
  *check({ plan, source, file }) {
    for (const read of readColumns(source, plan)) {
      const named = headWords(read.column);
      const days = named === undefined ? undefined : parseWindow(named);
      if (named === undefined || days?.ok !== true || days.value.start === undefined || days.value.end === undefined) continue;
      if (days.value.start === read.start && days.value.end === read.end) continue;
      yield { at: { file, path: read.path }, facts: { words: wordsOf(read.column.window), named } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
grid:
  - { label: 上半年, head: 2021年, window: ⟦2021年1—9月⟧ }
  - { label: 下半年, head: 2021年, window: 2021年7—12月 }
`,
      },
      {
        plan: `
grid:
  - { label: 2021年第3季度, window: ⟦2021年10—12月⟧ }
`,
      },
    ],
    passes: [
      {
        plan: `
grid:
  - { label: 1—6月, head: 2021年, window: 2021年上半年 }
  - { label: '3', head: 2021年, window: 2021年第3季度 }
  - { label: 总结, head: 2021年, window: 2021年第4季度 }
`,
      },
    ],
  },
};

/** What the heads of a column say of its days, where they say the year. */
function headWords({ label, head }: ReadColumn['column']): string | undefined {
  if (/^\d{4}年/u.test(label)) return label;
  return head !== undefined && /^\d{4}年$/u.test(head) ? head + label : undefined;
}
