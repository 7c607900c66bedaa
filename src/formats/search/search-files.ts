import { strToU8, zlibSync } from 'fflate';
import { formatDay } from '../../model/day.ts';
import type { SearchEntry } from '../../views/search/search-entry.ts';
import { BitWriter } from './bit-writer.ts';
import { collectGrams, lineCharacters, type Grams } from './collect-grams.ts';
import { wordBreak } from './fold-text.ts';
import { kindOrder, lastCharacter, type PassageRun, type SearchHead } from './index-shape.ts';
import { numberPassages, type NumberedPassages } from './number-passages.ts';
import { pinyinInitials } from './pinyin-initials.ts';

/** After how many bits a file of pairs ends, and after how many characters a file of texts. */
const shardSize = { pairs: 52_000, texts: 2400 };

/**
 * The files of a search index by their names under `search/`: `index.bin`, pairs of characters `g0.bin` …, texts `t0.bin` … The same entries give
 * the same bytes. See ARCHITECTURE.md for how they are read.
 */
export function searchFiles(entries: readonly SearchEntry[]): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const ordered = numberedOrder(entries);
  const numbered = numberPassages(ordered);
  const heads = ordered.map(headOf);
  const grams = collectGrams([...heads.map(headCharacters), ...numbered.passages.map((passage) => lineCharacters([passage]))]);
  const alphabet = alphabetOf(grams);
  const pairs = pairShards(grams, alphabet, heads.length + numbered.passages.length);
  const texts = textShards(heads, numbered);
  const shards = [
    ...pairs.files.map((bytes, index) => [`g${index}.bin`, bytes] as const),
    ...texts.files.map((bytes, index) => [`t${index}.bin`, bytes] as const),
  ];
  const directory = directoryOf(ordered, numbered, { alphabet, pairs: pairs.starts, texts: texts.starts, version: versionOf(shards) });
  return new Map([['index.bin', directory], ...shards]);
}

function numberedOrder(entries: readonly SearchEntry[]): readonly SearchEntry[] {
  return kindOrder.flatMap((kind) => entries.filter((entry) => entry.kind === kind));
}

function headOf({ address, title, no, under, date, names, initials }: SearchEntry): SearchHead {
  return [
    address,
    title,
    no ?? '',
    under ?? '',
    date === undefined ? '' : formatDay(date),
    names,
    initials ? [title, ...names].map(pinyinInitials) : [],
  ];
}

function headCharacters([, title, no, , , names, initials]: SearchHead): readonly string[] {
  return lineCharacters([title, no, ...names], initials.flat());
}

