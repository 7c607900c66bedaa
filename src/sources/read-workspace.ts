import type { Diagnostic } from '../model/diagnostic.ts';
import { documentSchema, pageSchema, type Document, type Page } from '../model/document.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import type { Plan } from '../model/plan.ts';
import { siteSchema, type Site } from '../model/site.ts';
import type { Unit } from '../model/unit.ts';
import type { WorkingCalendar } from '../model/working-calendar.ts';
import type { Notice, SitePage, Workspace } from '../plan/workspace.ts';
import { isFreeAmongNotices, isFreeAtTop } from './check-address.ts';
import { checkPage, type Known } from './check-document.ts';
import { checkEntries } from './check-entries.ts';
import { checkMisplaced } from './check-misplaced.ts';
import { checkNotice } from './check-notice.ts';
import { checkRules, type CheckedRecord } from './check-rules.ts';
import { checkSiteFiles } from './check-site-files.ts';
import { folderDisk, type Disk } from './disk.ts';
import { linkedFiles } from './linked-files.ts';
import { readCalendars } from './read-calendars.ts';
import { readDocument, type DocumentFile } from './read-document.ts';
import { documentId } from './read-front-matter.ts';
import { readPlan, type PlanFile } from './read-plan.ts';
import { readShape } from './read-shape.ts';
import { readTemplates } from './read-templates.ts';
import { readUnits, type ReadUnits } from './read-units.ts';
import { resolvePlans } from './resolve-plans.ts';
import { listFolder, sourceFiles, type SourceFiles } from './source-files.ts';
import { toldOnce } from './told-once.ts';
import type { YamlFile } from './yaml.ts';
import type { z } from 'zod';

/** A workspace as read: the record as far as it could be made, every finding, and the texts for excerpts. */
export interface WorkspaceReading {
  /** Undefined only where `site.yaml` cannot be used. */
  readonly workspace: Workspace | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of all files read, by path from the root. */
  readonly texts: ReadonlyMap<string, string>;
  /** The trees of all documents, by file. */
  readonly notices: readonly DocumentFile<Document>[];
  /** The trees of all interpretations and pages. */
  readonly pages: readonly DocumentFile<Page>[];
}

/** Reads the workspace in `root`: the one reader for the site and for every command. */
export async function readWorkspace(root: string): Promise<WorkspaceReading> {
  return readWorkspaceOn(folderDisk(root));
}

/** Reads the workspace on any disk, also one that is only in memory. */
export async function readWorkspaceOn(disk: Disk): Promise<WorkspaceReading> {
  if ((await disk.kindOf('.')) !== 'folder') return withoutFolder(disk);
  const files = sourceFiles(disk);
  const site = await readShape(files, 'site.yaml', siteSchema);
  if (site) await checkSiteFiles(files, site);
  const calendars = await readCalendars(files);
  const templates = await readTemplates(files);
  const registered = await readUnits(files);
  const units = registered?.units ?? [];
  const notices = (await readDocuments(files, 'content/notices', documentSchema)).filter(({ file, id }) =>
    isFreeAmongNotices(files, file, id),
  );
  const interpretations = await readDocuments(files, 'content/interpretations', pageSchema);
  const pages = (await readDocuments(files, 'content/pages', pageSchema)).filter(({ file, id }) => isFreeAtTop(files, file, id));
  const planIds = await listFolder(files, 'plans', 'folders');
  const plans = await readPlans(files, planIds);
  const resolved = resolvePlans(files, plans, registered?.units, notices, calendars, new Map(planIds.map((id) => [id, undefined])));
  // Also what is there and could not be read: one mistake is told once.
  const noticeIds = (await listFolder(files, 'content/notices', /\.mdx$/u)).map(documentId);
  const known: Known = { plans, planIds, noticeIds, units };
  for (const notice of notices) await checkNotice(files, notice, known);
  for (const page of [...interpretations, ...pages]) await checkPage(files, page, known);
  const linked = await linkedFiles(files, [...notices, ...interpretations, ...pages]);
  checkRules(
    files,
    checkedRecord({ site, registered, calendars, plans, resolved, notices, pages: [...interpretations, ...pages], linked }),
  );
  await checkMisplaced(files);
  await checkEntries(files);
  return {
    workspace: site && { ...assemble(site.value, units, calendars, resolved, notices, interpretations, pages), templates },
    diagnostics: toldOnce(files.diagnostics).toSorted(byPlace),
    texts: files.texts,
    notices,
    pages: [...interpretations, ...pages],
  };
}

function withoutFolder({ root }: Disk): WorkspaceReading {
  const finding = diagnose('missing-folder', { file: root, line: 1, column: 1 }, { path: root });
  return { workspace: undefined, diagnostics: [finding], texts: new Map(), notices: [], pages: [] };
}

function assemble(
  site: Site,
  units: readonly Unit[],
  calendars: readonly WorkingCalendar[],
  plans: readonly Plan[],
  notices: readonly DocumentFile<Document>[],
  interpretations: readonly DocumentFile<Page>[],
  pages: readonly DocumentFile<Page>[],
): Omit<Workspace, 'templates'> {
  const entry = <T>({ id, file, data }: DocumentFile<T>): { id: string; file: string; data: T } => ({ id, file, data });
  return {
    site,
    units,
    calendars,
    plans,
    notices: notices.map((notice): Notice => entry(notice)),
    interpretations: interpretations.map((page): SitePage => entry(page)),
    pages: pages.map((page): SitePage => entry(page)),
  };
}

/** What the reader made of the files, as the rules take it: only what was read whole, for what is misread would be judged wrongly. */
function checkedRecord(read: {
  readonly site: { readonly value: Site; readonly yaml: YamlFile } | undefined;
  readonly registered: ReadUnits | undefined;
  readonly calendars: readonly WorkingCalendar[];
  readonly plans: readonly PlanFile[];
  readonly resolved: readonly Plan[];
  readonly notices: readonly DocumentFile<Document>[];
  readonly pages: readonly DocumentFile<Page>[];
  readonly linked: ReadonlySet<string>;
}): CheckedRecord {
  const { site, registered, calendars, notices, pages, linked } = read;
  const plans = read.plans.flatMap((plan, index) => (plan.whole && read.resolved[index] ? [{ ...plan, plan: read.resolved[index] }] : []));
  const texts = [...notices, ...pages].filter(({ whole }) => whole);
  const yamls = [site, registered, ...plans].flatMap((one) => (one === undefined ? [] : [one.yaml]));
  return {
    site: site?.value,
    linkedFiles: linked,
    units: registered?.units ?? [],
    calendars,
    plans: plans.map(({ id, source, plan }) => ({ id, source, plan })),
    documents: notices.filter(({ whole }) => whole),
    pages: pages.filter(({ whole }) => whole),
    yamls: new Map([
      ...yamls.map((yaml) => [yaml.file, yaml] as const),
      ...texts.map(({ file, frontMatter }) => [file, frontMatter] as const),
    ]),
  };
}

async function readDocuments<T>(files: SourceFiles, folder: string, schema: z.ZodType<T>): Promise<readonly DocumentFile<T>[]> {
  const documents: DocumentFile<T>[] = [];
  for (const name of await listFolder(files, folder, /\.mdx$/u)) {
    const document = await readDocument(files, `${folder}/${name}`, schema);
    if (document) documents.push(document);
  }
  return documents;
}

async function readPlans(files: SourceFiles, ids: readonly string[]): Promise<readonly PlanFile[]> {
  const plans: PlanFile[] = [];
  for (const id of ids) {
    const plan = await readPlan(files, id);
    if (plan) plans.push(plan);
  }
  return plans;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
