import type { GridView } from '../../views/grid-view.ts';
import type { ColumnKey, TableView } from '../../views/table-view.ts';
import { emWidth } from '../signature.ts';
import { unbrokenDates } from '../unbroken-dates.ts';

/** The responsibility table and the control grid of a plan as one table, as offices print it. */
export interface GridTableProps {
  readonly table: TableView;
  readonly grid: GridView;
}

/** Both together, or undefined where the plan has no grid. */
export function gridTable(table: TableView, grid: GridView | undefined): GridTableProps | undefined {
  return grid === undefined || grid.columns.length === 0 ? undefined : { table, grid };
}

/** Measures of a grid table: type in pt, columns in mm; columns of sentences have none and share what is left. */
export interface GridMeasures {
  readonly size: number;
  readonly columns: Readonly<Partial<Record<ColumnKey, number>>>;
  readonly periods: readonly number[];
}

/** Width of a landscape type area in mm (GB/T 9704-2012 §5.2). */
const sheet = 225;
const toMm = 25.4 / 72;

/** A way to set a grid: type in pt, the least characters in a line of a column of sentences, and whether heads of periods stay in one line. */
interface Setting {
  readonly size: number;
  readonly sentence: number;
  readonly wholeHeads: boolean;
}

/** 五号 with heads in one line, 五号 with heads in two, 小五; smaller type there is not. */
const settings: readonly Setting[] = [
  { size: 10.5, sentence: 16, wholeHeads: true },
  { size: 10.5, sentence: 12, wholeHeads: false },
];
const tightest: Setting = { size: 9, sentence: 12, wholeHeads: false };

/**
 * Sets a grid table in 五号, or in 小五 where there are so many periods that a column of sentences would get fewer than 12 characters a
 * line; where even that is not enough, the periods share what is left.
 */
export function gridMeasures({ table, grid }: GridTableProps, keys: readonly ColumnKey[]): GridMeasures {
  const words = keys.map((key) => [key, columnEms(key, table)] as const);
  const room = ({ size, sentence }: Setting): number => sheet - sum(words.map(([, ems]) => columnWidth(ems ?? sentence, size)));
  const wanted = ({ size, wholeHeads }: Setting): readonly number[] =>
    grid.columns.map((_, index) => periodWidth(periodEms(grid, index, wholeHeads), size));
  const setting = settings.find((one) => sum(wanted(one)) <= room(one)) ?? tightest;
  const share = Math.min(1, room(setting) / sum(wanted(setting)));
  const fixed = words.flatMap(([key, ems]) => (ems === undefined ? [] : [[key, columnWidth(ems, setting.size)] as const]));
  return { size: setting.size, columns: Object.fromEntries(fixed), periods: wanted(setting).map((width) => width * share) };
}

function columnEms(key: ColumnKey, table: TableView): number | undefined {
  const lines = linesOf(key, table);
  if (key === 'no') return Math.min(6, Math.max(2, ...lines.map(emWidth)));
  if (key === 'deadline') return Math.max(4, ...lines.flatMap(unbrokenDates).map(({ text, isDate }) => (isDate ? emWidth(text) : 0)));
  if (key === 'group') return 5;
  return key === 'lead' || key === 'responsible' || key === 'assist' || key === 'roles' || key === 'other' ? 5 : undefined;
}

function linesOf(key: ColumnKey, { bodies }: TableView): readonly string[] {
  const cells = bodies.flatMap(({ rows }) => rows.flatMap((row) => row.cells.filter((cell) => cell.key === key)));
  const groups = key === 'deadline' ? bodies.flatMap(({ group }) => group?.deadline ?? []) : [];
  return [...cells.flatMap(({ lines }) => lines), ...groups];
}

/** A period takes two characters at least, for its marks, and what its head needs and the year over it that no other shares. */
function periodEms({ columns, phases }: GridView, index: number, wholeHeads: boolean): number {
  const label = emWidth(columns[index]?.label ?? '');
  const phase = phaseAt(phases, index);
  const year = phase?.span === 1 ? emWidth(phase.sub ?? '') : 0;
  return Math.max(2, wholeHeads || label <= 3 ? Math.min(label, 5) : Math.ceil(label / 2), Math.min(year, 3));
}

function phaseAt(phases: GridView['phases'], index: number): GridView['phases'][number] | undefined {
  let end = 0;
  return phases.find(({ span }) => index < (end += span));
}

const columnWidth = (ems: number, size: number): number => ems * size * toMm + 2;
const periodWidth = (ems: number, size: number): number => ems * size * toMm + 0.8;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
