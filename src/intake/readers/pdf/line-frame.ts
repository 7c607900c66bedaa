import type { PageEntry } from './page-entries.ts';
import { median } from './text-line.ts';

/** Where the lines of a column begin and end, and how large most of them are; lengths in pt. */
export interface LineFrame {
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** So far apart may be what is meant to be the same margin. */
const near = 3;

/** What shares a margin: the places where lines begin and end, and their sizes. */
interface Column {
  readonly lefts: number[];
  readonly rights: number[];
  readonly sizes: number[];
}

/** The margins of the lines of each column and size of pages, by the name of the column; tables keep those of the page. */
export function lineFrames(entries: readonly PageEntry[]): ReadonlyMap<string, LineFrame> {
  const columns = new Map<string, Column>();
  const columnOf = (name: string): Column => {
    const known = columns.get(name) ?? { lefts: [], rights: [], sizes: [] };
    columns.set(name, known);
    return known;
  };
  const add = (name: string, { left, right }: { readonly left: number; readonly right: number }) => {
    columnOf(name).lefts.push(left);
    columnOf(name).rights.push(right);
  };
  for (const { line: entry, table } of entries) {
    if (entry === undefined) {
      // A table is a margin by itself, without a second one: its sides are rules.
      add(`${table.pageSize} whole`, table);
      add(`${table.pageSize} whole`, table);
    } else {
      add(entry.column, entry.line);
      columnOf(entry.column).sizes.push(entry.line.size);
    }
  }
  return new Map(Array.from(columns, ([name, column]) => [name, frameOf(column)]));
}

/** The outermost places at which more than one line begins or ends: a single line may hang out. */
function frameOf({ lefts, rights, sizes }: Column): LineFrame {
  const [fromLeft, fromRight] = [lefts.toSorted((a, b) => a - b), rights.toSorted((a, b) => b - a)];
  return { left: shared(fromLeft), right: shared(fromRight), size: median(sizes) };
}

function shared(places: readonly number[]): number {
  return places.find((place, index) => Math.abs((places[index + 1] ?? Infinity) - place) <= near) ?? places[0] ?? 0;
}
