import type { SearchKind } from '../../views/search/search-entry.ts';
import { isLetter, wordBreak } from './fold-text.ts';
import type { PassageRun } from './index-shape.ts';
import type { SearchWord } from './parse-query.ts';
import type { SearchDirectory } from './read-directory.ts';
import type { Pair } from './read-pairs.ts';

/** An entry in which every word stands as far as pairs of characters tell. */
export interface SearchHit {
  readonly entry: number;
  readonly kind: SearchKind;
  /** How many of the words stand in its title, 文号 or names. */
  readonly titled: number;
  /** The share of its passages that have a word. */
  readonly density: number;
  /** The passages that have words, those with most words first, then in reading order. */
  readonly passages: () => readonly number[];
}

/** The pairs of a row of characters; marks are one with ends of lines, and only what is a letter begins a pair. */
function pairsOf(chars: readonly string[]): readonly Pair[] {
  const pairs = chars
    .slice(0, -1)
    .flatMap((first, index): readonly Pair[] => (isLetter(first) ? [[first, letterOr(chars[index + 1])]] : []));
  return pairs.length > 0 ? pairs : chars.filter(isLetter).map((first): Pair => [first]);
}

function letterOr(char = wordBreak): string {
  return isLetter(char) ? char : wordBreak;
}

/**
 * The pairs that a query needs, in the order of need: one of each word, so that none is left out; every other one and the last, which cover the word;
 * the rest, which make it surer.
 */
export function neededPairs(words: readonly SearchWord[]): readonly Pair[] {
  const rows = words.flatMap(({ forms, spelled }) => [...forms, ...(spelled === undefined ? [] : spelledRuns(spelled))]).map(pairsOf);
  const covering = rows.flatMap((pairs) => pairs.filter((_, index) => index % 2 === 0 || index === pairs.length - 1));
  return [...rows.flatMap((pairs) => pairs.slice(0, 1)), ...covering, ...rows.flat()];
}

/** The numbers of the texts that have a pair; undefined where that was not read. */
export type TextsOf = (pair: Pair) => readonly number[] | undefined;

/** Entries that may have all words, best first: titles before texts, dense before thin, late before early. */
export function findEntries(words: readonly SearchWord[], textsOf: TextsOf, directory: SearchDirectory): readonly SearchHit[] {
  const found = words.map((word) => placesOf(word, textsOf, directory));
  const hits = directory.runs.flatMap((runs, entry) => hitOf(entry, runs, found, directory) ?? []);
  return hits.sort((a, b) => b.titled - a.titled || b.density - a.density || a.entry - b.entry);
}

/** Where a word may stand: in heads, and how many passages before each one have it. */
interface Places {
  readonly heads: Uint8Array;
  readonly before: Uint32Array;
}

function placesOf({ forms, spelled }: SearchWord, textsOf: TextsOf, { kinds, passages }: SearchDirectory): Places {
  const has = new Uint8Array(kinds.length + passages);
  for (const form of forms) for (const text of textsWith(form, textsOf)) has[text] = 1;
  const named = spelled === undefined ? [] : common(spelledRuns(spelled).map((run) => textsWith(run, textsOf)));
  for (const text of named) if (text < kinds.length) has[text] = 1;
  const before = new Uint32Array(passages + 1);
  for (let index = 0; index < passages; index += 1) before[index + 1] = (before[index] ?? 0) + (has[kinds.length + index] ?? 0);
  return { heads: has.subarray(0, kinds.length), before };
}

/** Letters that follow each other, and characters that do not: what of a spelled word stands side by side in the index. */
function spelledRuns(spelled: readonly string[]): readonly (readonly string[])[] {
  const runs = spelled.join('').match(/[A-Z]+|[^A-Z]+/gu) ?? [];
  return runs.map((run) => [...run]).filter((run) => run.length > 1 || !/[A-Z]/u.test(run.join('')));
}

/** The texts that have all pairs of a row of characters, as far as they were read. */
function textsWith(chars: readonly string[], textsOf: TextsOf): readonly number[] {
  return common(
    pairsOf(chars).flatMap((pair) => {
      const texts = textsOf(pair);
      return texts === undefined ? [] : [texts];
    }),
  );
}

function common(lists: readonly (readonly number[])[]): readonly number[] {
  const [least = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((left, other) => {
    const there = new Set(other);
    return left.filter((text) => there.has(text));
  }, least);
}

function hitOf(entry: number, runs: readonly PassageRun[], found: readonly Places[], { kinds }: SearchDirectory): SearchHit | undefined {
  const within = ({ before }: Places): number =>
    runs.reduce((sum, { start, count }) => sum + (before[start + count] ?? 0) - (before[start] ?? 0), 0);
  const counts = found.map(within);
  const titles = found.map(({ heads }) => heads[entry] ?? 0);
  if (counts.some((count, index) => count + (titles[index] ?? 0) === 0)) return undefined;
  const length = runs.reduce((sum, { count }) => sum + count, 1);
  return {
    entry,
    kind: kinds[entry] ?? 'page',
    titled: titles.reduce((sum, one) => sum + one, 0),
    density: counts.reduce((sum, count) => sum + count, 0) / length,
    passages: () => passagesOf(runs, found),
  };
}

function passagesOf(runs: readonly PassageRun[], found: readonly Places[]): readonly number[] {
  const all = runs.flatMap(({ start, count }) => Array.from({ length: count }, (_, index) => start + index));
  const worth = (passage: number): number => found.filter(({ before }) => before[passage + 1] !== before[passage]).length;
  return all
    .map((passage) => ({ passage, words: worth(passage) }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.words - a.words)
    .map(({ passage }) => passage);
}
