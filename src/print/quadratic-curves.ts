/** A point of an outline, in font units. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
}

/** How far a curve may lie from the one it replaces, in font units, before points are rounded to whole units. */
const tolerance = 0.25;

/**
 * Returns the control points of quadratic curves that follow a cubic one to a quarter of a font unit; each curve ends halfway to the next control point.
 *
 * The cubic is cut into equal parts. A part strays from its quadratic curve by √3/36 of its third difference at most, which shrinks with
 * the cube of the number of parts, so that number is known beforehand.
 */
export function quadraticControls(
  start: OutlinePoint,
  first: OutlinePoint,
  second: OutlinePoint,
  end: OutlinePoint,
): readonly OutlinePoint[] {
  const across = axisCurve(start.x, first.x, second.x, end.x);
  const up = axisCurve(start.y, first.y, second.y, end.y);
  const third = Math.hypot(across.third, up.third);
  const parts = Math.max(1, Math.ceil(Math.cbrt((Math.sqrt(3) / 36) * (third / tolerance))));
  const controls: OutlinePoint[] = [];
  for (let part = 0; part < parts; part += 1) {
    const [from, to] = [part / parts, (part + 1) / parts];
    controls.push({ x: across.control(from, to), y: up.control(from, to) });
  }
  return controls;
}

/** A cubic curve on one axis as the polynomial ((third·t + second)·t + first)·t + start. */
interface AxisCurve {
  readonly third: number;
  /** Where the control point of a quadratic curve for the part from `t` to `u` lies. */
  control(t: number, u: number): number;
}

function axisCurve(a: number, b: number, c: number, d: number): AxisCurve {
  const third = d - 3 * c + 3 * b - a;
  const second = 3 * (c - 2 * b + a);
  const first = 3 * (b - a);
  const point = (t: number): number => ((third * t + second) * t + first) * t + a;
  const slope = (t: number): number => (3 * third * t + 2 * second) * t + first;
  // The mean of where the tangents at both ends of the part point to.
  const control = (t: number, u: number): number => (point(t) + point(u)) / 2 + ((u - t) / 4) * (slope(t) - slope(u));
  return { third, control };
}
