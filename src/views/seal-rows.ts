import { emWidth } from './title-atoms.ts';
import { titleLines } from './title-lines.ts';

/** Names that stand side by side, each under its own seal and in lines that keep words whole, and the room of one in mm. */
export interface SealRow {
  readonly names: readonly (readonly string[])[];
  readonly width: number;
}

/** Seals of 45 mm in rows of at most three (two where a name is longer than a seal), rows as even as they can be (GB/T 9704-2012 §7.3.5.1). */
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
