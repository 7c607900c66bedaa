import { hash } from 'node:crypto';
import type { Plan } from '../model/plan.ts';
import { meantUnits, type MeantUnit } from '../plan/meant-unit.ts';
import { oncePerBuild } from './current-build.ts';
import { siteData } from './site-data.ts';

/** What is asked of every plan before any page is made. */
interface PlanFacts {
  /** Names all that the plan says. */
  readonly hash: string;
  /** Whatever it names by an id: units among others. */
  readonly ids: ReadonlySet<string>;
}

const facts = oncePerBuild(() => new Map<string, PlanFacts>());

function factsOf(plan: Plan): PlanFacts {
  const known = facts().get(plan.id) ?? readFacts(plan);
  facts().set(plan.id, known);
  return known;
}

function readFacts(plan: Plan): PlanFacts {
  const json = JSON.stringify(plan);
  return { hash: hash('sha256', json), ids: new Set([...json.matchAll(/"(?:id|unit)":"([^"]+)"/gu)].map(([, id = '']) => id)) };
}

/** Names all that a plan says: two plans have the same hash where no view can tell them apart. */
export function planHash(plan: Plan): string {
  return factsOf(plan).hash;
}

/** A unit with everything under whose name it is meant too, on the day of the build. */
export function meantOf(unit: string): MeantUnit {
  return meant()(unit);
}

const meant = oncePerBuild(() => meantUnits(siteData().workspace.units, siteData().reader.asOf));

/** The plans that name a unit anywhere, or what it is meant through: no other can say anything of it. In the order of the workspace. */
export function plansNaming({ id, through }: Pick<MeantUnit, 'id' | 'through'>): readonly Plan[] {
  if (through.size === 0) return plansByName().get(id) ?? [];
  const named = new Set([id, ...through.keys()].flatMap((name) => plansByName().get(name) ?? []));
  return siteData().workspace.plans.filter((plan) => named.has(plan));
}

const plansByName = oncePerBuild((): ReadonlyMap<string, readonly Plan[]> => {
  const { plans, units } = siteData().workspace;
  const byName = new Map(units.map(({ id }): [string, Plan[]] => [id, []]));
  for (const plan of plans) for (const id of factsOf(plan).ids) byName.get(id)?.push(plan);
  return byName;
});
