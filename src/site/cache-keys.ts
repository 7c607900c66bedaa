import { hash } from 'node:crypto';
import type { Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { plansOfDocument } from '../plan/plans-of-document.ts';
import type { Notice, SitePage } from '../plan/workspace.ts';
import { currentBuild, oncePerBuild } from './current-build.ts';
import { planHash } from './plan-hash.ts';
import { meantOf, plansNaming } from './plans-naming.ts';
import { relatedPlans } from './related-plans.ts';
import { reminders } from './reminders.ts';
import { siteData } from './site-data.ts';

/**
 * The keys under which pages are kept: two builds that give a page the same key give it the same bytes. A route without a key is made anew in
 * every build. Each key holds all that its pages read; the engine, the address of the site and the route are added where pages are kept.
 */
type CacheKey = string;

/** What every page may read: settings, registry, calendars, documents and pages as they are listed, reader and day; no plan and no body. */
export const siteKey = oncePerBuild((): CacheKey => {
  const { context, leftOut } = currentBuild();
  const { workspace, reader } = siteData();
  const { site, units, calendars, templates, notices, interpretations, pages, plans } = workspace;
  return keyOf([reader, context.chosen, leftOut, site, units, calendars, templates, notices, interpretations, pages, plans.length > 0]);
});

/** Of a plan's pages: the plan, and those that carry it out or that it carries out. */
export function planKey(plan: Plan): { readonly cacheKey?: CacheKey } {
  // What git has of a plan is not in the record.
  if (currentBuild().isKeyless === true || siteData().workspace.site.history !== 'off') return {};
  return { cacheKey: keyOf([siteKey(), planHash(plan), relatedPlans(plan).map(planHash)]) };
}

/** Of a unit's pages: the plans that name it, or a class or predecessor under whose name it is meant, and what it is reminded of. */
export function unitKey(unit: Unit): { readonly cacheKey?: CacheKey } {
  if (currentBuild().isKeyless === true) return {};
  const known = unitKeys().get(unit.id) ?? keyOfUnit(unit);
  unitKeys().set(unit.id, known);
  return { cacheKey: known };
}

const unitKeys = oncePerBuild(() => new Map<string, CacheKey>());

function keyOfUnit(unit: Unit): CacheKey {
  const plans = plansNaming(meantOf(unit.id));
  // What it is reminded of may name it in words; all else that its pages say of it stands in these plans.
  return keyOf([siteKey(), unit.id, reminders().get(unit.id), plans.map(planHash)]);
}

/** Of a document's pages: its text, and the plans that it names. */
export function noticeKey({ file, data }: Notice): { readonly cacheKey?: CacheKey } {
  return textKey(file, [...plansOfDocument(data)]);
}

/** Of an interpretation's page or a page of the site: its text, and the plans that it shows. */
export function pageKey({ file }: SitePage): { readonly cacheKey?: CacheKey } {
  return textKey(file, []);
}

function textKey(file: string, planIds: readonly string[]): { readonly cacheKey?: CacheKey } {
  const { bodies, isKeyless } = currentBuild();
  if (isKeyless === true) return {};
  const named = new Set([...planIds, ...(plansShown().get(file) ?? [])]);
  const plans = named.size === 0 ? [] : siteData().workspace.plans.filter(({ id }) => named.has(id));
  return { cacheKey: keyOf([siteKey(), bodies.get(file), plans.map((plan) => [planHash(plan), relatedPlans(plan).map(planHash)])]) };
}

/** The ids of the plans that the body of a file shows. */
const plansShown = oncePerBuild(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map(currentBuild().texts.map(({ id, parts }) => [`content/${id}.mdx`, parts.flatMap(({ plan }) => plan ?? [])])),
);

/** Of pages over all plans: all that they take from plans; none where no page is kept. */
export function keyOfPages(content: () => unknown): CacheKey | undefined {
  return currentBuild().isKeyless === true ? undefined : keyOf([siteKey(), content()]);
}

function keyOf(content: unknown): CacheKey {
  return hash('sha256', JSON.stringify(content));
}
