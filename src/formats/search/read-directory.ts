import type { SearchKind } from '../../views/search/search-entry.ts';
import { BitReader } from './bit-reader.ts';
import { kindOrder, lastCharacter, type PassageRun } from './index-shape.ts';

/** What `index.bin` says: what there is, and which file has what. */
export interface SearchDirectory {
  /** Asked for with each file, so that no cache mixes two builds. */
  readonly version: number;
  /** The kind of each entry. */
  readonly kinds: readonly SearchKind[];
  readonly passages: number;
  readonly alphabet: readonly string[];
  /** With which pair each file of pairs begins: the place of its first character times the length of the alphabet, and that of its second. */
  readonly pairs: readonly number[];
  /** With which entry and passage each file of texts begins. */
  readonly texts: readonly (readonly number[])[];
  /** The passages of each entry. */
  readonly runs: readonly (readonly PassageRun[])[];
}

/** The directory of an index from its bytes. */
export function readDirectory(bytes: Uint8Array): SearchDirectory {
  const bits = new BitReader(bytes);
  const version = bits.fixed(30);
  const kinds = kindOrder.flatMap((kind) => Array.from({ length: bits.gamma() - 1 }, () => kind));
  const passages = bits.gamma() - 1;
  const alphabet = bits.ascending(bits.gamma(), 0, lastCharacter).map((code) => String.fromCodePoint(code));
  const pairs = readStarts(bits, 1).flat();
  const texts = readStarts(bits, 2);
  let next = 0;
  const readRun = (): PassageRun => {
    const start = next + 1 - bits.gamma();
    const count = bits.gamma();
    next = Math.max(next, start + count);
    return { start, count };
  };
  const runs = kinds.map(() => Array.from({ length: bits.gamma() - 1 }, readRun));
  return { version, kinds, passages, alphabet, pairs, texts, runs };
}

function readStarts(bits: BitReader, width: number): readonly (readonly number[])[] {
  let before = Array.from({ length: width }, () => 0);
  return Array.from({ length: bits.gamma() - 1 }, () => (before = before.map((value) => value + bits.gamma() - 1)));
}

/** The file that has an item: the last of those that begin with it or before. */
export function fileOf(starts: readonly (readonly number[])[], column: number, item: number): number {
  const after = starts.filter((start) => (start[column] ?? 0) > item).length;
  return Math.max(0, starts.length - after - 1);
}
