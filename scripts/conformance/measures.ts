/** Points to one millimetre. */
export const perMm = 72 / 25.4;

/** Millimetres as points. */
export function mm(value: number): number {
  return value * perMm;
}

/** Points as millimetres. */
export function toMm(points: number): number {
  return points / perMm;
}

/** An upright box in pt from the top left corner of the paper. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around boxes; undefined around none. */
export function around(boxes: readonly Box[]): Box | undefined {
  const [first, ...rest] = boxes;
  if (first === undefined) return undefined;
  return rest.reduce(
    (all, box) => ({
      left: Math.min(all.left, box.left),
      top: Math.min(all.top, box.top),
      right: Math.max(all.right, box.right),
      bottom: Math.max(all.bottom, box.bottom),
    }),
    first,
  );
}

/** A4 and its type area (版心) as GB/T 9704-2012 §5.1 and §5.2.1 give them, in pt: 210 × 297 mm, 37 mm above, 28 mm left, 156 × 225 mm. */
export const a4 = {
  width: mm(210),
  height: mm(297),
  area: { left: mm(28), top: mm(37), right: mm(28 + 156), bottom: mm(37 + 225) },
} as const;

/** The grid (§5.2.2): 22 lines of 28 characters fill the type area. */
export const grid = { lines: 22, characters: 28, pitch: mm(225 / 22), character: mm(156 / 28) } as const;

/** A value as reports print it: no more decimals than it has, at most two. */
export function shown(value: number): string {
  return String(Math.round(value * 100) / 100);
}
