import { leftOutAddresses } from '../../plan/left-out.ts';
import { publish } from '../../plan/publish.ts';
import type { WorkspaceReading } from '../../sources/read-workspace.ts';
import { setCurrentBuild, type SiteBuild, type SiteContext } from '../current-build.ts';
import { siteBuildOf } from '../site-build.ts';
import { brokenRecords, withLastGood } from './with-last-good.ts';

/** The site of a workspace that a person edits: the newest reading of it, and which filling the pages are made of. */
export interface EditedSite {
  /** The newest reading, once it has been read. */
  current(): Promise<WorkspaceReading>;
  /** Reads again after a save; readings follow one another, so that an older one never comes last. */
  again(): Promise<WorkspaceReading>;
  /** The number of the filling that pages are made of now; every page carries the one it was made of. */
  revision(): number;
}

/** Makes pages of what can be read: what is broken keeps its last good state and the rest follows every save. */
export function editedSite(context: SiteContext, first: WorkspaceReading, read: () => Promise<WorkspaceReading>): EditedSite {
  let shown: SiteBuild | undefined;
  let filled = 0;
  const show = (reading: WorkspaceReading): WorkspaceReading => {
    const fresh = shownBuild(reading, context, shown);
    if (fresh === undefined) return reading;
    filled++;
    shown = { ...fresh, revision: String(filled), isKeyless: true };
    setCurrentBuild(shown);
    return reading;
  };
  let latest = Promise.resolve(show(first));
  return {
    current: () => latest,
    again: () => (latest = latest.then(async () => show(await read()))),
    revision: () => filled,
  };
}

/** What is to be shown after a reading; undefined where nothing of it can be. */
function shownBuild(reading: WorkspaceReading, context: SiteContext, last: SiteBuild | undefined): SiteBuild | undefined {
  const { workspace, diagnostics } = reading;
  const broken = brokenRecords(diagnostics);
  if (workspace === undefined || (broken === 'all' && last !== undefined)) return undefined;
  const published = publish(workspace, context.edition);
  const fresh = siteBuildOf(reading, published, context, leftOutAddresses(workspace, published));
  return last === undefined || broken === 'all' ? fresh : mended(fresh, last, broken);
}

/** In place of the records that are broken, those of the last filling. */
function mended(fresh: SiteBuild, last: SiteBuild, broken: ReadonlySet<string>): SiteBuild {
  const kept = <Entry extends { readonly id: string }>(folder: string, pick: (build: SiteBuild) => readonly Entry[]): readonly Entry[] =>
    withLastGood(pick(fresh), pick(last), (id) => broken.has(`${folder}/${id}`));
  const isBroken = (file: string): boolean => broken.has(file.replace(/\.mdx$/u, ''));
  return {
    ...fresh,
    workspace: {
      ...fresh.workspace,
      plans: kept('plans', ({ workspace }) => workspace.plans),
      notices: kept('content/notices', ({ workspace }) => workspace.notices),
      interpretations: kept('content/interpretations', ({ workspace }) => workspace.interpretations),
      pages: kept('content/pages', ({ workspace }) => workspace.pages),
    },
    texts: kept('content', ({ texts }) => texts),
    bodies: new Map([...[...last.bodies].filter(([file]) => isBroken(file)), ...[...fresh.bodies].filter(([file]) => !isBroken(file))]),
  };
}
