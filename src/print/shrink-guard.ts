/** Device dots (1/300 in) to one CSS pixel (1/96 in): the scale at which Chromium draws a page it did not shrink. */
const trueScale = 300 / 96;
const tolerance = 0.001;

/**
 * Returns by what factor Chromium shrank the whole document, 1 where it did not, from the drawing instructions of its pages.
 *
 * A box wider than its page makes every page smaller, type sizes and margins included. The content of a page is drawn under a matrix
 * that moves it right and down, inside the margins; margin boxes, which are not shrunk, under one that moves nothing, or by one whole
 * side of a turned page. A document whose pages have no left margin but do have margin boxes is the one case that is not seen.
 */
export function shrinkFactor(pageContents: readonly string[]): number {
  const matrices = pageContents.flatMap(readMatrices);
  const moved = matrices.filter((matrix) => matrix.isMoved);
  const scales = (moved.length > 0 ? moved : matrices).map((matrix) => matrix.scale / trueScale);
  const isTrue = scales.length === 0 || scales.some((scale) => Math.abs(scale - 1) < tolerance);
  return isTrue ? 1 : mostCommon(scales);
}

interface Matrix {
  readonly scale: number;
  readonly isMoved: boolean;
}

const matrixLine = /^(-?[\d.]+) (-?[\d.]+) -?[\d.]+ -?[\d.]+ (-?[\d.]+) (-?[\d.]+) cm$/gm;

// The first matrix of a page turns the dots of the device into points and says nothing about the content.
function readMatrices(content: string): readonly Matrix[] {
  const found = [...content.matchAll(matrixLine)].slice(1);
  return found.map(([, a, b, x, y]) => ({ scale: Math.hypot(Number(a), Number(b)), isMoved: Number(x) !== 0 && Number(y) !== 0 }));
}

// Drawings inside the page have scales of their own; the text around them has the common one.
function mostCommon(scales: readonly number[]): number {
  const counted = Map.groupBy(scales, (scale) => scale.toFixed(3));
  const [largest = []] = [...counted.values()].sort((a, b) => b.length - a.length);
  return largest[0] ?? 1;
}
