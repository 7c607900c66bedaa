import type { Form } from '../model/form.ts';
import type { Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import type { Notice, SitePage } from '../plan/workspace.ts';
import type { CoverageView } from '../views/coverage-view.ts';
import { documentLists, type DocumentList } from '../views/document-lists.ts';
import { listedUnits } from './all-units.ts';
import { noticeKey, pageKey, planKey, unitKey } from './cache-keys.ts';
import { coverageOfPlan } from './related-plans.ts';
import { livingPages, type LivingPage } from './living-pages.ts';
import { siteData } from './site-data.ts';

/** A route whose pages are kept under a key (cache-keys.ts), or made anew. */
interface Keyed {
  readonly cacheKey?: string;
}

/** One route for each plan. */
export function planPaths(): ({ params: { id: string }; props: { plan: Plan } } & Keyed)[] {
  const { workspace } = siteData();
  return workspace.plans.map((plan) => ({ params: { id: plan.id }, props: { plan }, ...planKey(plan) }));
}

/** One route for each form of each plan. */
export function formPaths(): ({ params: { id: string; form: string }; props: { plan: Plan; form: Form } } & Keyed)[] {
  const plans = planPaths();
  return plans.flatMap(({ params, props: { plan }, ...key }) =>
    plan.forms.map((form) => ({ params: { ...params, form: form.id }, props: { plan, form }, ...key })),
  );
}

/** One route for each document. */
export function noticePaths(): ({ params: { id: string }; props: { notice: Notice } } & Keyed)[] {
  const { workspace } = siteData();
  return workspace.notices.map((notice) => ({ params: { id: notice.id }, props: { notice }, ...noticeKey(notice) }));
}

/** One route for each unit. */
export function unitPaths(): ({ params: { id: string }; props: { unit: Unit } } & Keyed)[] {
  const { workspace } = siteData();
  return workspace.units.map((unit) => ({ params: { id: unit.id }, props: { unit }, ...unitKey(unit) }));
}

/** One route for each unit that owes something: only what a person can sign for is printed. */
export function owingUnitPaths(): ({ params: { id: string }; props: { unit: Unit } } & Keyed)[] {
  const owing = new Set(listedUnits().flatMap(({ id, total }) => (total > 0 ? [id] : [])));
  return unitPaths().filter(({ params }) => owing.has(params.id));
}

/** One route for each page of the site itself. */
export function pagePaths(): ({ params: { page: string }; props: { page: SitePage } } & Keyed)[] {
  const { workspace } = siteData();
  return workspace.pages.map((page) => ({ params: { page: page.id }, props: { page }, ...pageKey(page) }));
}

/** One route for each list of documents: those by year, or those by kind, topic and keyword. */
export function documentListPaths(
  under: 'years' | 'tags',
): ({ params: { year: string; tag: string }; props: { list: DocumentList } } & Keyed)[] {
  const { workspace } = siteData();
  const lists = documentLists(workspace.notices).filter(({ to }) => to.startsWith(`notices/${under}/`));
  return lists.map((list) => {
    const name = list.to.split('/')[2] ?? '';
    return { params: { year: name, tag: name }, props: { list } };
  });
}

/** The route of the list of interpretations, where there are any. */
export function interpretationsIndexPaths(): ({ params: { index: undefined } } & Keyed)[] {
  const { workspace } = siteData();
  return workspace.interpretations.length === 0 ? [] : [{ params: { index: undefined } }];
}

/** One route for each interpretation. */
export function interpretationPaths(): ({ params: { id: string }; props: { page: SitePage } } & Keyed)[] {
  const { workspace } = siteData();
  return workspace.interpretations.map((page) => ({ params: { id: page.id }, props: { page }, ...pageKey(page) }));
}

/** One route for each plan that has this living page for the reader. */
export function livingPaths(page: LivingPage): ({ params: { id: string }; props: { plan: Plan } } & Keyed)[] {
  const { workspace, reader } = siteData();
  return planPaths().filter(({ props }) => livingPages(props.plan, reader, workspace.site).includes(page));
}

/** One route for each plan that others carry out, or that carries out others. */
export function coveragePaths(): ({ params: { id: string }; props: { plan: Plan; view: CoverageView } } & Keyed)[] {
  return siteData().workspace.plans.flatMap((plan) => {
    const view = coverageOfPlan(plan);
    return view === undefined ? [] : [{ params: { id: plan.id }, props: { plan, view }, ...planKey(plan) }];
  });
}
