import type { GanttRow, GanttTick, GanttView } from '../../views/gantt-view.ts';
import { textWidth, wrapEvenly, wrapText } from '../../views/wrap-text.ts';

/** Sizes of the drawing in CSS pixels: titles left, the axis in the middle, deadlines right; text never stands on the axis of a row. */
export const size = {
  width: 1200,
  margin: 24,
  axisX: 372,
  axisWidth: 620,
  deadlineX: 1008,
  font: 13,
  line: 19,
  rowPad: 9,
  bar: 10,
} as const;

const titleEms = (size.axisX - size.margin - 44) / size.font;
const deadlineEms = (size.width - size.margin - size.deadlineX) / size.font;

/** A row with its lines of text and its place from the top. */
export interface LaidRow {
  readonly row: GanttRow;
  readonly y: number;
  readonly height: number;
  readonly titleLines: readonly string[];
  readonly deadlineLines: readonly string[];
}

/** The band of a phase with the lines of its name that fit over it, in a lane where no other band's name stands. */
export interface LaidBand {
  readonly x: number;
  readonly width: number;
  readonly title: string;
  readonly lines: readonly string[];
  readonly lane: number;
}

/** The whole drawing in numbers. */
export interface GanttLayout {
  readonly captionLines: readonly string[];
  readonly bands: readonly LaidBand[];
  readonly ticks: readonly GanttTick[];
  readonly bandTop: number;
  readonly tickTop: number;
  readonly rowsTop: number;
  readonly rows: readonly LaidRow[];
  readonly bottom: number;
  readonly height: number;
}

/** Lays a chart out without a browser: rows as high as their wrapped text, phase names in lanes, tick labels that do not touch. */
export function layGantt(view: GanttView): GanttLayout {
  const captionLines = wrapText(view.caption, (size.width - 2 * size.margin) / 20);
  const bands = layBands(view);
  const lanes = bands.reduce((most, band) => Math.max(most, band.lane + 1), 0);
  const laneLines = bands.reduce((most, band) => Math.max(most, band.lines.length), 0);
  const bandTop = size.margin + captionLines.length * 28 + 12;
  const tickTop = bandTop + lanes * laneLines * size.line + (lanes > 0 ? 6 : 0);
  const rowsTop = tickTop + 26 + (view.now === undefined ? 0 : 20);
  const rows = layRows(view.rows, rowsTop);
  const bottom = rows.reduce((low, row) => Math.max(low, row.y + row.height), rowsTop);
  return { captionLines, bands, ticks: clearTicks(view.ticks), bandTop, tickTop, rowsTop, rows, bottom, height: bottom + 52 };
}

/** The x of a share of the axis. */
export function axisX(share: number): number {
  return size.axisX + Math.min(1, Math.max(0, share)) * size.axisWidth;
}

function layRows(rows: readonly GanttRow[], top: number): readonly LaidRow[] {
  let y = top;
  return rows.map((row) => {
    const titleLines = wrapEvenly(
      row.kind === 'group' ? `${row.no ?? ''}${row.title}` : row.title,
      row.kind === 'group' ? titleEms + 2.5 : titleEms,
      4,
    );
    const deadlineLines = row.deadline === undefined ? [] : wrapText(row.deadline, deadlineEms, 4);
    const height = Math.max(titleLines.length, deadlineLines.length, 1) * size.line + 2 * size.rowPad;
    const laid = { row, y, height, titleLines, deadlineLines };
    y += height;
    return laid;
  });
}

/** Names of phases are written smaller, so that a short phase holds two characters a line. */
const bandFont = 12;

/** Names of phases that overlap in time go into lanes, so that none is written over another. */
function layBands(view: GanttView): readonly LaidBand[] {
  const ends: number[] = [];
  return view.bands.map(({ x, width, title }) => {
    const ems = (width * size.axisWidth - 4) / bandFont;
    const lines = ems < 2 ? [] : wrapEvenly(title, ems, 3);
    const free = ends.findIndex((end) => end <= x + 1e-9);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = x + width;
    return { x, width, title, lines, lane };
  });
}

/** Labels of ticks that would touch the one before are left out, their strokes stay. */
function clearTicks(ticks: readonly GanttTick[]): readonly GanttTick[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.map((tick) => {
    const x = axisX(tick.x);
    const end = x + 4 + textWidth(tick.label) * 12;
    if (x + 4 < free || end > size.deadlineX) return { ...tick, label: '' };
    free = end + 4;
    return tick;
  });
}
