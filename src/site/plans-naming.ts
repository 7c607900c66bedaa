import type { Plan } from '../model/plan.ts';
import { meantUnits, type MeantUnit } from '../plan/meant-unit.ts';
import { oncePerBuild } from './current-build.ts';
import { planSummary } from './plan-summary.ts';
import { siteData } from './site-data.ts';

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
  for (const plan of plans) for (const id of idsIn(plan)) byName.get(id)?.push(plan);
  return byName;
});

/** Whatever a plan names by an id: units among others. */
const idsIn = planSummary(
  'ids',
  () => '',
  () =>
    (plan: Plan): readonly string[] => {
      const found = new Set<string>();
      addIds(plan, found);
      return [...found];
    },
);

function addIds(value: object, found: Set<string>): void {
  for (const [key, one] of Object.entries(value) as [string, unknown][]) {
    if (typeof one === 'object' && one !== null) addIds(one, found);
    else if (typeof one === 'string' && (key === 'id' || key === 'unit')) found.add(one);
  }
}
