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
import { settableRules } from '../rules/run-rules.ts';
import type { KnownFinding } from '../rules/subject.ts';
import { checkRules, type CheckedRecord, type Yamls } from './check-rules.ts';
import { checkSiteFiles } from './check-site-files.ts';
import { folderDisk, type Disk } from './disk.ts';
import { linkedFiles } from './linked-files.ts';
import { readCalendars } from './read-calendars.ts';
import { readDocument, type DocumentFile } from './read-document.ts';
import { documentId } from './read-front-matter.ts';
import { knownNow, type KnownNow, type PlanMemory } from './plan-memory.ts';
import { readPlan, rememberedPlan, type PlanFile } from './read-plan.ts';
import { readShape } from './read-shape.ts';
import { readTemplates } from './read-templates.ts';
import { readUnits, type ReadUnits } from './read-units.ts';
import { resolvePlans, superiorsOf } from './resolve-plans.ts';
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
export async function readWorkspace(root: string, memory?: PlanMemory): Promise<WorkspaceReading> {
  return readWorkspaceOn(folderDisk(root), memory);
}

/** Reads the workspace on any disk, also one that is only in memory. */
export async function readWorkspaceOn(disk: Disk, memory?: PlanMemory): Promise<WorkspaceReading> {
  if ((await disk.kindOf('.')) !== 'folder') return withoutFolder(disk);
  const reading = await readAll(disk, memory);
  // What was made of plans in a workspace without errors holds only in such a one.
  const isSound = !reading.diagnostics.some(({ severity }) => severity === 'error');
  return isSound || memory === undefined ? reading : readAll(disk, undefined);
}

async function readAll(disk: Disk, memory: PlanMemory | undefined): Promise<WorkspaceReading> {
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
  const known = memory && (await knownNow(files, planIds, memory));
  const plans = await readPlans(files, planIds, known);
  const resolved = resolvePlans(files, plans, registered?.units, notices, calendars, new Map(planIds.map((id) => [id, undefined])));
  // Also what is there and could not be read: one mistake is told once.
  const noticeIds = (await listFolder(files, 'content/notices', /\.mdx$/u)).map(documentId);
  const named: Known = { plans, planIds, noticeIds, units };
  for (const notice of notices) await checkNotice(files, notice, named);
  for (const page of [...interpretations, ...pages]) await checkPage(files, page, named);
  const linked = await linkedFiles(files, [...notices, ...interpretations, ...pages]);
  const found = new Map<string, FoundInPlan>();
  const record = checkedRecord({ site, registered, calendars, plans, resolved, notices, pages: [...interpretations, ...pages], linked });
  checkRules(files, { ...record, note: (id, findings, unitsUsed) => void found.set(id, { findings, unitsUsed }) });
  await checkMisplaced(files);
  if (known !== undefined && memory !== undefined) remember(memory, known, { files, plans, resolved, found });
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
  const whole = read.plans.filter((plan, index) => plan.whole && read.resolved[index] !== undefined);
  const plans = read.plans.flatMap((plan, index) => (plan.whole && read.resolved[index] ? [checkedPlan(plan, read.resolved[index])] : []));
  const texts = [...notices, ...pages].filter(({ whole }) => whole);
  return {
    site: site?.value,
    linkedFiles: linked,
    units: registered?.units ?? [],
    calendars,
    plans,
    documents: notices.filter(({ whole }) => whole),
    pages: pages.filter(({ whole }) => whole),
    yamls: yamlsOf([site?.yaml, registered?.yaml], whole, texts),
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

async function readPlans(files: SourceFiles, ids: readonly string[], known: KnownNow | undefined): Promise<readonly PlanFile[]> {
  const plans: PlanFile[] = [];
  for (const id of ids) {
    const remembered = known?.recalled.get(id);
    const plan = remembered === undefined ? await readPlan(files, id) : rememberedPlan(files, id, remembered);
    if (plan) plans.push(plan);
  }
  return plans;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}

/** Of a plan that is remembered, what its files say is read only where it is asked for. */
function checkedPlan(file: PlanFile, plan: Plan): CheckedRecord['plans'][number] {
  return {
    id: file.id,
    plan,
    found: file.remembered?.found,
    unitsUsed: file.remembered && new Set(file.remembered.unitsUsed),
    get source() {
      return file.source;
    },
  };
}

function yamlsOf(
  single: readonly (YamlFile | undefined)[],
  plans: readonly PlanFile[],
  texts: readonly DocumentFile<Document | Page>[],
): Yamls {
  const ready = new Map([
    ...single.flatMap((yaml) => (yaml === undefined ? [] : [[yaml.file, yaml] as const])),
    ...texts.map(({ file, frontMatter }) => [file, frontMatter] as const),
  ]);
  const files = new Map(plans.map((plan) => [`plans/${plan.id}/plan.yaml`, plan]));
  return { get: (file) => ready.get(file) ?? files.get(file)?.yaml };
}

interface FoundInPlan {
  readonly findings: readonly KnownFinding[];
  readonly unitsUsed: ReadonlySet<string>;
}

/** Keeps what was made of plans in whose files nothing was wrong, for the next reading. */
function remember(
  memory: PlanMemory,
  known: KnownNow,
  read: {
    readonly files: SourceFiles;
    readonly plans: readonly PlanFile[];
    readonly resolved: readonly Plan[];
    readonly found: ReadonlyMap<string, FoundInPlan>;
  },
): void {
  if (read.files.diagnostics.some(({ severity }) => severity === 'error')) return;
  const told = new Set(read.files.diagnostics.filter(({ rule }) => !isSettable(rule)).map(({ place }) => place.file.split('/')[1]));
  for (const [index, plan] of read.plans.entries()) {
    const resolved = read.resolved[index];
    if (plan.remembered !== undefined || !plan.whole || resolved === undefined || told.has(plan.id)) continue;
    const superiors = [...new Set(superiorsOf(plan))];
    const { findings = [], unitsUsed = [] } = read.found.get(plan.id) ?? {};
    memory.keep(plan.id, { ...known.filesOf(plan.id, superiors), plan: resolved, superiors, found: findings, unitsUsed: [...unitsUsed] });
  }
}

const settable: ReadonlySet<string> = new Set(settableRules().map(({ id }) => id));

/** What rules find is remembered with the plan; what the reader finds is not. */
function isSettable(rule: string): boolean {
  return settable.has(rule);
}
