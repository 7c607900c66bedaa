import { formatDay } from '../../model/day.ts';
import type { ProgressEntry } from '../../model/progress.ts';
import { monthDayWords } from '../../views/day-words.ts';
import { expectedShown } from '../../views/pace-words.ts';
import type { ProgressRow, ProgressView } from '../../views/progress-view.ts';
import { escaped } from './element.ts';
import { briefState, stateCell } from './state-cell.ts';
import { centred, missing, tableHtml, under, wordsCell, type Cell } from './table.ts';

/** The tasks of a plan with what they have come to (进展) as a table: state, percent beside the expected one, and the latest entry. */
export function progressFragment({ asOf, rows }: Pick<ProgressView, 'asOf' | 'rows'>, caption: string): string {
  const heads = ['序号', '任务', '时限', `状态（截至${monthDayWords(asOf)}）`, '比例和序时', '最近填报'];
  return tableHtml({
    caption,
    leastWidth: 760,
    head: [heads.map((word) => wordsCell([word]))],
    rows: rows.map((row) => [...titleCells(row), deadlineCell(row), stateOf(row), paceCell(row), latestCell(row)]),
  });
}

function titleCells({ level, no, title, unitsText }: ProgressRow): readonly Cell[] {
  if (level === 'group') return [{ html: escaped(title), head: 'rowgroup', columns: 2, look: { 'font-weight': 'bold' } }];
  return [wordsCell([no ?? ''], { look: centred }), { html: escaped(title) + (unitsText === '' ? '' : under(unitsText)), head: 'row' }];
}

function deadlineCell({ level, words, changes }: ProgressRow): Cell {
  const said = words === undefined ? (level === 'task' ? missing('未写') : '') : escaped(words);
  return { html: said + changes.map(under).join(''), look: centred };
}

function stateOf({ level, status }: ProgressRow): Cell {
  const cell = level === 'group' ? briefState(status) : stateCell(status);
  const { review } = status;
  return review?.asked === true ? { ...cell, html: cell.html + under(`待复核，应在${formatDay(review.day)}前`) } : cell;
}

function paceCell({ level, status }: ProgressRow): Cell {
  const { percent } = status;
  if (percent === undefined) return { html: level === 'task' ? missing('未填比例') : '', look: centred };
  const expected = expectedShown(status);
  return { html: `${String(percent)}%${expected === undefined ? '' : under(`应达${String(expected)}%`)}`, look: centred };
}

function latestCell({ level, latest }: ProgressRow): Cell {
  return latest === undefined ? { html: level === 'task' ? missing('没有') : '' } : entryCell(latest);
}

function entryCell({ day, text, difficulty, next, by }: ProgressEntry): Cell {
  const lines = [
    ...(text === undefined ? [] : [text]),
    ...(difficulty === undefined ? [] : [`困难：${difficulty}`]),
    ...(next === undefined ? [] : [`下一步：${next}`]),
  ];
  return { html: [formatDay(day), ...lines.map(escaped)].join('<br>') + (by === undefined ? '' : under(by)) };
}
