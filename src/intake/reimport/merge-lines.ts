/** A text merged of three, and what the hand and the new version both changed. */
export interface MergedLines {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
}

/** Lines that were changed in the source and by hand: the hand's stand in the text. */
export interface MergeConflict {
  /** Line of the merged text, from 1. */
  readonly line: number;
  readonly kept: readonly string[];
  readonly left: readonly string[];
}

/**
 * Brings the changes between `base` and `next` into `hand`, line by line: what a hand added or reworded stays; where both changed the same lines, the
 * hand's stay and the others are said.
 */
export function mergeLines(base: string, hand: string, next: string): MergedLines {
  if (hand === base || hand === next) return { text: next, conflicts: [] };
  if (base === next) return { text: hand, conflicts: [] };
  const [first, mine, theirs] = [base, hand, next].map((text) => text.replaceAll('\r\n', '\n').split('\n')) as [
    string[],
    string[],
    string[],
  ];
  const lines: string[] = [];
  const conflicts: MergeConflict[] = [];
  for (const { base: was, mine: own, theirs: other } of chunks(first, mine, theirs).flatMap(byKeys)) {
    const [wasText, ownText, otherText] = [was, own, other].map((part) => part.join('\n'));
    if (ownText === otherText || otherText === wasText) lines.push(...own);
    else if (ownText === wasText) lines.push(...other);
    else {
      conflicts.push({ line: lines.length + 1, kept: own, left: other });
      lines.push(...own);
    }
  }
  const newline = hand.includes('\r\n') ? '\r\n' : '\n';
  return { text: lines.join(newline), conflicts };
}

interface Chunk {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** The three texts cut where a line stands in all of them. */
function chunks(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly Chunk[] {
  const [toMine, toTheirs] = [matches(base, mine), matches(base, theirs)];
  const found: Chunk[] = [];
  let [b, m, t] = [0, 0, 0];
  for (let at = 0; at <= base.length; at++) {
    const [inMine, inTheirs] = at === base.length ? [mine.length, theirs.length] : [toMine.get(at), toTheirs.get(at)];
    if (inMine === undefined || inTheirs === undefined) continue;
    if (at > b || inMine > m || inTheirs > t)
      found.push({ base: base.slice(b, at), mine: mine.slice(m, inMine), theirs: theirs.slice(t, inTheirs) });
    const line = base[at];
    if (at < base.length && line !== undefined) found.push({ base: [line], mine: [line], theirs: [line] });
    [b, m, t] = [at + 1, inMine + 1, inTheirs + 1];
  }
  return found;
}

/** A chunk line by line where every line keeps its key in all three: a number changed here and words there do not disturb each other. */
function byKeys(chunk: Chunk): readonly Chunk[] {
  const { base, mine, theirs } = chunk;
  const isAligned =
    base.length === mine.length &&
    base.length === theirs.length &&
    base.every((line, at) => keyOf(line) !== undefined && keyOf(line) === keyOf(mine[at]) && keyOf(line) === keyOf(theirs[at]));
  if (!isAligned) return [chunk];
  return base.map((line, at) => ({ base: [line], mine: mine.slice(at, at + 1), theirs: theirs.slice(at, at + 1) }));
}

/** The key of a line of YAML with the white space and the dash before it. */
function keyOf(line: string | undefined): string | undefined {
  return /^\s*(?:- )?[A-Za-z]+:/u.exec(line ?? '')?.[0];
}

/** Which line of `other` each common line of `base` is, in order (the longest common sequence, by Myers' way). */
function matches(base: readonly string[], other: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let start = 0;
  while (start < base.length && start < other.length && base[start] === other[start]) found.set(start, start++);
  let end = 0;
  while (end < base.length - start && end < other.length - start && base[base.length - 1 - end] === other[other.length - 1 - end]) {
    end++;
    found.set(base.length - end, other.length - end);
  }
  for (const [left, right] of shortestEdit(base.slice(start, base.length - end), other.slice(start, other.length - end)))
    found.set(left + start, right + start);
  return found;
}

function shortestEdit(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const trace: Map<number, number>[] = [];
  const furthest = new Map<number, number>([[1, 0]]);
  const most = a.length + b.length;
  for (let edits = 0; edits <= most; edits++) {
    trace.push(new Map(furthest));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = diagonal === -edits || (diagonal !== edits && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));
      let x = down ? (furthest.get(diagonal + 1) ?? 0) : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return backtrack(trace, a, b);
    }
  }
  return [];
}

function backtrack(
  trace: readonly ReadonlyMap<number, number>[],
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = trace[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = diagonal === -edits || (diagonal !== edits && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));
    const before = down ? diagonal + 1 : diagonal - 1;
    const fromX = furthest.get(before) ?? 0;
    const fromY = fromX - before;
    while (x > fromX && y > fromY && x > 0 && y > 0) pairs.push([--x, --y]);
    if (edits > 0) [x, y] = [fromX, fromY];
  }
  return pairs;
}
