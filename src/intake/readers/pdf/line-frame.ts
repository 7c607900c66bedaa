import type { LineEntry } from './page-entries.ts';

/** Where the lines of a column begin and end; lengths in pt. */
export interface LineFrame {
  readonly left: number;
  readonly right: number;
}

/** So far apart may be what is meant to be the same margin. */
const near = 3;

/** The margins of the lines of each column and size of pages, by the name of the column. */
export function lineFrames(lines: readonly LineEntry[]): ReadonlyMap<string, LineFrame> {
  const columns = new Map<string, LineEntry[]>();
  for (const entry of lines) {
    const list = columns.get(entry.column);
    if (list === undefined) columns.set(entry.column, [entry]);
    else list.push(entry);
  }
  return new Map(Array.from(columns, ([column, entries]) => [column, frameOf(entries)]));
}

/** The outermost places at which more than one line begins or ends: a single line may hang out. */
function frameOf(entries: readonly LineEntry[]): LineFrame {
  const lefts = entries.map(({ line }) => line.left).toSorted((a, b) => a - b);
  const rights = entries.map(({ line }) => line.right).toSorted((a, b) => b - a);
  return { left: shared(lefts), right: shared(rights) };
}

function shared(places: readonly number[]): number {
  return places.find((place, index) => Math.abs((places[index + 1] ?? Infinity) - place) <= near) ?? places[0] ?? 0;
}
