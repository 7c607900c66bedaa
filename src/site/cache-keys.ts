import { hash } from 'node:crypto';
import type { Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { meantUnit } from '../plan/meant-unit.ts';
import { plansOfDocument } from '../plan/plans-of-document.ts';
import type { Notice, SitePage } from '../plan/workspace.ts';
import { allUnits, viewOfUnit } from './all-units.ts';
import { currentBuild, oncePerBuild } from './current-build.ts';
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

/** Of a unit's pages: what it owes, and the plans that name it, or a class or predecessor under whose name it is meant. */
export function unitKey(unit: Unit): { readonly cacheKey?: CacheKey } {
  if (currentBuild().isKeyless === true) return {};
  const known = unitKeys().get(unit.id) ?? keyOfUnit(unit);
  unitKeys().set(unit.id, known);
  return { cacheKey: known };
}

const unitKeys = oncePerBuild(() => new Map<string, CacheKey>());

function keyOfUnit(unit: Unit): CacheKey {
  const { workspace, reader } = siteData();
  const names = [unit.id, ...meantUnit(unit.id, workspace.units, reader.asOf).through.keys()];
  // Its calendar and the record of its duties show more than its list: deadlines of groups, duties of tasks that were cancelled.
  const plans = workspace.plans.filter((plan) => names.some((id) => factsOf(plan).units.has(id)));
  return keyOf([siteKey(), unit.id, viewOfUnit(unit), allUnits().counts.get(unit.id), reminders().get(unit.id), plans.map(planHash)]);
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
  const { bodies, texts, isKeyless } = currentBuild();
  if (isKeyless === true) return {};
  const shown = texts.find(({ id }) => `content/${id}.mdx` === file)?.parts.flatMap(({ plan }) => plan ?? []) ?? [];
  const named = new Set([...planIds, ...shown]);
  const plans = siteData().workspace.plans.filter(({ id }) => named.has(id));
  return { cacheKey: keyOf([siteKey(), bodies.get(file), plans.map((plan) => [planHash(plan), relatedPlans(plan).map(planHash)])]) };
}

/** What keys ask of a plan. */
interface PlanFacts {
  readonly hash: CacheKey;
  /** The ids of all units that it names anywhere. */
  readonly units: ReadonlySet<string>;
}

const facts = oncePerBuild(() => new Map<string, PlanFacts>());

function factsOf(plan: Plan): PlanFacts {
  const known = facts().get(plan.id) ?? readFacts(plan);
  facts().set(plan.id, known);
  return known;
}

function readFacts(plan: Plan): PlanFacts {
  const json = JSON.stringify(plan);
  const ids = [...json.matchAll(/"(?:id|unit)":"([^"]+)"/gu)].map(([, id = '']) => id);
  return { hash: hash('sha256', json), units: new Set(ids.filter((id) => unitIds().has(id))) };
}

const unitIds = oncePerBuild((): ReadonlySet<string> => new Set(siteData().workspace.units.map(({ id }) => id)));

function planHash(plan: Plan): CacheKey {
  return factsOf(plan).hash;
}

function keyOf(content: unknown): CacheKey {
  return hash('sha256', JSON.stringify(content));
}
