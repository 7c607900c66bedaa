import { millimetres } from './poster-paper.ts';
import { countedUnits, posterKeys, taskLines, type PosterWording } from './poster-words.ts';
import type { PosterCell, PosterColumn, PosterContent, PosterGrid } from './poster-view.ts';
import type { GridView } from './grid-view.ts';
import type { ColumnKey, TableRow } from './table-view.ts';
import { textWidth, wrapEvenly, wrapNames, wrapText } from './wrap-text.ts';

/** What a trial fixes before widths are known: the wording, the type size in pt, the width of a column of rows in mm. */
export interface PosterTrial {
  readonly content: PosterContent;
  readonly wording: PosterWording;
  readonly size: number;
  readonly blockWidth: number;
}

/** Words beside a cell's edge and between lines, as shares; a browser's own measure differs from ours by less than three in a hundred. */
export const posterSpacing = { line: 1.35, sure: 0.97, side: 1.2, above: 0.9 } as const;

/** The widths of the columns of a wall chart; undefined where the task would have too little. */
export function posterColumns(
  trial: PosterTrial,
): { columns: readonly PosterColumn[]; grid: PosterGrid | undefined; state: number } | undefined {
  const keys = posterKeys(trial.content.view.table, trial.content.plan, trial.content.withGrid, trial.wording);
  const grid = posterGrid(trial);
  if (grid === undefined && trial.content.withGrid) return undefined;
  const state = stateWidth(trial);
  const room = trial.blockWidth - state - (grid?.width ?? 0) * (grid?.columns.length ?? 0);
  const wide = keys.filter(isWide);
  const narrow = keys.filter((key) => !isWide(key));
  const fixed = fixedWidths(narrow, room - leastEms[trial.wording] * em(trial) * wide.length, trial);
  if (fixed === undefined) return undefined;
  const rest = room - sum(fixed.map(([, width]) => width));
  const shares = sharesOf(wide, trial);
  const widths = new Map<ColumnKey, number>([...fixed, ...wide.map((key, at) => [key, rest * (shares[at] ?? 1)] as const)]);
  const columns = keys.map((key) => ({ key, width: widths.get(key) ?? 0, head: headLines(key, widths.get(key) ?? 0, trial) }));
  return { columns, grid, state };
}

/** The cells of a row in lines. */
export function posterCells(row: TableRow, columns: readonly PosterColumn[], trial: PosterTrial): readonly PosterCell[] {
  return columns.map(({ key, width }) => {
    const cell = row.cells.find((one) => one.key === key || (key === 'text' && one.key === 'short'));
    const ems = emsIn(width, trial, scaleOf(key));
    const paragraphs = wordsOf(key, row, trial);
    const wrapped = paragraphs.map((text) => wrapCell(key, text, ems));
    const lines = shortened(key, wrapped, paragraphs, ems, trial);
    const named = key === 'text' ? namedLines(wrapped, columns, trial) : 0;
    const after = key === 'text' && isStruck(row) ? (wrapped.at(-1)?.length ?? 0) : 0;
    return { key, lines, named, after, rowspan: cell?.rowspan ?? 1, covered: cell?.covered === true && key !== 'text' };
  });
}

/** The short name, or all of a task whose measures stand beside it. */
function namedLines(wrapped: readonly (readonly string[])[], columns: readonly PosterColumn[], { wording }: PosterTrial): number {
  if (wording !== 'full') return wrapped[0]?.length ?? 0;
  return columns.some(({ key }) => key === 'measures') ? wrapped.flat().length : 0;
}

/** How much larger than the table's words a column is set: who leads is read first. */
export function scaleOf(key: ColumnKey): number {
  return key === 'lead' ? 1.1 : 1;
}

/** How many ems of a column's words a width in mm holds, its sides left free. */
export function emsIn(width: number, { content, size }: PosterTrial, scale = 1): number {
  return Math.max(1, ((width - 2 * posterSpacing.side * content.sheet.scale) / (millimetres(size) * scale)) * posterSpacing.sure);
}

/** Heads of groups, columns and phases have no more lines than these; a longer one ends with …. */
export const mostHeadLines = 4;

/** A cell of more lines than these would fill a sheet by itself. */
const mostLines = 14;

function wrapCell(key: ColumnKey, text: string, ems: number): readonly string[] {
  if (isWide(key) || isTall(text, ems)) return wrapText(text, ems);
  return unitKeys.has(key) ? wrapNames(text, ems) : wrapEvenly(text, ems);
}

/** Many lines are not made even: it costs more than it shows. */
function isTall(text: string, ems: number): boolean {
  return text.length > mostLines * ems;
}

function shortened(
  key: ColumnKey,
  wrapped: readonly (readonly string[])[],
  paragraphs: readonly string[],
  ems: number,
  trial: PosterTrial,
): readonly string[] {
  const lines = wrapped.flat();
  if (trial.wording !== 'short') return lines;
  const units = unitKeys.has(key) && lines.length > 3 ? wrapNames(countedUnits(paragraphs.join('、')), ems) : lines;
  return units.length <= mostLines ? units : wrapText(units.join(''), ems, mostLines);
}

const unitKeys: ReadonlySet<ColumnKey> = new Set(['lead', 'responsible', 'assist', 'other']);

function wordsOf(key: ColumnKey, row: TableRow, { content, wording }: PosterTrial): readonly string[] {
  if (key === 'no') return row.no === undefined ? [] : [row.no];
  const cell = row.cells.find((one) => one.key === key || (key === 'text' && one.key === 'short'));
  const task = key === 'text' ? content.tasks.get(row.id) : undefined;
  const lines = task === undefined ? (cell?.lines ?? []) : taskLines(task, cell, wording);
  return key === 'text' && isStruck(row) ? [...lines, `（${row.struck ?? ''}）`] : lines;
}

