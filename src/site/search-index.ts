import { getCollection } from 'astro:content';
import { context } from 'virtual:guatu/context';
import { searchFiles } from '../formats/search/search-files.ts';
import { searchEntries } from '../views/search/search-entries.ts';
import { siteData } from './site-data.ts';

type SearchFiles = ReturnType<typeof searchFiles>;

let loaded: Promise<SearchFiles> | undefined;

/** The files of the search index of this edition, by their names under `search/`; worked out once for a build, afresh while a person edits. */
export function searchIndex(): Promise<SearchFiles> {
  // Who exports single files of a plan looks for nothing.
  if (context.chosen !== undefined) return Promise.resolve(new Map());
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<SearchFiles> {
  const { workspace, reader } = await siteData();
  const bodies = (await getCollection('texts')).map(({ data }) => [data.id, data.parts] as const);
  return searchFiles(searchEntries(workspace, new Map(bodies), reader));
}
