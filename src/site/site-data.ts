import type { PublishedWorkspace } from '../plan/publish.ts';
import type { Reader } from '../views/reader.ts';
import { currentBuild, oncePerBuild } from './current-build.ts';

/** What every route reads: the published workspace and for whom it is shown. */
export interface SiteData {
  readonly workspace: PublishedWorkspace;
  readonly reader: Reader;
  /** While a person edits: of which filling of the site this is. */
  readonly revision: string | undefined;
}

/** The site's data, the same for all pages of a build. */
export const siteData = oncePerBuild((): SiteData => {
  const { context, workspace, revision } = currentBuild();
  const { asOf, edition, chosen } = context;
  // What is internal is for no search engine, whatever the site says of its public edition.
  const site = edition === 'internal' ? { ...workspace.site, noindex: true } : workspace.site;
  return { workspace: { ...workspace, site }, reader: { asOf, edition, excerpt: chosen?.excerpt }, revision };
});
