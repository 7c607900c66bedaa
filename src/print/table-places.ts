import type { PaperPlace } from './named-places.ts';
import type { PlacedTable } from './split-tables.ts';

/** A table in the midst of a text, as it was measured on one endless page; lengths in CSS pixels. */
export interface TableToPlace {
  /** The ids of its first row and of its last. */
  readonly id: string;
  readonly last: string;
  /** From its upper edge to that row. */
  readonly head: number;
  readonly height: number;
  /** The height of its last row. */
  readonly tail: number;
  /** The height of the type area of the first page of the document, and of the others. */
  readonly firstSheet: number;
  readonly sheet: number;
}

/** Printing rounds otherwise than the screen by a fraction of a pixel a row. */
const rounding = 4;

/**
 * Where a table is to be cut, by the places of its rows on paper; undefined where it ends on the sheet on which it begins. A signature that
 * has no room under a table that has takes its last row along.
 */
export function placedTable(table: TableToPlace, places: ReadonlyMap<string, PaperPlace>): PlacedTable | undefined {
  const { id, last, head, height, tail, firstSheet, sheet } = table;
  const place = places.get(id);
  if (place === undefined) return undefined;
  const room = (place.page === 1 ? firstSheet : sheet) - Math.max(0, place.top - head);
  if (height + rounding > room) return { id, room, sheet };
  const isTorn = places.get(last)?.page !== place.page && last !== id;
  return isTorn ? { id, room: height - tail / 2, sheet } : undefined;
}
