import { mm } from './measures.ts';

/** Points of the issuer's mark: 42, or what lets so many characters fit the type area. */
export function markSize(characters: number): number {
  return Math.floor(Math.min(42, 155 / 0.352778 / Math.max(1, characters)) * 2) / 2;
}

/** From line to line of the mark in twentieths of a point: a fifth more than the letters, so that nothing is cut off above. */
export function markLine(points: number): number {
  return Math.round(points * 20 * 1.2);
}

/** How far the ink of the first line of the mark lies under the line's top, in twentieths of a point: the baseline is at four fifths of the line. */
export function markInk(points: number): number {
  return Math.round(markLine(points) * 0.8 - points * 20 * 0.845);
}

/** From the type area's top to the mark's ink (GB/T 9704-2012 §7.2.4): 35 mm. */
export const markTop = mm(35);
