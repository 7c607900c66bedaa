import { getCollection, getEntry } from 'astro:content';
import { context } from 'virtual:guatu/context';
import type { PublishedWorkspace } from '../plan/publish.ts';
import type { Reader } from '../views/reader.ts';

/** What every route reads: the published workspace and for whom it is shown. */
export interface SiteData {
  readonly workspace: PublishedWorkspace;
  readonly reader: Reader;
  /** While a person edits: of which filling of the store this is. */
  readonly revision: string | undefined;
}

let loaded: Promise<SiteData> | undefined;

/** The site's data from its collections; read once for all pages of a build, afresh for each page while a person edits. */
export function siteData(): Promise<SiteData> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<SiteData> {
  const site = await getEntry('site', 'site');
  if (!site) throw new Error('The collection "site" is empty');
  const { asOf, edition, chosen } = context;
  const workspace: PublishedWorkspace = {
    edition,
    // What is internal is for no search engine, whatever the site says of its public edition.
    site: edition === 'internal' ? { ...site.data, noindex: true } : site.data,
    units: (await getCollection('units')).toSorted(byPlace).map((entry) => entry.data),
    calendars: (await getCollection('calendars')).map((entry) => entry.data),
    plans: (await getCollection('plans')).map((entry) => entry.data),
    notices: (await getCollection('notices')).map(asPage),
    interpretations: (await getCollection('interpretations')).map(asPage),
    pages: (await getCollection('pages')).map(asPage),
    templates: (await getCollection('templates')).map((entry) => entry.data),
  };
  return { workspace, reader: { asOf, edition, excerpt: chosen?.excerpt }, revision: site.digest?.toString() };
}

/** The order of the file in which records stand: units in that of the registry. */
function byPlace(a: { readonly body?: string }, b: { readonly body?: string }): number {
  return Number(a.body) - Number(b.body);
}

function asPage<T>({ id, data, filePath }: { id: string; data: T; filePath?: string }): { id: string; data: T; file: string } {
  return { id, data, file: filePath ?? '' };
}
