import { ganttSigns, ganttSignWords, type GanttSign } from '../../views/gantt-signs.ts';
import type { GanttRow, GanttTick, GanttView } from '../../views/gantt-view.ts';
import { numbered } from '../../views/table-cells.ts';
import { textWidth, wrapEvenly, wrapText } from '../../views/wrap-text.ts';
import { layBands, type LaidBand } from './gantt-bands.ts';
import { sampleWidth } from './gantt-sign-svg.ts';

/** Sizes of the drawing in CSS pixels: titles left, the axis in the middle, deadlines right; text never stands on the axis of a row. */
export const size = {
  width: 1200,
  margin: 24,
  axisX: 372,
  axisWidth: 620,
  deadlineX: 1008,
  font: 13,
  smallFont: 12,
  line: 19,
  rowPad: 9,
  bar: 10,
  legendLine: 24,
} as const;

const deadlineEms = (size.width - size.margin - size.deadlineX) / size.font;

/** A row with its lines of text and its place from the top. */
export interface LaidRow {
  readonly row: GanttRow;
  readonly y: number;
  readonly height: number;
  readonly titleX: number;
  readonly noLines: readonly string[];
  readonly titleLines: readonly string[];
  readonly deadlineLines: readonly string[];
}

/** A sign of the key with its meaning, or the name of a phase whose band is too narrow for it. */
export interface LegendEntry {
  readonly sign: GanttSign | undefined;
  readonly words: string;
  readonly x: number;
  readonly wordsX: number;
  readonly y: number;
}

/** The whole drawing in numbers. */
export interface GanttLayout {
  readonly captionLines: readonly string[];
  readonly bands: readonly LaidBand[];
  readonly bandLines: number;
  readonly ticks: readonly GanttTick[];
  readonly bandTop: number;
  readonly tickTop: number;
  readonly rowsTop: number;
  readonly rows: readonly LaidRow[];
  readonly bottom: number;
  readonly legend: readonly LegendEntry[];
  readonly height: number;
}

/** Lays a chart out without a browser: rows as high as their wrapped text, phase names in lanes, tick labels that do not touch. */
export function layGantt(view: GanttView): GanttLayout {
  const captionLines = wrapText(view.caption, (size.width - 2 * size.margin) / 20);
  const bands = layBands(view.bands, size.axisWidth);
  const lanes = bands.reduce((most, band) => Math.max(most, band.lane + 1), 0);
  const bandLines = bands.reduce((most, band) => Math.max(most, band.lines.length), 0);
  const bandTop = size.margin + captionLines.length * 28 + 12;
  const tickTop = bandTop + lanes * bandLines * size.line + (lanes > 0 ? 6 : 0);
  const rowsTop = tickTop + 26 + (view.now === undefined ? 0 : 20);
  const rows = layRows(view.rows, rowsTop);
  const bottom = rows.reduce((low, row) => Math.max(low, row.y + row.height), rowsTop);
  const legend = layLegend(view, bands, bottom + 30);
  const height = (legend.at(-1)?.y ?? bottom) + 22;
  return { captionLines, bands, bandLines, ticks: clearTicks(view.ticks), bandTop, tickTop, rowsTop, rows, bottom, legend, height };
}

/** The x of a share of the axis. */
export function axisX(share: number): number {
  return size.axisX + Math.min(1, Math.max(0, share)) * size.axisWidth;
}

function layRows(rows: readonly GanttRow[], top: number): readonly LaidRow[] {
  const taskX = titleXOf(rows);
  let y = top;
  return rows.map((row) => {
    const laid = layRow(row, y, titleLeft(row, taskX));
    y += laid.height;
    return laid;
  });
}

/** A part stands a little right of its task. */
function titleLeft({ kind }: GanttRow, taskX: number): number {
  return kind === 'group' ? size.margin : kind === 'part' ? taskX + size.font : taskX;
}

function layRow(row: GanttRow, y: number, titleX: number): LaidRow {
  const isGroup = row.kind === 'group';
  const noLines = isGroup || row.no === undefined ? [] : wrapText(row.no, numberEms);
  const titleLines = wrapEvenly(isGroup ? numbered(row) : row.title, (size.axisX - 10 - titleX) / size.font, 4);
  const words = [row.struck, row.deadline ?? (row.kind === 'task' ? '原文未写' : undefined)].filter((text) => text !== undefined);
  const deadlineLines = words.flatMap((text) => wrapText(text, deadlineEms, 4));
  const height = Math.max(titleLines.length, deadlineLines.length, noLines.length) * size.line + 2 * size.rowPad;
  return { row, y, height, titleX, noLines, titleLines, deadlineLines };
}

/** Numbers wider than this (（二十一） fits) are wrapped. */
const numberEms = 5;

/** Titles of tasks begin right of the widest number. */
function titleXOf(rows: readonly GanttRow[]): number {
  const widest = rows.reduce((most, { kind, no = '' }) => (kind === 'group' ? most : Math.max(most, textWidth(no))), 0);
  return size.margin + Math.max(34, Math.min(numberEms, widest) * size.font + 10);
}

/** Labels that would touch another are left out, their strokes stay; those where a larger unit begins come first. */
function clearTicks(ticks: readonly GanttTick[]): readonly GanttTick[] {
  const taken: (readonly [from: number, to: number])[] = [];
  const kept = new Set<GanttTick>();
  for (const tick of ticks.toSorted((a, b) => Number(b.major) - Number(a.major))) {
    const from = axisX(tick.x);
    const to = from + 8 + textWidth(tick.label) * size.smallFont;
    if (to > size.deadlineX + 8 || taken.some(([left, right]) => from < right && to > left)) continue;
    taken.push([from, to]);
    kept.add(tick);
  }
  return ticks.map((tick) => (kept.has(tick) ? tick : { ...tick, label: '' }));
}

/** Only what the chart draws is explained; entries follow each other in lines. */
function layLegend(view: GanttView, bands: readonly LaidBand[], top: number): readonly LegendEntry[] {
  const signs = ganttSigns(view).map((sign) => ({ sign, words: ganttSignWords[sign] }));
  const phases = bands.flatMap(({ key, title }) => (key === undefined ? [] : [{ sign: undefined, words: `${key} ${title}` }]));
  const most = (size.width - 2 * size.margin) / size.smallFont - 4;
  let x: number = size.margin;
  let y = top;
  return [...signs, ...phases].map(({ sign, words: all }) => {
    const [words = ''] = wrapText(all, most, 1);
    const before = sign === undefined ? 0 : sampleWidth(sign) + 6;
    const width = before + textWidth(words) * size.smallFont;
    if (x > size.margin && x + width > size.width - size.margin) [x, y] = [size.margin, y + size.legendLine];
    const entry = { sign, words, x, wordsX: x + before, y };
    x += width + 24;
    return entry;
  });
}
