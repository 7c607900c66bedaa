import { numbered } from '../../views/table-cells.ts';
import type { GroupHead } from '../../views/table-view.ts';
import { attr, classes, markup, type Markup } from './markup.ts';
import { stateBar } from './state-bar.ts';

/** How wide the row over a group is. */
export interface GroupRowWidth {
  /** Columns of the table. */
  readonly width: number;
  /** Columns that the bar of its states takes; 0 where states are not shown. */
  readonly bar: number;
}

/** The row over a group of tasks: number and title, how many, its deadline, and the bar of its states; `prefix` stands before every id. */
export function groupRow(group: GroupHead, prefix: string, { width, bar }: GroupRowWidth): Markup {
  const id = `${prefix}${group.id}-h`;
  const above = group.above.map((one) => `${prefix}${one}-h`);
  const head = markup`${attr('id', id)}${attr('colspan', width - bar)} scope="rowgroup" role="rowheader"${attr(
    'headers',
    above.length > 0 ? above.join(' ') : undefined,
  )}`;
  return markup`<tr${classes('grp', `l${String(group.level)}`)} role="row"><th${head}>${numbered(group)}<span class="cnt">${counted(group)}</span></th>${
    bar > 0 && markup`<td${attr('colspan', bar)} role="cell"${attr('headers', id)}>${group.count > 0 && stateBar(group.tally)}</td>`
  }</tr>`;
}

function counted({ count, struckCount, deadline }: GroupHead): string {
  const tasks = count + struckCount === 0 ? '没有任务' : `${String(count)}项`;
  const struck = struckCount > 0 ? `，另有${String(struckCount)}项已取消或并入` : '';
  return `${tasks}${struck}${deadline === undefined ? '' : `，时限${deadline}`}`;
}
