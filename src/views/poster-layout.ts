import type { GridCell, GridRow } from './grid-view.ts';
import { mergeCells } from './merge-cells.ts';
import { emsIn, mostHeadLines, posterCells, posterColumns, posterSpacing, scaleOf, type PosterTrial } from './poster-columns.ts';
import { fillColumns, type HighRow, type PlacedRow } from './poster-fill.ts';
import { posterFrame, type PosterFrame } from './poster-frame.ts';
import { millimetres } from './poster-paper.ts';
import type { PosterColumn, PosterContent, PosterGrid, PosterLayout, PosterMeasures, PosterRow, PosterTile } from './poster-view.ts';
import { firstClauses, posterWordings, type PosterWording } from './poster-words.ts';
import { numbered } from './table-cells.ts';
import type { ColumnKey, GroupHead, TableRow } from './table-view.ts';
import { wrapEvenly, wrapText } from './wrap-text.ts';

/**
 * The layout of a wall chart: on one sheet the most words that fit, of them the largest type, in one, two or three columns of rows; more words
 * count only where they can be set larger. What no sheet holds with short names is tiled with short names on the fewest sheets (1 × 2, 2 × 2,
 * 2 × 3 …). Where a merged cell has more words than the rows that a sheet's edge leaves it, every row is as high as its own cells need. Type is
 * never smaller than the sheet's least size. A sheet holds a row at least, for every cell, head and title has a bound in lines.
 */
export function layoutPoster(content: PosterContent): PosterLayout {
  const rows = rowsOf(content);
  const alone = rows.map((row) => ({ ...row, runs: noRuns }));
  const mostSides = 2 * Math.ceil(Math.sqrt(rows.length)) + 4;
  for (let side = 2; side <= mostSides; side += 1) {
    const sheets = { down: side >> 1, across: (side + 1) >> 1 };
    const found = onSheets(content, rows, sheets) ?? largest(content, alone, 'short', sheets);
    if (found !== undefined) return found;
  }
  throw new Error(`no wall chart of ${rows.length} rows on ${content.sheet.paper}`);
}

