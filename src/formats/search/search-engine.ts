import { findEntries, neededPairs, type SearchHit, type TextsOf } from './find-entries.ts';
import { isLetter } from './fold-text.ts';
import type { TextFile } from './index-shape.ts';
import { parseQuery, type SearchWord } from './parse-query.ts';
import { fileOf, readDirectory } from './read-directory.ts';
import { filesOfPair, readPairs } from './read-pairs.ts';
import { affordable, resultOf, type SearchResult } from './show-result.ts';

/** How the files of an index are got: their bytes by name (`g3.bin`; with the version of the index, but for `index.bin`), and the text of packed ones. */
export interface SearchSource {
  readonly load: (name: string, version?: number) => Promise<Uint8Array<ArrayBuffer>>;
  readonly unpack: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}

/** What a query found, before any text of it was read. */
export interface SearchFound {
  readonly words: readonly SearchWord[];
  /** Best first. Where a word has more than two characters, one or another may turn out not to have it when it is shown. */
  readonly hits: readonly SearchHit[];
  /** True where no hit can turn out wrong. */
  readonly sure: boolean;
}

/** Some results in the order of their hits, and at which hit to go on; hits that turned out wrong are left out. */
export interface ShownResults {
  readonly results: readonly SearchResult[];
  readonly next: number;
}

/** A search over one index. */
export interface SearchEngine {
  readonly find: (query: string) => Promise<SearchFound>;
  /** At most so many results from a hit on, fewer where their texts lie in too many files. */
  readonly show: (words: SearchFound['words'], hits: readonly SearchHit[], from: number, count: number) => Promise<ShownResults>;
}

/** A query reads at most so many files of pairs, unless it has more words. */
const mostPairFiles = 5;

/** Opens an index. Its directory is read at once, other files when they are needed, each once. */
export async function openSearch({ load, unpack }: SearchSource): Promise<SearchEngine> {
  const directory = readDirectory(await load('index.bin'));
  const { texts, version } = directory;
  const pairFile = kept(async (file) => readPairs(await load(`g${file}.bin`, version), file, directory));
  const textFile = kept(async (file) => JSON.parse(await unpack(await load(`t${file}.bin`, version))) as TextFile);
  const reading = {
    head: async (entry: number) => {
      const file = fileOf(texts, 0, entry);
      return (await textFile(file))[0][entry - (texts[file]?.[0] ?? 0)];
    },
    passage: async (passage: number) => {
      const file = fileOf(texts, 1, passage);
      return (await textFile(file))[1][passage - (texts[file]?.[1] ?? 0)];
    },
  };
  return {
    find: async (query) => {
      const words = parseQuery(query);
      const needed = neededPairs(words).map((pair) => filesOfPair(pair, directory));
      const files = [...new Set(needed.flat())].slice(0, Math.max(mostPairFiles, needed.slice(0, words.length).flat().length));
      const read = new Map((await Promise.all(files.map(pairFile))).flatMap((pairs) => [...pairs]));
      const textsOf: TextsOf = (pair) => {
        const [first, next] = pair;
        if (!filesOfPair(pair, directory).every((file) => files.includes(file))) return undefined;
        if (next !== undefined) return read.get(first + next) ?? [];
        return [...new Set([...read].flatMap(([two, texts]) => (two.startsWith(first) ? texts : [])))];
      };
      const hits = words.length === 0 ? [] : findEntries(words, textsOf, directory);
      return { words, hits, sure: words.every(isSure) };
    },
    show: async (words, hits, from, count) => {
      const next = affordable(hits, from, count, directory);
      const results = await Promise.all(hits.slice(from, next).map((hit) => resultOf(hit, words, reading)));
      return { results: results.filter((result) => result !== undefined), next };
    },
  };
}

/** A character or a pair of them is in the index as it is. */
function isSure({ forms, spelled }: SearchWord): boolean {
  return spelled === undefined && forms.every((chars) => chars.length < 3 && chars.every(isLetter));
}

/** Asks once for each file; one that could not be got is asked for again. */
function kept<T>(read: (file: number) => Promise<T>): (file: number) => Promise<T> {
  const files = new Map<number, Promise<T>>();
  return (file) => {
    const known = files.get(file);
    if (known !== undefined) return known;
    const fresh = read(file);
    files.set(file, fresh);
    fresh.catch(() => files.delete(file));
    return fresh;
  };
}
