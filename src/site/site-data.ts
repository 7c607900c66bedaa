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

/** The path under which the site will be published, with a slash at its end: `/`, `/plans/`. */
export const siteBase = oncePerBuild((): string => new URL(siteData().workspace.site.url).pathname.replace(/\/?$/u, '/'));

/** The site's data, the same for all pages of a build. */
export const siteData = oncePerBuild((): SiteData => {
  const { context, workspace, revision } = currentBuild();
  const { asOf, edition, chosen } = context;
  // What is internal is for no search engine, whatever the site says of its public edition.
  const site = edition === 'internal' ? { ...workspace.site, noindex: true } : workspace.site;
  return { workspace: { ...workspace, site }, reader: { asOf, edition, excerpt: chosen?.excerpt }, revision };
});

/** Whether a person edits and sees the pages at once; the environment is not asked, for variables of these names (DEV) may be others'. */
export function isPreview(): boolean {
  return currentBuild().revision !== undefined;
}

/** The path for which the pages that run were compiled: only the preview knows where its site stands, a build compiles for any. */
export function compiledBase(): string {
  return isPreview() ? siteBase() : '/';
}
