import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { documentSchema, pageSchema, type Document, type Page } from '../model/document.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import type { Plan } from '../model/plan.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { unitsFileSchema, type Unit } from '../model/unit.ts';
import { checkUnits } from '../plan/check-units.ts';
import type { Finding } from '../plan/finding.ts';
import { resolvePlan, type PlanSurroundings } from '../plan/resolve-plan.ts';
import { unitRegistry } from '../plan/unit-registry.ts';
import type { Notice, SitePage, Workspace } from '../plan/workspace.ts';
import { isFreeAtTop } from './check-address.ts';
import { checkPage, type Known } from './check-document.ts';
import { checkNotice } from './check-notice.ts';
import { checkPrivate } from './check-private.ts';
import { checkShape } from './check-shape.ts';
import { documentId, readDocument, type DocumentFile } from './read-document.ts';
import { readPlan, type PlanFile } from './read-plan.ts';
import { listFolder, readSource, type SourceFiles } from './source-files.ts';
import { parseYaml, type YamlFile } from './yaml.ts';
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
}

/** Reads the workspace in `root`: the one reader for the site and for every command. */
export async function readWorkspace(root: string): Promise<WorkspaceReading> {
  const files: SourceFiles = { root, texts: new Map(), diagnostics: [] };
  const site = await readShape(files, 'site.yaml', siteSchema);
  const registered = await readUnits(files);
  const units = registered ?? [];
  const notices = await readDocuments(files, 'content/notices', documentSchema);
  const interpretations = await readDocuments(files, 'content/interpretations', pageSchema);
  const pages = (await readDocuments(files, 'content/pages', pageSchema)).filter(({ file, id }) => isFreeAtTop(files, file, id));
  const planIds = await listFolder(files, 'plans', 'folders');
  const plans = await readPlans(files, planIds);
  const resolved = resolvePlans(files, plans, registered, notices);
  // Also what is there and could not be read: one mistake is told once.
  const noticeIds = (await listFolder(files, 'content/notices', /\.mdx$/u)).map(documentId);
  const known: Known = { plans, planIds, noticeIds, units };
  for (const notice of notices) await checkNotice(files, notice, known);
  for (const page of [...interpretations, ...pages]) await checkPage(files, page, known);
  return {
    workspace: site && assemble(site.value, units, resolved, notices, interpretations, pages),
    diagnostics: files.diagnostics.toSorted(byPlace),
    texts: files.texts,
    notices,
  };
}

function assemble(
  site: Site,
  units: readonly Unit[],
  plans: readonly Plan[],
  notices: readonly DocumentFile<Document>[],
  interpretations: readonly DocumentFile<Page>[],
  pages: readonly DocumentFile<Page>[],
): Workspace {
  const entry = <T>({ id, file, data }: DocumentFile<T>): { id: string; file: string; data: T } => ({ id, file, data });
  return {
    site,
    units,
    plans,
    notices: notices.map((notice): Notice => entry(notice)),
    interpretations: interpretations.map((page): SitePage => entry(page)),
    pages: pages.map((page): SitePage => entry(page)),
  };
}

async function readShape<T>(files: SourceFiles, file: string, schema: z.ZodType<T>): Promise<{ value: T; yaml: YamlFile } | undefined> {
  const text = await readSource(files, file, 'needed');
  if (text === undefined) return undefined;
  const yaml = parseYaml(text, file);
  files.diagnostics.push(...yaml.diagnostics);
  if (yaml.value === undefined) return undefined;
  const { value, diagnostics } = checkShape(schema, yaml);
  files.diagnostics.push(...diagnostics);
  if (value === undefined) return undefined;
  checkPrivate(files, yaml, schema, value);
  return { value, yaml };
}

/** The registry; undefined where `units.yaml` cannot be used: then no unit is called unknown. */
async function readUnits(files: SourceFiles): Promise<readonly Unit[] | undefined> {
  const read = await readShape(files, 'units.yaml', unitsFileSchema);
  if (!read) return undefined;
  checkUnits(read.value.units, place(files, read.yaml));
  return read.value.units;
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

function resolvePlans(
  files: SourceFiles,
  plans: readonly PlanFile[],
  units: readonly Unit[] | undefined,
  notices: readonly DocumentFile<Document>[],
): readonly Plan[] {
  const registry = unitRegistry(units ?? []);
  return plans.map((plan) => {
    const report = place(files, plan.yaml);
    const resolved = resolvePlan(plan.id, plan.source, surroundings(plan.id, registry, notices), (finding) => {
      if (units !== undefined || !isAboutUnits(finding)) report(finding);
    });
    warnWithoutDeadline(files, plan, resolved);
    return resolved;
  });
}

function isAboutUnits(finding: Finding): boolean {
  return finding.rule === 'unknown-unit' || (finding.rule === 'unknown-reference' && finding.facts.kind === '单位');
}

function surroundings(id: string, registry: PlanSurroundings['registry'], notices: readonly DocumentFile<Document>[]): PlanSurroundings {
  const carrying = notices.filter((notice) => notice.data.plans.includes(id)).toSorted(byDate);
  const documents = carrying.map(({ id: notice, data }) => ({
    id: notice,
    title: data.title,
    ...(data.no === undefined ? {} : { no: data.no }),
  }));
  return { registry, documents, documentDate: carrying[0]?.data.date };
}

function byDate(a: DocumentFile<Document>, b: DocumentFile<Document>): number {
  return (a.data.date ?? '9999').localeCompare(b.data.date ?? '9999', 'en') || (a.id < b.id ? -1 : 1);
}

function warnWithoutDeadline(files: SourceFiles, { yaml }: PlanFile, plan: Plan): void {
  if (plan.tasks.length === 0 || plan.tasks.some((task) => task.deadline !== undefined)) return;
  const at = yaml.placeOf(['tasks'], 'key') ?? { file: yaml.file, line: 1, column: 1 };
  files.diagnostics.push(diagnose('no-deadline', at, { plan: plan.title }));
}

/** Gives findings their file and line; a value that is not written stands where its parent does. */
function place(files: SourceFiles, yaml: YamlFile): (finding: Finding) => void {
  return ({ rule, path, facts, severity, part }) => {
    const at = nearestPlace(yaml, path, part);
    files.diagnostics.push(diagnose(rule, at, facts as never, severity ? { severity } : {}));
  };
}

function nearestPlace(yaml: YamlFile, path: readonly (string | number)[], part: 'key' | 'value' | undefined): Place {
  for (let length = path.length; length >= 0; length--) {
    const found = yaml.placeOf(path.slice(0, length), part);
    if (found) return found;
  }
  return { file: yaml.file, line: 1, column: 1 };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
