const LONGEST_NAME = 64;

/** Up to `max` of the candidates that `name` was probably meant to be, nearest first; empty when none is near or the name is over 64 characters. */
export function nearestNames(name: string, candidates: Iterable<string>, max = 3): string[] {
  const wanted = [...fold(name)];
  if (wanted.length === 0 || wanted.length > LONGEST_NAME) return [];
  const found: { name: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const distance = distanceWithin(wanted, [...fold(candidate.slice(0, 2 * LONGEST_NAME))]);
    if (distance !== undefined) found.push({ name: candidate, distance });
  }
  found.sort((a, b) => a.distance - b.distance);
  return found.slice(0, max).map((one) => one.name);
}

/** Full-width letters, case, spaces and the two underscores of programmers are no difference to an author. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/gu, '');
}

function distanceWithin(wanted: readonly string[], other: readonly string[]): number | undefined {
  if (other.length === 0 || other.length > LONGEST_NAME) return undefined;
  const limit = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
  const distance = editDistance(wanted, other, limit);
  if (distance <= limit && distance < Math.max(wanted.length, other.length)) return distance;
  return oneContainsOther(wanted, other) ? limit + 0.5 : undefined;
}

/** 应急办 and 卫生应急办, 公卫科 and 局公卫科: offices leave words out, so a name inside a name is near at any length. */
function oneContainsOther(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 2 && long.length <= short.length * 3 && long.join('').includes(short.join(''));
}

/** Edits (insert, delete, replace, swap of neighbours) that turn a into b, or limit + 1 as soon as they are more than `limit`. */
function editDistance(a: readonly string[], b: readonly string[], limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(a, b, row, above, before);
    if (Math.min(...current) > limit) return limit + 1;
    before = above;
    above = current;
  }
  return above[b.length] ?? limit + 1;
}

function nextRow(a: readonly string[], b: readonly string[], row: number, above: readonly number[], before: readonly number[]): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const same = a[row - 1] === b[column - 1];
    let cost = Math.min(at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + (same ? 0 : 1));
    const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (swapped) cost = Math.min(cost, at(before, column - 2) + 1);
    current.push(cost);
  }
  return current;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