function alphabetOf(grams: Grams): readonly string[] {
  const all = new Set([wordBreak, ...grams.keys(), ...[...grams.values()].flatMap((followers) => [...followers.keys()])]);
  return [...all].toSorted((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
}

interface Shards {
  readonly files: readonly Uint8Array<ArrayBuffer>[];
  /** With which item each begins. */
  readonly starts: readonly (readonly number[])[];
}

/**
 * Files of pairs by their first and then their second characters: for each first one how many follow it here, which, and for each pair in how many texts
 * it stands, and in which. A first character whose pairs do not fit into a file goes on in the next.
 */
function pairShards(grams: Grams, alphabet: readonly string[], texts: number): Shards {
  const ranks = new Map(alphabet.map((char, rank) => [char, rank]));
  const files: Uint8Array<ArrayBuffer>[] = [];
  const starts: (readonly number[])[] = [[0]];
  let bits = new BitWriter();
  const cut = (rank: number, next: number): void => {
    files.push(bits.bytes);
    starts.push([rank * alphabet.length + next]);
    bits = new BitWriter();
  };
  for (const [rank, char] of alphabet.entries()) {
    let left = [...(grams.get(char) ?? [])]
      .map(([next, numbers]) => [ranks.get(next) ?? 0, numbers] as const)
      .toSorted(([a], [b]) => a - b);
    do {
      const fits = left.slice(0, fitting(left, texts, bits.length));
      writeFollowers(bits, fits, alphabet.length, texts);
      left = left.slice(fits.length);
      const [next] = left[0] ?? [];
      if (next !== undefined) cut(rank, next);
      else if (bits.length >= shardSize.pairs && rank < alphabet.length - 1) cut(rank + 1, 0);
    } while (left.length > 0);
  }
  files.push(bits.bytes);
  return { files, starts };
}

type Followers = readonly (readonly [next: number, numbers: readonly number[]])[];

/** How many of the followers have room in a file that has so many bits; at least one. */
function fitting(followers: Followers, texts: number, length: number): number {
  let room = shardSize.pairs - length;
  const full = followers.findIndex(([, numbers]) => {
    const bits = new BitWriter();
    bits.ascending(numbers, 0, texts - 1);
    room -= bits.length;
    return room < 0;
  });
  return full < 0 ? followers.length : full + 1;
}

function writeFollowers(bits: BitWriter, followers: Followers, alphabet: number, texts: number): void {
  bits.gamma(followers.length + 1);
  bits.ascending(
    followers.map(([next]) => next),
    0,
    alphabet - 1,
  );
  for (const [, numbers] of followers) {
    bits.gamma(numbers.length);
    bits.ascending(numbers, 0, texts - 1);
  }
}

/** A file for some entries and the passages that are new with them. */
function textShards(heads: readonly SearchHead[], { passages, fresh }: NumberedPassages): Shards {
  const files: Uint8Array<ArrayBuffer>[] = [];
  const starts: number[][] = [];
  let [entry, passage] = [0, 0];
  let open = { heads: [] as SearchHead[], passages: [] as string[], length: 0 };
  const close = (): void => {
    if (open.length === 0) return;
    starts.push([entry - open.heads.length, passage - open.passages.length]);
    files.push(Uint8Array.from(zlibSync(strToU8(JSON.stringify([open.heads, open.passages])), { level: 9 })));
    open = { heads: [], passages: [], length: 0 };
  };
  const grow = (length: number): void => {
    open.length += length;
    if (open.length >= shardSize.texts) close();
  };
  for (const head of heads) {
    open.heads.push(head);
    entry += 1;
    grow(JSON.stringify(head).length);
    for (let left = fresh[entry - 1] ?? 0; left > 0; left -= 1) {
      const text = passages[passage] ?? '';
      open.passages.push(text);
      passage += 1;
      grow(text.length);
    }
  }
  close();
  return { files, starts };
}

interface Directory {
  readonly alphabet: readonly string[];
  readonly pairs: Shards['starts'];
  readonly texts: Shards['starts'];
  readonly version: number;
}

/** What every query reads first. */
function directoryOf(
  entries: readonly SearchEntry[],
  { passages, runs }: NumberedPassages,
  { alphabet, pairs, texts, version }: Directory,
): Uint8Array<ArrayBuffer> {
  const bits = new BitWriter();
  bits.fixed(version, 30);
  for (const kind of kindOrder) bits.gamma(entries.filter((entry) => entry.kind === kind).length + 1);
  bits.gamma(passages.length + 1);
  bits.gamma(alphabet.length);
  bits.ascending(
    alphabet.map((char) => char.codePointAt(0) ?? 0),
    0,
    lastCharacter,
  );
  for (const starts of [pairs, texts]) writeStarts(bits, starts);
  writeRuns(bits, runs);
  return bits.bytes;
}

function writeStarts(bits: BitWriter, starts: Shards['starts']): void {
  bits.gamma(starts.length + 1);
  let before: readonly number[] = [];
  for (const start of starts) {
    for (const [index, value] of start.entries()) bits.gamma(value - (before[index] ?? 0) + 1);
    before = start;
  }
}

/** Most entries have only what is new with them: that costs a bit and its count. */
function writeRuns(bits: BitWriter, all: readonly (readonly PassageRun[])[]): void {
  let next = 0;
  for (const runs of all) {
    bits.gamma(runs.length + 1);
    for (const { start, count } of runs) {
      bits.gamma(next - start + 1);
      bits.gamma(count);
      next = Math.max(next, start + count);
    }
  }
}

/** Changes with every change of the index (FNV-1a, 30 bits): asked for with each file, so that no cache mixes two builds. */
function versionOf(shards: readonly (readonly [string, Uint8Array])[]): number {
  let hash = 0x811c9dc5;
  for (const [, bytes] of shards) for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 2;
}
