import type { GanttSign } from '../../views/gantt-signs.ts';
import type { GanttPoint } from '../../views/gantt-view.ts';
import { svgNumber as n, svgText } from './svg-text.ts';

/** The height of a bar and of the part of it that is done, in pixels. */
const heights = { bar: 10, done: 6 } as const;

/** A bar, or the part of it that is done, from left to right about a middle. */
export function barSvg(name: 'bar' | 'done', left: number, right: number, middle: number): string {
  const height = heights[name];
  return `<rect x="${n(left)}" y="${n(middle - height / 2)}" width="${n(right - left)}" height="${n(height)}" class="gt-${name}"/>`;
}

/** An open bar: dashes that end in an arrow, not in a stroke. */
export function openSvg(left: number, right: number, middle: number): string {
  const tip = Math.max(left, right - 10);
  const line = `<line x1="${n(left)}" x2="${n(tip)}" y1="${n(middle)}" y2="${n(middle)}" class="gt-open"/>`;
  return `${line}<path d="M${n(tip)} ${n(middle - 7)}L${n(right)} ${n(middle)}L${n(tip)} ${n(middle + 7)}z" class="gt-arrow"/>`;
}

/** Where a bar should stand by the as-of day: a small triangle under it. */
export function expectedSvg(x: number, middle: number, words: string): string {
  return `<path d="M${n(x)} ${n(middle + 5)}l4 6h-8z" class="gt-expected">${titleOf(words)}</path>`;
}

/** The line of the as-of day. */
export function nowLineSvg(x: number, top: number, bottom: number): string {
  return `<line x1="${n(x)}" x2="${n(x)}" y1="${n(top)}" y2="${n(bottom)}" class="gt-now"/>`;
}

/** A deadline as a stroke, the one before a change as a dashed stroke, a milestone as a diamond, a target as an empty square. */
export function pointSvg(kind: GanttPoint['kind'], x: number, middle: number, words: string): string {
  const title = titleOf(words);
  if (kind === 'milestone') return `<path d="M${n(x)} ${n(middle - 7)}l7 7l-7 7l-7 -7z" class="gt-milestone">${title}</path>`;
  if (kind === 'target') return `<rect x="${n(x - 5)}" y="${n(middle - 5)}" width="10" height="10" class="gt-target">${title}</rect>`;
  return `<line x1="${n(x)}" x2="${n(x)}" y1="${n(middle - 10)}" y2="${n(middle + 10)}" class="gt-${kind}">${title}</line>`;
}

/** How wide the sample of a sign is in the legend, in pixels: bars are long, marks are not. */
export function sampleWidth(sign: GanttSign): number {
  return sign === 'bar' || sign === 'done' || sign === 'open' ? 28 : 16;
}

/** A sample of a sign for the legend, `sampleWidth` wide. */
export function sampleSvg(sign: GanttSign, left: number, middle: number): string {
  const right = left + sampleWidth(sign);
  const centre = (left + right) / 2;
  if (sign === 'bar') return barSvg('bar', left, right, middle);
  if (sign === 'done') return barSvg('bar', left, right, middle) + barSvg('done', left, centre, middle);
  if (sign === 'expected') return expectedSvg(centre, middle - 8, '');
  if (sign === 'open') return openSvg(left, right, middle);
  if (sign === 'now') return nowLineSvg(centre, middle - 9, middle + 9);
  return pointSvg(sign, centre, middle, '');
}

function titleOf(words: string): string {
  return words === '' ? '' : `<title>${svgText(words)}</title>`;
}
