import type { GanttBand } from '../../views/gantt-view.ts';
import { wrapEvenly } from '../../views/wrap-text.ts';

/** The band of a phase with the lines written over it, in a lane where no other band's words stand. */
export interface LaidBand {
  readonly x: number;
  readonly width: number;
  readonly title: string;
  readonly lines: readonly string[];
  readonly lane: number;
  /** The sign written in place of a name that the band is too narrow for; the legend says what it means. */
  readonly key: string | undefined;
}

/** Names of phases are written smaller, so that a short phase holds two characters a line. */
const font = 12;

/** The room that a key needs where its band is narrower, in pixels. */
const keyWidth = 20;

/** Lays the bands on an axis of this many pixels; words of phases that overlap in time go into lanes, so that none is written over another. */
export function layBands(bands: readonly GanttBand[], axisWidth: number): readonly LaidBand[] {
  const ends: number[] = [];
  return bands.map(({ x, width, title }, index) => {
    const whole = wholeName(title, (width * axisWidth - 4) / font);
    const key = whole === undefined ? keyOf(index) : undefined;
    const free = ends.findIndex((end) => end <= x + 1e-9);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = x + Math.max(width, keyWidth / axisWidth);
    return { x, width, title, lines: whole ?? [keyOf(index)], lane, key };
  });
}

/** A name in at most three lines; undefined where the band is too narrow for it. */
function wholeName(title: string, ems: number): readonly string[] | undefined {
  if (ems < 2) return undefined;
  const lines = wrapEvenly(title, ems);
  return lines.length <= 3 ? lines : undefined;
}

/** ① to ⑳, beyond them the bare number. */
function keyOf(index: number): string {
  return index < 20 ? String.fromCodePoint(0x2460 + index) : String(index + 1);
}
