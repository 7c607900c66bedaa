import { searchFiles } from '../formats/search/search-files.ts';
import { searchEntries } from '../views/search/search-entries.ts';
import { currentBuild, oncePerBuild } from './current-build.ts';
import { siteData } from './site-data.ts';

type SearchFiles = ReturnType<typeof searchFiles>;

/** The files of the search index of this edition, by their names under `search/`; the same for all pages of a build. */
export const searchIndex = oncePerBuild((): SearchFiles => {
  const { context, texts } = currentBuild();
  // Who exports single files of a plan looks for nothing.
  if (context.chosen !== undefined) return new Map();
  const { workspace, reader } = siteData();
  return searchFiles(searchEntries(workspace, new Map(texts.map(({ id, parts }) => [id, parts])), reader));
});
