/** A point of a TrueType outline, in whole font units; `on` is false for the control point of a curve. */
export interface GlyphPoint {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** A closed line of points; after the last comes the first. */
export type Contour = readonly GlyphPoint[];

/** The smallest box around all points of an outline. */
export interface GlyphBox {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/** Returns the box around an outline; undefined for a glyph that draws nothing. */
export function boxOf(contours: readonly Contour[]): GlyphBox | undefined {
  let [xMin, yMin, xMax, yMax] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const contour of contours) {
    for (const { x, y } of contour) {
      if (x < xMin) xMin = x;
      if (x > xMax) xMax = x;
      if (y < yMin) yMin = y;
      if (y > yMax) yMax = y;
    }
  }
  return xMin <= xMax ? { xMin, yMin, xMax, yMax } : undefined;
}

/** Returns a simple glyph as the `glyf` table holds it; empty for a glyph that draws nothing. */
export function encodeGlyph(contours: readonly Contour[]): Buffer {
  const box = boxOf(contours);
  if (box === undefined) return Buffer.alloc(0);
  const head = Buffer.alloc(10 + 2 * contours.length + 2);
  [contours.length, box.xMin, box.yMin, box.xMax, box.yMax].forEach((value, field) => head.writeInt16BE(value, 2 * field));
  let last = -1;
  contours.forEach((contour, index) => head.writeUInt16BE((last += contour.length), 10 + 2 * index));
  return Buffer.concat([head, ...encodePoints(contours)]);
}

const onCurve = 0x01;
const xIsByte = 0x02;
const yIsByte = 0x04;
const repeated = 0x08;
const xSameOrPositive = 0x10;
const ySameOrPositive = 0x20;

// Every point is written as its distance from the one before it: nothing where that is 0, a byte where it fits, else two.
function encodePoints(contours: readonly Contour[]): readonly Buffer[] {
  const flags: number[] = [];
  const [xs, ys]: [number[], number[]] = [[], []];
  let [lastX, lastY] = [0, 0];
  for (const contour of contours) {
    for (const { x, y, on } of contour) {
      flags.push(
        (on ? onCurve : 0) | encodeStep(x - lastX, xIsByte, xSameOrPositive, xs) | encodeStep(y - lastY, yIsByte, ySameOrPositive, ys),
      );
      lastX = x;
      lastY = y;
    }
  }
  return [runsOf(flags), xs, ys].map((bytes) => Buffer.from(bytes));
}

function encodeStep(step: number, isByte: number, sameOrPositive: number, bytes: number[]): number {
  if (step === 0) return sameOrPositive;
  if (step > -256 && step < 256) {
    bytes.push(Math.abs(step));
    return isByte | (step > 0 ? sameOrPositive : 0);
  }
  bytes.push((step >> 8) & 0xff, step & 0xff);
  return 0;
}

function runsOf(flags: readonly number[]): number[] {
  const runs: number[] = [];
  for (let at = 0; at < flags.length;) {
    const flag = flags[at] ?? 0;
    let more = 0;
    while (more < 255 && flags[at + more + 1] === flag) more += 1;
    if (more > 0) runs.push(flag | repeated, more);
    else runs.push(flag);
    at += more + 1;
  }
  return runs;
}
