import type { GroupHead, TableCell, TableRow } from '../../views/table-view.ts';
import { tallyKey, tallyOrder } from '../../views/tally.ts';
import type { Href } from '../links.ts';
import { rowMarks } from '../row-marks.ts';
import { stateSigns } from '../state-sign.ts';
import type { TableColumns } from '../table-columns.ts';
import { attr, classes, markup, type Markup, type Piece } from './markup.ts';
import { stateBar } from './state-bar.ts';
import { stateChip, type Lights } from './state-chip.ts';
import { tableCell } from './table-cell.ts';

/** What the rows of one responsibility table share. */
export interface RowsOfTable {
  readonly columns: TableColumns;
  /** For each column the ids of its heads, and the words of the lowest. */
  readonly heads: readonly (readonly string[])[];
  readonly labels: readonly string[];
  /** Set before every id, where a page carries two tables. */
  readonly prefix: string;
  /** Without it nothing is a link. */
  readonly href: Href | undefined;
  readonly showLights: boolean;
  readonly lights: Lights;
  /** The members of each class, where the table has a filter. */
  readonly members: ReadonlyMap<string, readonly string[]> | undefined;
  /** On paper covered cells are left out, and what only a screen can use. */
  readonly paper: boolean;
}

/** The group that a row stands under, with the ids of the group heads over it. */
export interface RowPlace {
  readonly group: GroupHead | undefined;
  readonly over: readonly string[];
}

/** A row, and what its cells need of it. */
interface RowOfTable extends RowsOfTable, RowPlace {
  readonly row: TableRow;
  readonly id: string;
  /** The id of the cell that names the row, where one does. */
  readonly named: readonly string[];
}

/** A task, or a part of the task above it, as a row; cells that an equal cell above covers stand in it for phones and for filtered tables. */
export function taskRow(row: TableRow, place: RowPlace, table: RowsOfTable): Markup {
  const { columns, members, prefix, showLights } = table;
  const id = `${prefix}${row.id}`;
  const cells = columns.cells(row.cells);
  const named = cells.some((cell) => isHead(cell, columns)) ? [`${id}-h`] : [];
  const whole: RowOfTable = { ...table, ...place, row, id, named };
  return markup`<tr${attr('id', id)}${classes(row.part && 'part', row.struck !== undefined && 'struck')} role="row"${
    members !== undefined && marks(whole, members)
  }>${cells.map((cell, index) => cellOf(cell, index, whole))}${showLights && stateCell(whole)}</tr>`;
}

/** What the filter script reads of the row. */
function marks({ row, showLights }: RowOfTable, members: ReadonlyMap<string, readonly string[]>): Piece {
  const state = showLights && !row.part && row.struck === undefined ? stateSigns[tallyKey(row.status)].key : undefined;
  return [Object.entries(rowMarks(row, members)).map(([name, value]) => attr(name, value)), attr('data-state', state)];
}

/** The cell that names its row is a head of it. */
const isHead = (cell: TableCell, { named }: TableColumns): boolean => cell.key === named && cell.rowspan === 1 && !cell.covered;

function cellOf(cell: TableCell, index: number, row: RowOfTable): Piece {
  if (row.paper && cell.covered) return undefined;
  const { columns, id, named } = row;
  const ids = [...(row.heads[index] ?? []), ...row.over];
  const span = attr('rowspan', cell.rowspan > 1 && !cell.covered ? cell.rowspan : undefined);
  const rest = markup`${about(cell, index, row)}>${contents(cell, row)}`;
  return isHead(cell, columns)
    ? markup`<th${attr('id', `${id}-h`)} scope="row" role="rowheader"${span}${attr('headers', ids.join(' '))}${rest}</th>`
    : markup`<td role="cell"${span}${attr('headers', [...ids, ...named].join(' '))}${rest}</td>`;
}

function about(cell: TableCell, index: number, { columns, labels, members, ...row }: RowOfTable): Markup {
  return markup`${attr('data-l', labels[index])}${cell.key === 'deadline' && members !== undefined && attr('data-value', cell.day ?? '')}${classes(
    `c-${cell.key}`,
    cell.key === columns.task && 'task',
    cell.covered && 'echo',
    cell.kind !== 'filled' && `is-${cell.kind}`,
    takenFrom(cell, row) !== undefined && 'is-taken',
  )}`;
}

/** From where the row takes the words over, where a reader can be told. */
function takenFrom({ inherited, kind }: TableCell, { paper, href }: Pick<RowOfTable, 'paper' | 'href'>): string | undefined {
  if (paper || href === undefined || kind !== 'filled') return undefined;
  return inherited === 'plan' ? '沿用全表' : inherited === 'group' ? '沿用本组' : undefined;
}

function contents(cell: TableCell, row: RowOfTable): Piece {
  const { columns, group, href, showLights } = row;
  const { struck, part } = row.row;
  const taken = takenFrom(cell, row);
  const bar = cell.key === 'group' && showLights && group !== undefined && stateBar(group.tally);
  return [
    cell.rowspan === 1 || cell.covered ? tableCell(cell, href) : markup`<div class="stay">${tableCell(cell, href)}${bar}</div>`,
    taken !== undefined && markup`<small class="sub">${taken}</small>`,
    struck !== undefined && !part && cell.key === (columns.task ?? columns.named) && markup`<b class="off">${struck}</b>`,
    !row.paper && cell.key === columns.task && remarks(row),
  ];
}

/** Flags and notes that no column prints. */
function remarks({ row, prefix }: RowOfTable): Piece {
  return [
    row.flags.map((flag) => markup`<span class="flag">${flag}</span>`),
    row.notes.map(({ mark }) => {
      const at = `n${String(mark)}`;
      return markup`<sup><a${attr('id', `${prefix}nr${String(mark)}`)}${attr('href', `#${prefix}${at}`)}${attr('aria-label', `注${String(mark)}`)}>注${mark}</a></sup>`;
    }),
  ];
}

function stateCell({ row, heads, over, named, lights, members }: RowOfTable): Markup {
  const stands = row.struck === undefined;
  const order = row.part || !stands ? '' : tallyOrder.indexOf(tallyKey(row.status));
  const headers = [...(heads.at(-1) ?? []), ...over, ...named].join(' ');
  return markup`<td class="c-state" role="cell" data-l="状态"${attr('data-value', members && order)}${attr('headers', headers)}>${
    !row.part && (stands ? stateChip(row.status, lights) : markup`<span class="missing">不计</span>`)
  }</td>`;
}
