import { formatDay } from '../../model/day.ts';
import type { DutyRow } from '../../views/plan-view.ts';
import { escaped } from './element.ts';
import { centred, missing, tableHtml, under, wordsCell } from './table.ts';

/** What recurs in a plan (定期工作和报送) as a table. */
export function dutyFragment(duties: readonly DutyRow[], caption?: string): string {
  return tableHtml({
    ...(caption === undefined ? {} : { caption }),
    leastWidth: 680,
    head: [['下一次', '类别', '内容', '频次', '责任单位', '出处'].map((word) => wordsCell([word]))],
    rows: duties.map(({ next, kind, text, note, often, units, where }) => [
      { html: next === undefined ? missing('日期未定') : formatDay(next), look: centred },
      wordsCell([kind], { look: centred }),
      { html: escaped(text) + (note === undefined ? '' : under(note)) },
      wordsCell([often], { look: centred }),
      { html: units === '' ? missing('原文未写') : escaped(units), look: centred },
      wordsCell([where?.label ?? '全文'], { look: centred }),
    ]),
  });
}
