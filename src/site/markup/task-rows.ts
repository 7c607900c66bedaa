import type { GroupHead, TableBody, TableCell, TableRow } from '../../views/table-view.ts';
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

/** What the rows of one group share. */
interface RowsOfGroup extends RowsOfTable {
  readonly group: GroupHead | undefined;
  /** For each column the ids of all heads over a cell, as `headers` lists them. */
  readonly over: readonly string[];
}

/** A row, and what its cells need of it. */
interface RowOfTable extends RowsOfGroup {
  readonly row: TableRow;
  readonly id: string;
  /** The id of the cell that names the row, where one does. */
  readonly named: string | undefined;
}

/** The rows under one group head (or under none); `over` has the ids of the group heads over them. */
export function taskRows({ group, rows }: TableBody, over: readonly string[], table: RowsOfTable): Markup {
  const shared = { ...table, group, over: table.heads.map((ids) => [...ids, ...over].join(' ')) };
  return markup`${rows.map((row) => taskRow(row, shared))}`;
}

/** A task, or a part of the task above it, as a row; cells that an equal cell above covers stand in it for phones and for filtered tables. */
function taskRow(row: TableRow, shared: RowsOfGroup): Markup {
  const { columns, members, prefix, showLights } = shared;
  const id = `${prefix}${row.id}`;
  const cells = columns.cells(row.cells);
  const named = cells.some((cell) => isHead(cell, columns)) ? `${id}-h` : undefined;
  const whole: RowOfTable = { ...shared, row, id, named };
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
  const span = attr('rowspan', cell.rowspan > 1 && !cell.covered ? cell.rowspan : undefined);
  const look = about(cell, row.labels[index], row);
  return isHead(cell, row.columns)
    ? markup`<th${attr('id', row.named)} scope="row" role="rowheader"${span}${attr('headers', row.over[index] ?? '')}${look}>${contents(cell, row)}</th>`
    : markup`<td role="cell"${span}${headers(index, row)}${look}>${contents(cell, row)}</td>`;
}

/** The heads over a cell, and beside it the one that names the row. */
function headers(column: number, { over, named }: RowOfTable): Markup {
  const above = over[column] ?? '';
  return attr('headers', named === undefined ? above : above === '' ? named : `${above} ${named}`);
}

function about(cell: TableCell, label: string | undefined, row: RowOfTable): Markup {
  const { columns, members } = row;
  return markup`${attr('data-l', label)}${cell.key === 'deadline' && members !== undefined && attr('data-value', cell.day ?? '')}${classes(
    `c-${cell.key}`,
    cell.key === columns.task && 'task',
    cell.covered && 'echo',
    cell.kind !== 'filled' && `is-${cell.kind}`,
    takenFrom(cell, row) !== undefined && 'is-taken',
  )}`;
}

/** From where the row takes the words over, where a reader can be told. */
function takenFrom({ inherited, kind }: TableCell, { paper, href }: RowsOfTable): string | undefined {
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

function stateCell(row: RowOfTable): Markup {
  const { part, struck, status } = row.row;
  const stands = struck === undefined;
  const order = part || !stands ? '' : tallyOrder.indexOf(tallyKey(status));
  const place = markup`${attr('data-value', row.members && order)}${headers(row.heads.length - 1, row)}`;
  return markup`<td class="c-state" role="cell" data-l="状态"${place}>${
    !part && (stands ? stateChip(status, row.lights) : markup`<span class="missing">不计</span>`)
  }</td>`;
}
