import { titleLines } from '../views/title-lines.ts';

/** The width of words in characters of a document: a Han character is one, a digit or Latin letter half. */
export const emWidth = (text: string): number => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0);

/** Whether a name, centred over a date four characters from the right edge, would leave the type area: then it ends at the edge. */
export function isWide(name: string, date: string | undefined): boolean {
  return emWidth(name) - emWidth(date ?? name) > 8.1;
}

/**
 * Right indents, in characters, of signature and date without a seal (GB/T 9704-2012 §7.3.5.2): the name is two characters from the edge
 * and the date begins two right of it; a date longer than the name is two from the edge, and the name gives way.
 */
export function unsealedIndents(name: string, date: string): { readonly name: number; readonly date: number } {
  const longer = emWidth(date) - emWidth(name);
  return longer > 0 ? { name: 4 + longer, date: 2 } : { name: 2, date: 0 };
}

/** Names that stand side by side, each under its own seal and in lines that keep words whole, and the room of one in mm. */
export interface SealRow {
  readonly names: readonly (readonly string[])[];
  readonly width: number;
}

/** Seals of 45 mm in rows of at most three (two where a name is longer than a seal), rows as even as they can be (§7.3.5.1). */
export function sealRows(names: readonly string[]): readonly SealRow[] {
  const most = names.some((name) => emWidth(name) > 8) ? 2 : 3;
  const count = Math.ceil(names.length / Math.ceil(names.length / most));
  const width = count > 2 ? 45.6 : 74;
  const characters = Math.floor(width / (156 / 28));
  return Array.from({ length: Math.ceil(names.length / count) }, (_, row) => ({
    names: names.slice(row * count, (row + 1) * count).map((name) => titleLines(name, [], characters)),
    width,
  }));
}
