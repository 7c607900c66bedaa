import type { SearchSource } from '../../formats/search/search-engine.ts';

/** The index beside the search page: its directory is asked for afresh, other files by the version that it names. */
export const searchSource: SearchSource = {
  load: async (name, version) => {
    const address = version === undefined ? name : `${name}?v=${version.toString(36)}`;
    const response = await fetch(address, version === undefined ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  unpack: (bytes) => new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text(),
};
