import { cellMarks, stateMarks, type GridState } from '../../views/grid-marks.ts';
import type { GridBar, GridCell, GridRow, GridView } from '../../views/grid-view.ts';
import { barClasses } from '../bar-classes.ts';
import { attr, classes, markup, type Markup, type Piece } from './markup.ts';
import { rowTitle } from './row-title.ts';
import { sign } from './sign.ts';

type Columns = GridView['columns'];

/** Makes a cell of the column of this number. */
type CellOf = (cell: GridCell, column: number) => Markup;

/** The rows of the control grid: their names, then one cell a period, drawn by its classes and said in hidden words; `prefix` stands before their ids. */
export function gridRows({ columns, rows }: GridView, showLights: boolean, prefix: string): Markup {
  const cellOf = rememberedBars((cell, column) => gridCell(cell, columns[column]));
  return markup`${rows.map((row) => {
    const isGroup = row.kind === 'group';
    const head = markup`<th${attr('scope', isGroup ? 'rowgroup' : 'row')}>${rowTitle(row, showLights)}</th>`;
    const cells = row.empty ? emptyCell(row, columns) : row.cells.map(cellOf);
    return markup`<tr${classes(isGroup && 'grp')}${attr('data-row', prefix + row.id)}>${head}${cells}</tr>`;
  })}`;
}

/** Most cells have a bar or nothing: those are alike in all rows of a column, and are made once. */
function rememberedBars(cellOf: CellOf): CellOf {
  const known: Partial<Record<GridBar, { readonly label: string; readonly made: Markup }>>[] = [];
  return (cell, column) => {
    const { bar, label, points, state } = cell;
    if (points.length > 0 || state !== undefined) return cellOf(cell, column);
    const bars = (known[column] ??= {});
    const alike = bars[bar];
    if (alike?.label === label) return alike.made;
    const made = cellOf(cell, column);
    bars[bar] = { label, made };
    return made;
  };
}

function emptyCell({ kind, absence }: GridRow, columns: Columns): Markup {
  const span = markup`${attr('colspan', columns.length)}${attr('data-from', columns[0]?.start)}${attr('data-to', columns.at(-1)?.end)}`;
  const hidden = kind === 'group' ? '本组无时限' : '没有日期';
  return markup`<td class="none ph"${span} data-mark="">${absence ?? markup`<span class="vh">${hidden}</span>`}</td>`;
}

function gridCell(cell: GridCell, column: Columns[number] | undefined): Markup {
  const isLast = cell.points.some(({ kind }) => kind === 'deadline');
  const look = classes(barClasses[cell.bar], column?.phaseStart === true && 'ph', column?.now === true && 'now', isLast && 'z');
  const days = markup`${attr('data-from', cell.from)}${attr('data-to', cell.to)}`;
  return markup`<td${look}${days}${attr('data-mark', cellMarks(cell).join(' '))}>${drawn(cell)}${
    cell.label !== '' && markup`<span class="vh">${cell.label}</span>`
  }</td>`;
}

const diamond = markup`<svg class="ms"><use href="#g-ms"></use></svg>`;

/** What stands in a cell over its bar: at most two diamonds, then their number. */
function drawn({ points, state }: GridCell): Piece {
  if (points.length === 0 && state === undefined) return undefined;
  const diamonds = points.filter(({ kind }) => kind === 'milestone').map(() => diamond);
  const targets = points.filter(({ kind }) => kind === 'target');
  return markup`<span class="pts" aria-hidden="true">${diamonds.slice(0, 2)}${
    diamonds.length > 2 && markup`<b class="more">×${diamonds.length}</b>`
  }${points.some(({ kind }) => kind === 'duty') && markup`<i class="du"></i>`}${targets.map(
    ({ value = '目标' }) => markup`<b class="tg">${value}</b>`,
  )}${state !== undefined && gridState(state)}</span>`;
}

/** The state of a task in a cell of the grid: its shape and one letter, so that colour is not needed. */
export function gridState(state: GridState): Markup {
  const { letter, word } = stateMarks[state];
  return markup`<b class="gs">${sign(word)}${letter}</b>`;
}