/** A task that no longer stands says so under its words. */
function isStruck({ struck, part }: TableRow): boolean {
  return struck !== undefined && !part;
}

/** A task with fewer ems than these on a line is hard to read. */
const leastEms: Readonly<Record<PosterWording, number>> = { full: 18, brief: 14, opening: 14, short: 9 };

function isWide(key: ColumnKey): boolean {
  return key === 'text' || key === 'requirement' || key === 'measures';
}

/** What is long gets more: by the root of its mean length, that a short task keeps lines of its own. */
function sharesOf(keys: readonly ColumnKey[], trial: PosterTrial): readonly number[] {
  const rows = rowsOf(trial);
  const weights = keys.map((key) =>
    Math.sqrt(4 + sum(rows.map((row) => textWidth(wordsOf(key, row, trial).join('')))) / Math.max(1, rows.length)),
  );
  return weights.map((weight) => weight / sum(weights));
}

/** The widths of the columns that hold no sentences, in no more than the room for them: long names of units get smaller shares until they fit. */
function fixedWidths(keys: readonly ColumnKey[], room: number, trial: PosterTrial): readonly (readonly [ColumnKey, number])[] | undefined {
  for (const share of unitShares[trial.wording]) {
    const widths = keys.map((key) => [key, fixedWidth(key, share, trial)] as const);
    if (sum(widths.map(([, width]) => width)) <= room) return widths;
  }
  return undefined;
}

/** The most that a column of units may take of the width; short names are what is left when all else was tried. */
const unitShares: Readonly<Record<PosterWording, readonly number[]>> = {
  full: [0.13],
  brief: [0.13],
  opening: [0.13],
  short: [0.18, 0.13, 0.09, 0.06],
};

/** Numbers, units and deadlines are as wide as they need, up to a bound in ems. */
function fixedWidth(key: ColumnKey, share: number, trial: PosterTrial): number {
  const { content, blockWidth } = trial;
  const sides = 2 * posterSpacing.side * content.sheet.scale;
  const widest = Math.max(
    Math.min(4, textWidth(labelOf(key, trial))),
    ...rowsOf(trial).flatMap((row) => wordsOf(key, row, trial).map((text) => textWidth(text) * scaleOf(key))),
  );
  const most = key === 'no' ? 4 : key === 'deadline' ? 8 : Math.max(6, (blockWidth * share) / em(trial));
  return sides + (Math.min(most, Math.max(1.6, widest)) * em(trial)) / posterSpacing.sure + 0.1;
}

function headLines(key: ColumnKey, width: number, trial: PosterTrial): readonly string[] {
  return wrapEvenly(labelOf(key, trial), emsIn(width, trial), mostHeadLines);
}

const usualLabels: Readonly<Partial<Record<ColumnKey, string>>> = { no: '序号', text: '任务' };

function labelOf(key: ColumnKey, { content }: PosterTrial): string {
  const heads = content.view.table.head.flat();
  const own = heads.find((head) => head.key === key) ?? (key === 'text' ? heads.find((head) => head.key === 'short') : undefined);
  return own?.text ?? usualLabels[key] ?? '';
}

/** The light, its word and the figures under it: 完成100%，应达100% in the least size. */
function stateWidth({ content, size }: PosterTrial): number {
  return content.lights ? 10 * content.sheet.scale + Math.max(6 * millimetres(size), 10 * millimetres(content.sheet.least)) : 0;
}

/** The grid of a wall chart: the periods share a third of the width, and each holds its label in three lines; undefined where they would take more than six tenths. */
export function posterGrid(trial: PosterTrial): PosterGrid | undefined {
  const { content, blockWidth } = trial;
  const { grid } = content.view;
  if (!content.withGrid || grid === undefined) return undefined;
  const least = millimetres(content.sheet.least);
  const needed = Math.max(1.5, ...grid.columns.map(({ label }) => headEms(label)));
  const share = Math.max(needed * least + 1, Math.min((blockWidth * 0.38) / grid.columns.length, 15 * content.sheet.scale));
  const width = widthForHeads(grid, share, least);
  if (width * grid.columns.length > blockWidth * 0.6) return undefined;
  const ems = periodEms(width, least);
  return {
    width,
    ems,
    phases: content.heads.map(({ title, sub, span }) => ({
      lines: wrapEvenly(title, ((width * span - 1) / least) * posterSpacing.sure, mostHeadLines),
      sub,
      span,
    })),
    columns: grid.columns.map(({ label, phaseStart, now }) => ({ phaseStart, now, lines: wrapText(label, ems, mostHeadLines) })),
  };
}

/** A head takes three lines at most, and no line break parts its digits (2016 over 年), if they are not more than a year has and some signs. */
function headEms(label: string): number {
  return Math.max(textWidth(label) / 3, Math.min(3, Math.max(0, ...(label.match(/[!-~]+/gu) ?? []).map(textWidth))));
}

/** How many ems of the least type a period of a width in mm holds. */
function periodEms(width: number, least: number): number {
  return ((width - 0.6) / least) * posterSpacing.sure;
}

/** A period a little wider than its share where that saves its head a third line: 第4 over 季度. */
function widthForHeads({ columns }: GridView, share: number, least: number): number {
  const isLow = (width: number): boolean => columns.every(({ label }) => wrapText(label, periodEms(width, least)).length <= 2);
  return [1, 1.05, 1.1, 1.15].map((more) => share * more).find(isLow) ?? share;
}

function rowsOf({ content }: PosterTrial): readonly TableRow[] {
  return content.view.table.bodies.flatMap((body) => body.rows);
}

function em({ size }: PosterTrial): number {
  return millimetres(size);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
