import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
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

interface LoaderSource {
  readonly root: string;
  readonly edition: Edition;
}

/** Makes a loader for each collection of a workspace's edition; they start together and share one reading. Any error of the workspace fails the build. */
export function workspaceLoaders(source: LoaderSource): (collection: CollectionName) => Loader {
  let reading: Promise<Workspace> | undefined;
  const read = (): Promise<Workspace> => {
    reading ??= publishedWorkspace(source.root, source.edition).finally(() => {
      reading = undefined;
    });
    return reading;
  };
  return (collection) => workspaceLoader(collection, source, read);
}

function workspaceLoader(collection: CollectionName, source: LoaderSource, read: () => Promise<Workspace>): Loader {
  return {
    name: `guatu-${collection}`,
    load: async (loading) => {
      await fill(loading, entriesOf(await read(), collection), source.root);
      if (loading.watcher) followSaves(loading.watcher, source.root, () => refill(loading, collection, source));
    },
  };
}

async function fill({ store, config, ...loading }: LoaderContext, entries: readonly Entry[], root: string): Promise<void> {
  const home = fileURLToPath(config.root);
  store.clear();
  for (const { id, data, file } of entries) {
    const filePath = file === undefined ? {} : { filePath: path.relative(home, path.join(root, file)) };
    const parsed = await loading.parseData({ id, data, ...filePath });
    store.set({ id, data: parsed, ...(file === undefined ? {} : { ...filePath, deferredRender: true }) });
  }
}

type Watcher = NonNullable<LoaderContext['watcher']>;

/** Calls back after a save of anything a workspace is made of. */
function followSaves(watcher: Watcher, root: string, saved: () => Promise<void>): void {
  watcher.add(['site.yaml', 'units.yaml', 'plans', 'content'].map((name) => path.join(root, name)));
  const onSave = (file: string): void => {
    if (/\.(?:ya?ml|mdx)$/u.test(file) && file.startsWith(root)) void saved();
  };
  watcher.on('change', onSave).on('add', onSave).on('unlink', onSave);
}

/** While a person edits, a workspace with errors keeps showing its last good state; what is wrong is said. */
async function refill(loading: LoaderContext, collection: CollectionName, source: LoaderSource): Promise<void> {
  try {
    await fill(loading, entriesOf(await publishedWorkspace(source.root, source.edition), collection), source.root);
  } catch (error) {
    if (!(error instanceof WorkspaceFault)) throw error;
    // Every collection meets the same fault; one of them says it.
    if (collection === 'site') loading.logger.error(error.message);
  }
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
