import type { PublishedWorkspace } from '../plan/publish.ts';
import type { WorkspaceReading } from '../sources/read-workspace.ts';
import { chooseFrom } from './chosen.ts';
import type { SiteBuild, SiteContext } from './current-build.ts';
import { searchedBodies } from './searched-bodies.ts';

/** What the pages are made from: a reading, and what of it an edition may show. */
export function siteBuildOf(
  reading: Pick<WorkspaceReading, 'workspace' | 'notices' | 'pages' | 'texts'>,
  published: PublishedWorkspace,
  context: SiteContext,
  leftOut: readonly string[],
): SiteBuild {
  return {
    context,
    workspace: chooseFrom(published, context.chosen, context),
    texts: searchedBodies(reading, published),
    bodies: bodiesOf(reading),
    leftOut,
  };
}

/** Asked for one by one: the texts of plans that are as they were are not read for this. */
function bodiesOf({ notices, pages, texts }: Pick<WorkspaceReading, 'notices' | 'pages' | 'texts'>): SiteBuild['bodies'] {
  return new Map([...notices, ...pages].map(({ file }) => [file, texts.get(file) ?? '']));
}
