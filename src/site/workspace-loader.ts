import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { publish, type PublishedWorkspace } from '../plan/publish.ts';
import type { Workspace } from '../plan/workspace.ts';
import { readWorkspace, type WorkspaceReading } from '../sources/read-workspace.ts';
import type { Edition } from '../views/reader.ts';
import { chooseFrom } from './chosen.ts';
import type { SiteContext } from './context-module.ts';
import { sharedSaves } from './dev/follow-saves.ts';
import { nextRevision } from './dev/preview-revision.ts';
import { brokenRecords, withLastGood } from './dev/with-last-good.ts';
import { searchedBodies, type SearchedBody } from './searched-bodies.ts';
import { WorkspaceFault } from './workspace-fault.ts';

/** The collections of the site, each a list of records of the workspace. */
export type CollectionName = 'plans' | 'notices' | 'interpretations' | 'pages' | 'units' | 'calendars' | 'templates' | 'texts' | 'site';

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  /** Path of an MDX file from the workspace's root. */
  readonly file?: string;
  /** For the site, while a person edits: of which filling of the store it is. */
  readonly revision?: string;
}

/** A workspace as the collections take it, with what the bodies of its documents print. */
interface Filling {
  readonly workspace: Workspace;
  readonly texts: readonly SearchedBody[];
}

/** A filling, and which of its records are broken. */
interface Shown {
  readonly filling: Filling | undefined;
  readonly broken: ReturnType<typeof brokenRecords>;
}

/**
 * Makes a loader for each collection of a workspace's edition; they start together and share one reading. Any error of the workspace fails
 * the build; while a person edits, what is broken keeps its last good state and the rest follows every save.
 */
export function workspaceLoaders(source: SiteContext): (collection: CollectionName) => Loader {
  const load = shared(() => chosenFilling(source));
  const edited = shared(() => editedWorkspace(source));
  const followSaves = sharedSaves(source.root);
  return (collection) => workspaceLoader(collection, source, { load, edited, followSaves });
}

/** One run for all who ask while it lasts in the same turn; whoever asks later gets a new one. */
function shared<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= run();
    setImmediate(() => (running = undefined));
    return running;
  };
}

/** What the loaders of all collections share. */
interface Shared {
  readonly load: () => Promise<Filling>;
  readonly edited: () => Promise<Shown>;
  readonly followSaves: ReturnType<typeof sharedSaves>;
}

function workspaceLoader(collection: CollectionName, source: SiteContext, { load, edited, followSaves }: Shared): Loader {
  return {
    name: `guatu-${collection}`,
    load: async (loading) => {
      const { watcher } = loading;
      if (!watcher) return fill(loading, entriesOf(await load(), collection), source.root);
      let last: readonly Entry[] = [];
      const refill = async ({ filling, broken }: Shown): Promise<void> => {
        if (filling === undefined || (broken === 'all' && last.length > 0)) return;
        const isBroken = (id: string): boolean => broken !== 'all' && broken.has(`${folderOf[collection]}/${id}`);
        last = withLastGood(entriesOf(filling, collection), last, isBroken);
        await fill(loading, collection === 'site' ? last.map(revised) : last, source.root);
      };
      await refill(await edited());
      let queue = Promise.resolve();
      followSaves(watcher, () => {
        const reading = edited();
        queue = queue.then(async () => refill(await reading));
      });
    },
  };
}

/** The folder of a collection whose records have files of their own. */
const folderOf: Readonly<Record<CollectionName, string>> = {
  plans: 'plans',
  notices: 'content/notices',
  interpretations: 'content/interpretations',
  pages: 'content/pages',
  units: '',
  calendars: '',
  templates: 'templates',
  texts: '',
  site: '',
};

function revised(entry: Entry): Entry {
  return { ...entry, revision: nextRevision() };
}

async function fill({ store, config, ...loading }: LoaderContext, entries: readonly Entry[], root: string): Promise<void> {
  const home = fileURLToPath(config.root);
  const parsed = await Promise.all(
    entries.map(async ({ id, data, file, revision }, place) => {
      const filePath = file === undefined ? {} : { filePath: path.relative(home, path.join(root, file)) };
      const whole = await loading.parseData({ id, data, ...filePath });
      return {
        ...{ id, data: whole },
        // Astro hands a collection out in the order of ids: a record without a text of its own keeps its place there.
        ...(file === undefined ? { body: String(place) } : { ...filePath, deferredRender: true }),
        ...(revision === undefined ? {} : { digest: revision }),
      };
    }),
  );
  // In one turn, so that no page meets a half-filled store.
  store.clear();
  for (const entry of parsed) store.set(entry);
}

/** The workspace as far as it could be read, for a person who edits it. */
async function editedWorkspace({ root, chosen, ...reader }: SiteContext): Promise<Shown> {
  const reading = await readWorkspace(root);
  const { workspace, diagnostics } = reading;
  const filling = workspace && fillingOf(reading, publish(workspace, reader.edition), { chosen, ...reader });
  return { filling, broken: brokenRecords(diagnostics) };
}

function fillingOf(reading: WorkspaceReading, published: PublishedWorkspace, { chosen, ...reader }: Omit<SiteContext, 'root'>): Filling {
  return { workspace: chooseFrom(published, chosen, reader), texts: searchedBodies(reading, published) };
}

/** The workspace as an edition shows it; throws a WorkspaceFault with every finding when it has errors. */
export async function publishedWorkspace(root: string, edition: Edition): Promise<PublishedWorkspace> {
  return (await publishedReading(root, edition)).published;
}

async function publishedReading(root: string, edition: Edition): Promise<{ reading: WorkspaceReading; published: PublishedWorkspace }> {
  const reading = await readWorkspace(root);
  const { workspace, diagnostics } = reading;
  if (!workspace || diagnostics.some((diagnostic) => diagnostic.severity === 'error')) throw new WorkspaceFault(diagnostics);
  return { reading, published: publish(workspace, edition) };
}

/** The same with only what an export asks for, and what the bodies print. */
async function chosenFilling({ root, ...context }: SiteContext): Promise<Filling> {
  const { reading, published } = await publishedReading(root, context.edition);
  return fillingOf(reading, published, context);
}

function entriesOf({ workspace, texts }: Filling, collection: CollectionName): readonly Entry[] {
  if (collection === 'texts') return texts.map((data) => ({ id: data.id, data: { ...data } }));
  if (collection === 'site') return [{ id: 'site', data: { ...workspace.site } }];
  if (collection === 'calendars') return workspace.calendars.map((data) => ({ id: String(data.year), data: { ...data } }));
  if (collection === 'plans' || collection === 'units' || collection === 'templates')
    return workspace[collection].map((data) => ({ id: data.id, data: { ...data } }));
  return workspace[collection].map(({ id, file, data }) => ({ id, file, data: { ...data } }));
}
