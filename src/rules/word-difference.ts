/** A place where two texts differ: what each has there, either of which may be empty. */
export interface Difference {
  readonly left: string;
  readonly right: string;
}

/** The places where two short texts differ, in order, by their longest common subsequence of characters. */
export function differences(left: string, right: string): readonly Difference[] {
  const [a, b] = [[...left], [...right]];
  const table = commonLengths(a, b);
  const found: { left: string; right: string }[] = [];
  let open: { left: string; right: string } | undefined;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      open = undefined;
      [i, j] = [i + 1, j + 1];
      continue;
    }
    if (open === undefined) found.push((open = { left: '', right: '' }));
    if (j >= b.length || (i < a.length && at(table, i + 1, j) >= at(table, i, j + 1))) open.left += a[i++] ?? '';
    else open.right += b[j++] ?? '';
  }
  return found;
}

/** How long a subsequence the ends of both texts share, by where they begin. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row !== undefined) row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function at(table: readonly (readonly number[])[], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}
