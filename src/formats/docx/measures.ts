/** Twentieths of a point in a length in millimetres. */
export function mm(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/** Twentieths of a point in a length in points. */
export function pt(length: number): number {
  return Math.round(length * 20);
}

/** A4 in twentieths of a point (GB/T 9704-2012 §5.1). */
export const paper = { width: 11_906, height: 16_838 } as const;

/** Margins that leave the type area of 156 × 225 mm, in twentieths of a point (GB/T 9704-2012 §5.2.1). */
export const margin = { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) } as const;

/** The footer's lower edge over the paper's foot in twentieths of a point: the dashes of the number lie 7 mm under the type area (GB/T 9704-2012 §7.5). */
export const footerDistance = mm(25.2);

/** Height between type area and the footer's lower edge in twentieths of a point, a little less, or the footer pushes the text up. */
export const footerRoom = margin.bottom - footerDistance - 5;

/** Width of the type area in twentieths of a point, upright and across. */
export const textWidth = {
  portrait: paper.width - margin.left - margin.right,
  landscape: paper.height - margin.top - margin.bottom,
} as const;

/** Points of the sizes in use: 二号, 三号, 四号, 小四, 五号. */
export const size = { two: 22, three: 16, four: 14, smallFour: 12, five: 10.5 } as const;

/** Lines of a page and characters of a line (GB/T 9704-2012 §5.2.3). */
export const grid = { lines: 22, characters: 28 } as const;

/** Twentieths of a point from line to line: rounded down, or a page holds 21 lines. */
export const linePitch = Math.floor((paper.height - margin.top - margin.bottom) / grid.lines);

/** What is added to every character so that a line holds 28 of 三号, in 1/4096 pt (`w:charSpace`): rounded down, or it holds 27. */
export const charSpace = Math.floor((textWidth.portrait / 20 / grid.characters - size.three) * 4096);

/** Twentieths of a point in a number of characters of 三号 on the grid. */
export function chars(count: number): number {
  return Math.round((count * textWidth.portrait) / grid.characters);
}

/**
 * What the letters of 三号 are spaced by so that a line holds 28 of them, in twentieths of a point: rounded down, or it holds 27, and one
 * less, because LibreOffice reckons letters a little wider than they are. Justified lines fill the type area all the same.
 */
export const letterSpacing = Math.floor(textWidth.portrait / grid.characters - size.three * 20) - 1;
