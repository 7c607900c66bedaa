import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { openSearch } from '../../src/formats/search/search-engine.ts';
import type { SearchResult } from '../../src/formats/search/show-result.ts';

/** What one query found, as a person sees it who asks for all there is, and what it fetched for its first results. */
export interface Searched {
  readonly results: readonly SearchResult[];
  readonly firstBytes: number;
}

/** Searches the index in a built folder as the page does, with the same modules; each query with nothing in store. */
export function builtSearch(folder: string, first = 10): (query: string) => Promise<Searched> {
  const files = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const fileOf = (name: string) => {
    const known = files.get(name) ?? readFile(path.join(folder, 'search', name)).then((bytes) => Uint8Array.from(bytes));
    files.set(name, known);
    return known;
  };
  return async (query) => {
    let bytes = 0;
    const load = async (name: string): Promise<Uint8Array<ArrayBuffer>> => {
      const file = await fileOf(name);
      bytes += file.length;
      return file;
    };
    const search = await openSearch({ load, unpack: (packed) => Promise.resolve(inflateSync(packed).toString('utf8')) });
    const { words, hits } = await search.find(query);
    let shown = await search.show(words, hits, 0, first);
    const firstBytes = bytes;
    const results = [...shown.results];
    while (shown.next < hits.length) {
      shown = await search.show(words, hits, shown.next, first);
      results.push(...shown.results);
    }
    return { results, firstBytes };
  };
}
