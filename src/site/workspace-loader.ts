import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { publish, type PublishedWorkspace } from '../plan/publish.ts';
import type { Workspace } from '../plan/workspace.ts';
import { readWorkspace } from '../sources/read-workspace.ts';
import type { Edition } from '../views/reader.ts';
import { chooseFrom } from './chosen.ts';
import type { SiteContext } from './context-module.ts';
import { WorkspaceFault } from './workspace-fault.ts';

/** The collections of the site, each a list of records of the workspace. */
export type CollectionName = 'plans' | 'notices' | 'interpretations' | 'pages' | 'units' | 'calendars' | 'site';

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  /** Path of an MDX file from the workspace's root. */
  readonly file?: string;
}

/** Makes a loader for each collection of a workspace's edition; they start together and share one reading. Any error of the workspace fails the build. */
export function workspaceLoaders(source: SiteContext): (collection: CollectionName) => Loader {
  let reading: Promise<Workspace> | undefined;
  const read = (): Promise<Workspace> => {
    reading ??= chosenWorkspace(source).finally(() => {
      reading = undefined;
    });
    return reading;
  };
  return (collection) => workspaceLoader(collection, source, read);
}

function workspaceLoader(collection: CollectionName, source: SiteContext, read: () => Promise<Workspace>): Loader {
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
  watcher.add(['site.yaml', 'units.yaml', 'calendar', 'plans', 'content'].map((name) => path.join(root, name)));
  const onSave = (file: string): void => {
    if (/\.(?:ya?ml|mdx)$/u.test(file) && file.startsWith(root)) void saved();
  };
  watcher.on('change', onSave).on('add', onSave).on('unlink', onSave);
}

/** While a person edits, a workspace with errors keeps showing its last good state; what is wrong is said. */
async function refill(loading: LoaderContext, collection: CollectionName, source: SiteContext): Promise<void> {
  try {
    await fill(loading, entriesOf(await chosenWorkspace(source), collection), source.root);
  } catch (error) {
    if (!(error instanceof WorkspaceFault)) throw error;
    // Every collection meets the same fault; one of them says it.
    if (collection === 'site') loading.logger.error(error.message);
  }
}

/** The workspace as an edition shows it; throws a WorkspaceFault with every finding when it has errors. */
export async function publishedWorkspace(root: string, edition: Edition): Promise<PublishedWorkspace> {
  const { workspace, diagnostics } = await readWorkspace(root);
  if (!workspace || diagnostics.some((diagnostic) => diagnostic.severity === 'error')) throw new WorkspaceFault(diagnostics);
  return publish(workspace, edition);
}

/** The same with only what an export asks for. */
async function chosenWorkspace({ root, chosen, ...reader }: SiteContext): Promise<Workspace> {
  return chooseFrom(await publishedWorkspace(root, reader.edition), chosen, reader);
}

function entriesOf(workspace: Workspace, collection: CollectionName): readonly Entry[] {
  if (collection === 'site') return [{ id: 'site', data: { ...workspace.site } }];
  if (collection === 'calendars') return workspace.calendars.map((data) => ({ id: String(data.year), data: { ...data } }));
  if (collection === 'plans' || collection === 'units') return workspace[collection].map((data) => ({ id: data.id, data: { ...data } }));
  return workspace[collection].map(({ id, file, data }) => ({ id, file, data: { ...data } }));
}
