import { formatDay, type Day } from '../../model/day.ts';
import type { DueItem } from '../../views/due-list.ts';
import { wordsBesideDay } from '../../views/due-words.ts';
import { escaped } from './element.ts';
import { briefState } from './state-cell.ts';
import { centred, missing, tableHtml, under, wordsCell, type Cell } from './table.ts';

/** What is due next (近期到期) as a table; states only where the reader is shown lights. */
export function dueFragment(items: readonly DueItem[], asOf: Day, showLights: boolean): string {
  const heads = ['日期', '类别', '内容', '责任单位', '方案', ...(showLights ? ['状态'] : [])];
  return tableHtml({
    caption: `近期到期（截至${formatDay(asOf)}）`,
    leastWidth: 680,
    head: [heads.map((word) => wordsCell([word]))],
    rows: items.map((item) => [...cellsOf(item), ...(showLights ? [stateOf(item)] : [])]),
  });
}

function cellsOf(item: DueItem): readonly Cell[] {
  const { due, kind, text, unitsText, planTitle } = item;
  const words = wordsBesideDay(item);
  return [
    { html: formatDay(due) + (words === undefined ? '' : under(words)), look: centred },
    wordsCell([kind], { look: centred }),
    wordsCell([text]),
    { html: unitsText === '' ? missing('原文未写') : escaped(unitsText), look: centred },
    wordsCell([planTitle]),
  ];
}

function stateOf({ status }: DueItem): Cell {
  return status === undefined ? { html: missing('逐期记录'), look: centred } : briefState(status);
}
