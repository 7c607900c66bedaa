import { mm } from './measures.ts';

/** Millimetres of a point. */
const perPoint = 25.4 / 72;

/**
 * Points of the issuer's mark: 42, or what lets the longest line fit 155 mm and the stacked names of joint issuers 52 mm, whichever is
 * least (GB/T 9704-2012 §7.2.4 leaves it open).
 */
export function markSize(longest: number, stacked = 0): number {
  const most = Math.min(42, 155 / perPoint / Math.max(1, longest), stacked === 0 ? 42 : 52 / perPoint / (stacked * 1.25));
  return Math.floor(most * 2) / 2;
}

/** From line to line of the mark in twentieths of a point: a quarter more than the letters, so that nothing is cut off above. */
export function markLine(points: number): number {
  return Math.round(points * 20 * 1.25);
}

/** How far the ink of the first line of the mark lies under the line's top, in twentieths of a point: the baseline is at four fifths of the line. */
export function markInk(points: number): number {
  return Math.round(markLine(points) * 0.8 - points * 20 * 0.845);
}

/** How much of the last line of the mark lies under its letters' square, in twentieths of a point: paper counts the lines under the mark from the square. */
export function markFoot(points: number): number {
  return markLine(points) - markInk(points) - Math.round(points * 20 * 0.955);
}

/** From the type area's top to the mark's ink (GB/T 9704-2012 §7.2.4): 35 mm. */
export const markTop = mm(35);
