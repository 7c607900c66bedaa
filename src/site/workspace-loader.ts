import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { publish } from '../plan/publish.ts';
import type { Workspace } from '../plan/workspace.ts';
import { readWorkspace } from '../sources/read-workspace.ts';
import type { Edition } from '../views/reader.ts';
import { WorkspaceFault } from './workspace-fault.ts';

/** The collections of the site, each a list of records of the workspace. */
export type CollectionName = 'plans' | 'notices' | 'interpretations' | 'pages' | 'units' | 'site';

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  /** Path of an MDX file from the workspace's root. */
  readonly file?: string;
}

/** A loader of one collection from the workspace's edition; any error of the workspace fails the build. */
export function workspaceLoader(collection: CollectionName, source: { readonly root: string; readonly edition: Edition }): Loader {
  return {
    name: `guatu-${collection}`,
    load: async (loading) => {
      const { store, config } = loading;
      const workspace = await publishedWorkspace(source.root, source.edition);
      const home = path.resolve(new URL(config.root).pathname);
      store.clear();
      for (const { id, data, file } of entriesOf(workspace, collection)) {
        const filePath = file === undefined ? undefined : path.relative(home, path.join(source.root, file));
        const parsed = await loading.parseData({ id, data, ...(filePath === undefined ? {} : { filePath }) });
        store.set({ id, data: parsed, ...(filePath === undefined ? {} : { filePath, deferredRender: true }) });
      }
    },
  };
}

/** The workspace as an edition shows it; throws a WorkspaceFault with every finding when it has errors. */
export async function publishedWorkspace(root: string, edition: Edition): Promise<Workspace> {
  const { workspace, diagnostics } = await readWorkspace(root);
  if (!workspace || diagnostics.some((diagnostic) => diagnostic.severity === 'error')) throw new WorkspaceFault(diagnostics);
  return publish(workspace, edition);
}

function entriesOf(workspace: Workspace, collection: CollectionName): readonly Entry[] {
  if (collection === 'site') return [{ id: 'site', data: { ...workspace.site } }];
  if (collection === 'plans' || collection === 'units') return workspace[collection].map((data) => ({ id: data.id, data: { ...data } }));
  return workspace[collection].map(({ id, file, data }) => ({ id, file, data: { ...data } }));
}
