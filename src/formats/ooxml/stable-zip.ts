import { zipSync } from 'fflate';

/** The parts of an Office file as bytes of its zip, in order and of one time: the same parts give the same bytes on any machine and day. */
export function stableZip(parts: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const inOrder = Object.entries(parts).toSorted(([a], [b]) => order(a, b));
  return new Uint8Array(zipSync(Object.fromEntries(inOrder), { level: 9, mtime: entryTime() }));
}

/** Zip entries have local time without a zone: made anew each time, its parts are the same wherever the machine is. */
function entryTime(): Date {
  return new Date(1980, 0, 1, 12, 0, 0);
}

/** The list of content types comes first, as Office writes it. */
function order(a: string, b: string): number {
  const first = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);
  return first(a) - first(b) || (a < b ? -1 : 1);
}
