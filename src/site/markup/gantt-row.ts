import { ganttRowWords } from '../../views/gantt-signs.ts';
import type { GanttRow } from '../../views/gantt-view.ts';
import { ganttDrawing, type GanttGround } from './gantt-drawing.ts';
import { attr, classes, markup, type Markup, type Piece } from './markup.ts';
import { rowTitle } from './row-title.ts';

/** A row of the Gantt chart: its name, its drawing, its deadline in words; a group without dates has no drawing. */
export function ganttRow(row: GanttRow, ground: GanttGround, showLights: boolean): Markup {
  const isGroup = row.kind === 'group';
  const isDrawn = !isGroup || row.bar !== undefined || row.points.length > 0;
  const head = markup`<th${attr('scope', isGroup ? 'rowgroup' : 'row')}${attr('colspan', isDrawn ? undefined : 2)}>${rowTitle(row, showLights)}</th>`;
  return markup`<tr${classes(isGroup && 'grp')}>${head}${
    isDrawn && markup`<td class="c-g">${ganttDrawing(row, ground, ganttRowWords(row, showLights))}</td>`
  }<td class="c-when">${row.struck !== undefined && markup`<b class="off">${row.struck}</b>`} ${when(row)}</td></tr>`;
}

function when({ deadline, kind }: GanttRow): Piece {
  return deadline ?? (kind === 'task' && markup`<span class="missing">原文未写</span>`);
}
