import { documentSchema, type Annex, type Document } from '../model/document.ts';
import { planSchema, type Plan } from '../model/plan.ts';
import type { Carry } from '../model/carry.ts';
import type { ProgressEntry } from '../model/progress.ts';
import { unitsFileSchema } from '../model/unit.ts';
import type { Edition } from './edition.ts';
import { isInInternalFolder } from './left-out.ts';
import { plansOfDocument } from './plans-of-document.ts';
import { internalStrip, withoutInternal } from './without-internal.ts';
import type { Notice, SitePage, Workspace } from './workspace.ts';

/** A workspace of which only what its edition may show is left; views take no other. */
export interface PublishedWorkspace extends Workspace {
  readonly edition: Edition;
}

/**
 * What an edition may show. The internal edition is the whole; from the public one are gone: internal fields, documents that are
 * drafts or not 主动公开, plans that only such documents carry or that say so of themselves, and every reference to them.
 */
export function publish(workspace: Workspace, edition: Edition): PublishedWorkspace {
  if (edition === 'internal') return { ...workspace, edition };
  const notices = workspace.notices.filter(isPublicNotice);
  const plans = workspace.plans.filter((plan) => isPublicPlan(plan, workspace.notices));
  const known: Known = { notices: idsOf(notices), plans: idsOf(plans) };
  return {
    ...workspace,
    edition,
    units: withoutInternal(unitsFileSchema, { units: [...workspace.units] }).units,
    plans: publicPlans(plans, known, workspace.site.editions.lightsInPublic),
    notices: notices.map((notice) => ({ ...notice, data: publicDocument(notice.data, known) })),
    interpretations: publicPages(workspace.interpretations, known),
    pages: publicPages(workspace.pages, known),
    templates: [],
  };
}

interface Known {
  readonly notices: ReadonlySet<string>;
  readonly plans: ReadonlySet<string>;
}

function isPublicNotice({ data }: Notice): boolean {
  return data.publicity === '主动公开' && !data.draft && data.secrecy === undefined;
}

function isPublicPlan(plan: Plan, notices: readonly Notice[]): boolean {
  if ((plan.publicity ?? '主动公开') !== '主动公开' || plan.revision === '送审稿') return false;
  const carriers = notices.filter((notice) => carries(notice, plan));
  return carriers.length === 0 || carriers.some(isPublicNotice);
}

function carries({ id, data }: Notice, plan: Plan): boolean {
  return plansOfDocument(data).has(plan.id) || plan.documents.some((document) => document.id === id);
}

/** A page that interprets only documents that are not shown has nothing left to interpret. */
function isPublicPage({ data }: SitePage, { notices }: Known): boolean {
  return !data.draft && (data.interprets.length === 0 || data.interprets.some((id) => notices.has(id)));
}

function publicPages(pages: readonly SitePage[], known: Known): readonly SitePage[] {
  const shown = pages.filter((page) => isPublicPage(page, known));
  return shown.map((page) => ({ ...page, data: { ...page.data, interprets: page.data.interprets.filter((id) => known.notices.has(id)) } }));
}

function publicPlans(plans: readonly Plan[], known: Known, lights: boolean): readonly Plan[] {
  const strip = internalStrip(planSchema);
  return plans.map((plan) => publicPlan(plan, strip(plan), known, lights));
}

/** A plan as the public sees it, of which `shown` is what its fields let be seen. */
function publicPlan(plan: Plan, shown: Plan, { notices, plans }: Known, lights: boolean): Plan {
  const documents = plan.documents.filter((document) => notices.has(document.id));
  const isShown = (carry: Carry): boolean => carry.plan === undefined || plans.has(carry.plan);
  const tasks = shown.tasks.map((task) => (task.carries.every(isShown) ? task : { ...task, carries: task.carries.filter(isShown) }));
  return { ...shown, tasks, documents, progress: lights ? plan.progress.map(lightOnly) : [] };
}

/** Where the site says that lights are public, so is what a light is made of: the day, state and percent; never words, names or evidence. */
function lightOnly({ task, part, group, day, state, percent }: ProgressEntry): ProgressEntry {
  const beside = Object.fromEntries(Object.entries({ task, part, group, state, percent }).filter(([, value]) => value !== undefined));
  return { ...beside, day };
}

function publicDocument(document: Document, known: Known): Document {
  const shown = withoutInternal(documentSchema, document);
  const annexes = (list: readonly Annex[]) => list.map((annex) => publicAnnex(annex, shown.plans[0], known));
  const { scan, ...rest } = shown;
  return {
    ...rest,
    ...(scan === undefined || isInInternalFolder(scan) ? {} : { scan }),
    plans: shown.plans.filter((id) => known.plans.has(id)),
    annexes: annexes(shown.annexes),
    ...(shown.issued === undefined ? {} : { issued: { ...shown.issued, annexes: annexes(shown.issued.annexes) } }),
  };
}

/** An annex keeps its name in the list even where the plan or file that fills it is not shown. */
function publicAnnex(annex: Annex, firstPlan: string | undefined, { plans }: Known): Annex {
  const plan = annex.plan ?? (fromPlan.has(annex.kind) ? firstPlan : undefined);
  const isShown = (plan === undefined || plans.has(plan)) && !isInInternalFolder(annex.file ?? '');
  if (isShown) return annex;
  const { plan: _plan, form: _form, file: _file, ...rest } = annex;
  return { ...rest, kind: 'withheld' };
}

/** Kinds of annex that a plan fills: the document's first one, where none is named. */
const fromPlan: ReadonlySet<Annex['kind']> = new Set(['table', 'grid', 'form']);

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map((item) => item.id));
}
