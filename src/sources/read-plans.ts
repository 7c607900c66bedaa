import { documentSchema, type Document } from '../model/document.ts';
import { siteSchema } from '../model/site.ts';
import { knownRows, type KnownPlans } from '../plan/resolve-carries.ts';
import type { Disk } from './disk.ts';
import { readCalendars } from './read-calendars.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { LateTexts } from './late-texts.ts';
import { readPlan, type PlanFile } from './read-plan.ts';
import { readShape } from './read-shape.ts';
import { readUnits } from './read-units.ts';
import type { WorkspaceReading } from './read-workspace.ts';
import { resolvePlans } from './resolve-plans.ts';
import { listFolder, readSource, sourceFiles, type SourceFiles } from './source-files.ts';

/**
 * Reads the plans of a workspace, or one of them, with the site, the units and the front matter of the documents that name them: all that
 * tables and comparisons are made of. No rules are put to them, and no body is read.
 */
export async function readPlansOn(disk: Disk, only?: string): Promise<WorkspaceReading> {
  const files = sourceFiles(disk);
  const site = await readShape(files, 'site.yaml', siteSchema);
  const calendars = await readCalendars(files);
  const registered = await readUnits(files);
  const notices = await frontMatters(files, only);
  const all = await listFolder(files, 'plans', 'folders');
  const ids = all.filter((id) => only === undefined || id === only);
  const read: PlanFile[] = [];
  for (const id of ids) read.push(...[await readPlan(files, id)].filter((plan) => plan !== undefined));
  const plans = resolvePlans(files, read, registered?.units, notices, calendars, await superiors(disk, all, read));
  const units = registered?.units ?? [];
  const workspace = site && { site: site.value, units, calendars, plans, notices, interpretations: [], pages: [], templates: [] };
  return { workspace, diagnostics: files.diagnostics, texts: files.texts, notices: [], pages: [] };
}

/** Every other plan by its id, with the rows of those that are carried out; what is wrong with them is not said here. */
async function superiors(disk: Disk, ids: readonly string[], read: readonly PlanFile[]): Promise<KnownPlans> {
  const named = new Set(read.flatMap(({ source }) => source.tasks.flatMap(({ carries }) => carries.map((words) => words.split('/')[0]))));
  const known = new Map<string, ReturnType<typeof knownRows> | undefined>();
  for (const id of ids.filter((one) => !read.some((plan) => plan.id === one))) {
    const plan = named.has(id) ? await readPlan(sourceFiles(disk), id) : undefined;
    known.set(id, plan && knownRows(plan.source));
  }
  return known;
}

interface NoticeHead {
  readonly id: string;
  readonly file: string;
  readonly data: Document;
}

/** Most documents name other plans: where one plan is asked for, only those in which its id stands are read. */
async function frontMatters(files: SourceFiles, only: string | undefined): Promise<readonly NoticeHead[]> {
  const notices: NoticeHead[] = [];
  for (const name of await listFolder(files, 'content/notices', /\.mdx$/u)) {
    const file = `content/notices/${name}`;
    if (only !== undefined && !(await speaksOf(files, file, only))) continue;
    const notice = await readFrontMatter(files, file, documentSchema);
    if (notice?.data !== undefined) notices.push({ id: notice.id, file, data: notice.data });
  }
  return notices;
}

/** A document under the plan's own name is read even where it does not name it: `check` says what is wrong with it. */
async function speaksOf(files: SourceFiles, file: string, id: string): Promise<boolean> {
  if (file === `content/notices/${id}.mdx`) return true;
  const text = await readSource({ ...files, texts: new LateTexts(), diagnostics: [] }, file, 'optional');
  return text?.includes(id) === true;
}
