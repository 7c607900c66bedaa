import type { GanttBand, GanttTick, GanttView } from '../views/gantt-view.ts';

/** Narrowest the axis is drawn, and the width of one Han character of a label, in px; labels that would touch at this width are not written. */
const axis = 560;
const han = 13.5;

/** What stands free before a label and after it, in px. */
const gaps = 8;

const width = (text: string): number => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x2e80 ? han * 0.58 : han), 0);

/** A phase name cut into one or two lines that fit its band, or a number that a key explains. */
export interface BandLabel {
  readonly x: number;
  readonly lines: readonly string[];
  readonly full: string | undefined;
}

/** The labels of the phase bands. */
export function bandLabels(bands: readonly GanttBand[]): readonly BandLabel[] {
  return bands.map((band, index) => {
    const next = bands.slice(index + 1).find((other) => other.x > band.x);
    const room = Math.min(band.width, (next?.x ?? 1) - band.x) * axis - 8;
    const half = Math.ceil([...band.title].length / 2);
    const two = [[...band.title].slice(0, half).join(''), [...band.title].slice(half).join('')];
    if (width(band.title) <= room) return { x: band.x, lines: [band.title], full: undefined };
    if (two.every((line) => width(line) <= room)) return { x: band.x, lines: two, full: undefined };
    return { x: band.x, lines: [String.fromCodePoint(0x2460 + index)], full: band.title };
  });
}

/** A tick with its label, or without where it would touch another; a bare tick that stands under another's label is covered by it. */
export interface TickLabel {
  readonly tick: GanttTick;
  readonly isWritten: boolean;
  readonly isCovered: boolean;
}

/** The ticks of a chart: labels do not touch one another, years come first, then the rest from the left. */
export function tickLabels({ ticks }: Pick<GanttView, 'ticks'>): readonly TickLabel[] {
  const written = new Map<GanttTick, readonly [from: number, to: number]>();
  for (const tick of [...ticks].sort((a, b) => Number(b.major) - Number(a.major) || a.x - b.x)) {
    const [from, to] = spanOf(tick);
    if (to <= axis + 12 && ![...written.values()].some(([a, b]) => from < b && to > a)) written.set(tick, [from, to]);
  }
  return ticks.map((tick) => ({
    tick,
    isWritten: written.has(tick),
    isCovered: !written.has(tick) && [...written.values()].some(([a, b]) => a < tick.x * axis && tick.x * axis < b),
  }));
}

function spanOf({ x, label }: GanttTick): readonly [from: number, to: number] {
  return [x * axis, x * axis + width(label) + gaps];
}
