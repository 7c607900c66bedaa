/** A point of an outline, in font units. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
}

/** One quadratic Bézier curve after the point where the last one ended. */
export interface QuadraticCurve {
  readonly control: OutlinePoint;
  readonly end: OutlinePoint;
}

/** How far a curve may lie from the one it replaces, in font units, before points are rounded to whole units. */
const tolerance = 0.25;

/**
 * Returns quadratic curves that follow a cubic one to a quarter of a font unit.
 *
 * The cubic is cut into equal parts; halving a part's length takes its distance from the quadratic to an eighth, so the number of
 * parts is known beforehand (Sederberg, "Computer Aided Geometric Design" §2.6: the distance is √3/36 of the third difference).
 */
export function quadraticCurves(start: OutlinePoint, first: OutlinePoint, second: OutlinePoint, end: OutlinePoint): readonly QuadraticCurve[] {
  const across = axisCurve(start.x, first.x, second.x, end.x);
  const up = axisCurve(start.y, first.y, second.y, end.y);
  const third = Math.hypot(across.third, up.third);
  const parts = Math.max(1, Math.ceil(Math.cbrt((Math.sqrt(3) / 36) * (third / tolerance))));
  const curves: QuadraticCurve[] = [];
  for (let part = 0; part < parts; part += 1) {
    const [from, to] = [part / parts, (part + 1) / parts];
    const control = { x: across.control(from, to), y: up.control(from, to) };
    curves.push({ control, end: part + 1 === parts ? end : { x: across.point(to), y: up.point(to) } });
  }
  return curves;
}

/** A cubic curve on one axis as the polynomial ((third·t + second)·t + first)·t + start. */
interface AxisCurve {
  readonly third: number;
  point(t: number): number;
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
  return { third, point, control };
}
