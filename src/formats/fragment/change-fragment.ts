import { formatDay } from '../../model/day.ts';
import { movedWords, type ChangeRow } from '../../views/changes-view.ts';
import { escaped } from './element.ts';
import { centred, missing, tableHtml, under, wordsCell, type Cell } from './table.ts';

/** The approved changes of a plan (变更情况表) as a table: what stood before, what was approved, by whom, in which paper. */
export function changeFragment(rows: readonly ChangeRow[], caption: string): string {
  return tableHtml({
    caption,
    leastWidth: 820,
    head: [['批准日期', '类别', '任务', '原来', '批准改为', '批准人和依据', '原因'].map((word) => wordsCell([word]))],
    rows: rows.map(cellsOf),
  });
}

function cellsOf(row: ChangeRow): readonly Cell[] {
  const { change, no, title, before, after, effective } = row;
  const moved = movedWords(row);
  return [
    { html: formatDay(change.day) + (effective ? '' : under('截至日尚未批准')), look: centred },
    wordsCell([change.kind], { look: centred }),
    wordsCell([`${no === undefined ? '' : `任务${no} `}${title}`], { head: 'row' }),
    { html: before === undefined ? missing(change.kind === '延期' ? '原文未写' : '—') : escaped(before), look: centred },
    { html: escaped(after) + (moved === undefined ? '' : under(moved)), look: centred },
    { html: escaped(change.approver) + under(change.document ?? '没有写依据文件'), look: centred },
    { html: change.reason === undefined ? missing('没有写') : escaped(change.reason) },
  ];
}