function onSheets(content: PosterContent, rows: readonly SourceRow[], sheets: Sheets): PosterLayout | undefined {
  for (const wording of sheets.across === 1 ? posterWordings : (['short'] as const)) {
    const found = largest(content, rows, wording, sheets);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A row of the table in order: a group's head or a task with its dates. */
interface SourceRow {
  readonly group: GroupHead | undefined;
  readonly row: TableRow | undefined;
  /** How many rows share the merged cell of a column. */
  readonly runs: ReadonlyMap<ColumnKey, number>;
  readonly marks: readonly GridCell[];
  readonly absence: string | undefined;
}

interface Sheets {
  readonly down: number;
  readonly across: number;
}

/** How much larger than the least size a wording must be set to be worth its words. */
const worth: Readonly<Record<PosterWording, number>> = { full: 1.2, brief: 1.1, opening: 1.1, short: 1 };

/** Words that no shorter wording would save are worth the least size. */
function worthOf(wording: PosterWording, { plan }: PosterContent): number {
  return plan.tasks.every((task) => firstClauses(task, Number.POSITIVE_INFINITY) === '') ? 1 : worth[wording];
}

const largestSize = 1.6;
const blockCounts = [1, 2, 3];

function largest(content: PosterContent, rows: readonly SourceRow[], wording: PosterWording, sheets: Sheets): PosterLayout | undefined {
  const { least } = content.sheet;
  const first = Math.ceil(least * worthOf(wording, content) * 2) / 2;
  let best = anyBlocks(content, rows, wording, first, sheets);
  for (let size = first + 0.5; best !== undefined && size <= least * largestSize; size += 0.5) {
    const larger = anyBlocks(content, rows, wording, size, sheets);
    if (larger === undefined) break;
    best = larger;
  }
  return best;
}

function anyBlocks(
  content: PosterContent,
  rows: readonly SourceRow[],
  wording: PosterWording,
  size: number,
  sheets: Sheets,
): PosterLayout | undefined {
  const frame = posterFrame(content, sheets.across, sheets.down);
  for (const blocks of blockCounts) {
    const found = layoutWith(content, rows, frame, { wording, size, blocks, ...sheets });
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Choice extends Sheets {
  readonly wording: PosterWording;
  readonly size: number;
  readonly blocks: number;
}

function layoutWith(content: PosterContent, rows: readonly SourceRow[], frame: PosterFrame, choice: Choice): PosterLayout | undefined {
  const gap = 6 * content.sheet.scale;
  const blockWidth = (frame.contentWidth - (choice.blocks - 1) * gap) / choice.blocks;
  const trial: PosterTrial = { content, wording: choice.wording, size: choice.size, blockWidth };
  const shared = measuresOf(frame, content, choice);
  // Where not even rows of one line fit, their words need not be broken.
  if (rows.length * leastHeight(trial) > sum(roomsOf({ ...shared, headHeight: 0 }, choice))) return undefined;
  const widths = posterColumns(trial);
  if (widths === undefined) return undefined;
  const headHeight = headOf(widths.columns, widths.grid, trial);
  const measures = { ...shared, headHeight, blockWidth, gap, stateWidth: widths.state };
  const high = rows.map((row) => highRow(row, widths.columns, trial, measures));
  const placed = fillColumns(high, roomsOf(measures, choice));
  if (placed === undefined) return undefined;
  const slots = placed.map((column) => slotRows(column, rows, widths.columns, trial));
  if (slots.some((slot) => overflows(slot, trial))) return undefined;
  const { titleLines, overLines, phases } = frame;
  const { wording, across, down } = choice;
  return {
    wording,
    measures,
    titleLines,
    overLines,
    phases,
    columns: widths.columns,
    grid: widths.grid,
    across,
    down,
    tiles: tilesOf(slots, choice),
  };
}

/** What does not hang on the widths of columns. */
type SharedMeasures = Omit<PosterMeasures, 'headHeight' | 'blockWidth' | 'gap' | 'stateWidth'>;

function measuresOf(frame: PosterFrame, { sheet }: PosterContent, { size }: Choice): SharedMeasures {
  const { margin, overlap, contentWidth, contentHeight, bandHeight, phaseHeight, footHeight, title } = frame;
  const sizes = { size, least: sheet.least, lead: size * scaleOf('lead'), group: size * groupScale, title };
  return { margin, overlap, contentWidth, contentHeight, bandHeight, phaseHeight, footHeight, ...sizes };
}

const groupScale = 1.15;

/** The heights of the columns of rows, down each and then to the right: the first sheets carry the title, the last the foot. */
function roomsOf(measures: SharedMeasures & Pick<PosterMeasures, 'headHeight'>, { across, down, blocks }: Choice): readonly number[] {
  const column = Array.from({ length: down }, (_, row) => {
    const above = row === 0 ? measures.bandHeight + measures.phaseHeight : 0;
    const below = row === down - 1 ? measures.footHeight : 0;
    return (measures.contentHeight - above - below - measures.headHeight) * tableSafety;
  });
  return Array.from({ length: across * blocks }, () => column).flat();
}

/** A browser sets rows at whole pixels: a little is kept back. */
const tableSafety = 0.985;

function tilesOf(slots: readonly (readonly PosterRow[])[], { across, down, blocks }: Choice): readonly PosterTile[] {
  return Array.from({ length: across * down }, (_, index) => {
    const [row, column] = [Math.floor(index / across), index % across];
    const own = Array.from({ length: blocks }, (__, block) => slots[(column * blocks + block) * down + row] ?? []);
    return { row: row + 1, column: column + 1, blocks: own.filter((rows, at) => at === 0 || rows.length > 0) };
  });
}

function rowsOf({ view, withGrid }: PosterContent): readonly SourceRow[] {
  const drawn = new Map((withGrid ? (view.grid?.rows ?? []) : []).map((row) => [`${row.kind} ${row.id}`, row]));
  const marksOf = (key: string) => {
    const row = drawn.get(key);
    return row === undefined || row.empty ? { marks: [], absence: absenceOf(row) } : { marks: row.cells, absence: undefined };
  };
  return view.table.bodies.flatMap(({ group, rows }) => [
    ...(group === undefined ? [] : [{ group, row: undefined, runs: noRuns, ...marksOf(`group ${group.id}`) }]),
    ...rows.map((row, at) => ({ group: undefined, row, runs: runsAt(rows, at), ...marksOf(`${row.part ? 'part' : 'task'} ${row.id}`) })),
  ]);
}

function absenceOf(row: GridRow | undefined): string | undefined {
  if (row?.struck !== undefined) return row.struck;
  return row?.absence === undefined ? undefined : row.absence.startsWith('时限在表外') ? '时限在表外' : '未写时限';
}

const noRuns: ReadonlyMap<ColumnKey, number> = new Map();

/** The length of the merged cell that a row has part in, for each column. */
function runsAt(rows: readonly TableRow[], at: number): ReadonlyMap<ColumnKey, number> {
  return new Map(
    (rows[at]?.cells ?? []).map(({ key }, column) => {
      const first = rows.slice(0, at + 1).findLast((row) => row.cells[column]?.covered !== true);
      return [key, first?.cells[column]?.rowspan ?? 1];
    }),
  );
}

/** True where a merged cell that a column of rows cuts has more words than its rows have room for. */
function overflows(rows: readonly PosterRow[], { size, content }: PosterTrial): boolean {
  return rows.some(({ cells, kind }, at) =>
    cells.some(({ key, lines, rowspan, covered }) => {
      if (kind === 'group' || covered || rowspan === 1) return false;
      const room = rows.slice(at, at + rowspan).reduce((sum, row) => sum + row.height, 0);
      return lines.length * scaleOf(key) * millimetres(size) * posterSpacing.line + posterSpacing.above * content.sheet.scale > room;
    }),
  );
}

function headOf(columns: readonly PosterColumn[], grid: PosterGrid | undefined, { content, size }: PosterTrial): number {
  const { scale, least } = content.sheet;
  const words = Math.max(1, ...columns.map(({ head }) => head.length)) * millimetres(size);
  const phases = Math.max(0, ...(grid?.phases ?? []).map(({ lines, sub }) => lines.length + (sub === undefined ? 0 : 1)));
  const periods = Math.max(0, ...(grid?.columns ?? []).map(({ lines }) => lines.length));
  const drawn = (phases + periods) * millimetres(least) + (phases > 0 ? 2 * posterSpacing.above * scale : 0);
  return Math.max(words, drawn) * posterSpacing.line + 2 * posterSpacing.above * scale;
}

/** No row is lower than one line of the table's words, in mm. */
function leastHeight({ size, content }: PosterTrial): number {
  return millimetres(size) * posterSpacing.line + 2 * posterSpacing.above * content.sheet.scale;
}

function highRow(source: SourceRow, columns: readonly PosterColumn[], trial: PosterTrial, measures: PosterMeasures): HighRow {
  const { size, content } = trial;
  const sides = 2 * posterSpacing.above * content.sheet.scale;
  const line = millimetres(size) * posterSpacing.line;
  if (source.group !== undefined) {
    const lines = groupLines(source.group, columns, trial).length;
    return { group: true, height: lines * millimetres(measures.group) * posterSpacing.line + sides };
  }
  const lines =
    source.row === undefined
      ? []
      : posterCells(source.row, columns, trial).map((cell) => (cell.lines.length * scaleOf(cell.key)) / (source.runs.get(cell.key) ?? 1));
  const light = content.lights ? Math.max(7 * content.sheet.scale, 2 * line) : 0;
  return { group: false, height: Math.max(line * Math.max(1, ...lines), light) + sides };
}

/** A group's words go over all columns before its deadline, or over all. */
export function groupColumns(columns: readonly PosterColumn[]): readonly PosterColumn[] {
  const deadline = columns.findIndex(({ key }) => key === 'deadline');
  return deadline > 0 ? columns.slice(0, deadline) : columns;
}

function groupLines(group: GroupHead, columns: readonly PosterColumn[], trial: PosterTrial): readonly string[] {
  const width = groupColumns(columns).reduce((sum, column) => sum + column.width, 0);
  return wrapEvenly(numbered(group), emsIn(width, trial, groupScale), mostHeadLines);
}

function slotRows(
  column: readonly PlacedRow[],
  rows: readonly SourceRow[],
  columns: readonly PosterColumn[],
  trial: PosterTrial,
): readonly PosterRow[] {
  const merged = mergedIn(column.flatMap(({ at }) => rows[at] ?? []));
  return column.flatMap(({ at, height, continued }) => {
    const source = rows[at];
    if (source === undefined) return [];
    const shared = { height, continued, marks: source.marks, absence: source.absence };
    if (source.group !== undefined) return [groupRow(source.group, shared, columns, trial)];
    const row = merged.get(source.row?.id ?? '');
    if (row === undefined) return [];
    return [
      {
        kind: row.part ? ('part' as const) : ('task' as const),
        id: row.id,
        title: [],
        cells: posterCells(row, columns, trial),
        status: row.part || row.struck !== undefined ? undefined : row.status,
        struck: row.struck !== undefined,
        ...shared,
      },
    ];
  });
}

type Placed = Pick<PosterRow, 'height' | 'continued' | 'marks' | 'absence'>;

function groupRow(group: GroupHead, placed: Placed, columns: readonly PosterColumn[], trial: PosterTrial): PosterRow {
  const deadline = columns.find(({ key }) => key === 'deadline');
  const lines =
    deadline === undefined || group.deadline === undefined ? [] : wrapText(group.deadline, emsIn(deadline.width, trial), mostHeadLines);
  const cells = deadline === undefined ? [] : [{ key: deadline.key, lines, named: 0, after: 0, rowspan: 1, covered: false }];
  return { kind: 'group', id: group.id, title: groupLines(group, columns, trial), cells, status: undefined, struck: false, ...placed };
}

/** Equal neighbours of one group merged anew: a column of rows may begin in the middle of a merged cell. */
function mergedIn(sources: readonly SourceRow[]): ReadonlyMap<string, TableRow> {
  const runs: TableRow[][] = [[]];
  for (const { row } of sources) {
    if (row === undefined) runs.push([]);
    else runs.at(-1)?.push({ ...row, cells: row.cells.map((cell) => ({ ...cell, rowspan: 1, covered: false })) });
  }
  return new Map(runs.flatMap(mergeCells).map((row) => [row.id, row]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
