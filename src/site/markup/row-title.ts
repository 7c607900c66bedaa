import type { TaskStatus } from '../../plan/state.ts';
import { numbered } from '../../views/table-cells.ts';
import { classes, markup, type Markup } from './markup.ts';
import { sign } from './sign.ts';

/** A row of a grid or chart, as far as its first cell shows it. */
export interface TitledRow {
  readonly kind: 'group' | 'task' | 'part';
  readonly no: string | undefined;
  readonly title: string;
  readonly status: TaskStatus | undefined;
  readonly struck: string | undefined;
  readonly first?: string;
  readonly outside?: string;
}

/** The first cell of a row of a grid or chart: a group's number and title, or a task's light, number and short name. */
export function rowTitle(row: TitledRow, showLights: boolean): Markup {
  if (row.kind === 'group') return markup`${numbered(row)}${sub(row.outside)}`;
  const light = showLights && (row.status === undefined ? markup`<i></i>` : sign(row.status.state));
  return markup`<span${classes('one', !showLights && 'dark', row.kind === 'part' && 'part')}>${light}<b class="num">${row.no}</b>${
    row.struck === undefined ? name(row) : markup`<s>${row.title}</s>`
  }</span>`;
}

function name({ title, first, outside }: TitledRow): Markup {
  return markup`<span><span class="rowname">${title}</span>${sub(first === undefined ? undefined : `原时限${first}`)}${sub(outside)}</span>`;
}

function sub(words: string | undefined): Markup {
  return markup`${words !== undefined && markup`<small class="sub">${words}</small>`}`;
}
