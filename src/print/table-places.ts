import type { PaperPlace } from './named-places.ts';
import type { PlacedTable } from './split-tables.ts';

/** A table in the midst of a text, as it was measured on one endless page; lengths in CSS pixels. */
export interface TableToPlace {
  /** The id of its first row. */
  readonly id: string;
  /** From its upper edge to that row. */
  readonly head: number;
  readonly height: number;
  /** The height of the type area of the first page of the document, and of the others. */
  readonly firstSheet: number;
  readonly sheet: number;
}

/** Where a table is to be cut whose first row stands at `place`; undefined where it ends on the sheet on which it begins. */
export function placedTable({ id, head, height, firstSheet, sheet }: TableToPlace, place: PaperPlace | undefined): PlacedTable | undefined {
  if (place === undefined) return undefined;
  const room = (place.page === 1 ? firstSheet : sheet) - Math.max(0, place.top - head);
  return height <= room ? undefined : { id, room, sheet };
}
