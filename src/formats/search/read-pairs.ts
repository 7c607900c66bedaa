import { BitReader } from './bit-reader.ts';
import type { SearchDirectory } from './read-directory.ts';

/** Two characters side by side, or one alone, whatever follows. */
export type Pair = readonly [first: string, next?: string];

/** The pairs that were read, as two characters, with the numbers of the texts that have them: heads of entries first, then passages. */
export type ReadPairs = ReadonlyMap<string, readonly number[]>;

/** The files that have a pair, or all pairs of a first character; none where a character stands nowhere. */
export function filesOfPair([first, next]: Pair, { alphabet, pairs }: SearchDirectory): readonly number[] {
  const row = alphabet.indexOf(first) * alphabet.length;
  const column = next === undefined ? 0 : alphabet.indexOf(next);
  if (row < 0 || column < 0) return [];
  const last = row + (next === undefined ? alphabet.length - 1 : column);
  return pairs.flatMap((start, file) => (start <= last && row + column < (pairs[file + 1] ?? Infinity) ? [file] : []));
}

/** The pairs of one file. */
export function readPairs(bytes: Uint8Array, file: number, { alphabet, pairs, kinds, passages }: SearchDirectory): ReadPairs {
  const bits = new BitReader(bytes);
  const [from, to] = [pairs[file] ?? 0, pairs[file + 1] ?? alphabet.length ** 2].map((place) => place / alphabet.length);
  return new Map(
    alphabet.slice(Math.floor(from ?? 0), Math.ceil(to ?? 0)).flatMap((first) => {
      const followers = bits.ascending(bits.gamma() - 1, 0, alphabet.length - 1);
      return followers.map(
        (next) => [first + (alphabet[next] ?? ''), bits.ascending(bits.gamma(), 0, kinds.length + passages - 1)] as const,
      );
    }),
  );
}
