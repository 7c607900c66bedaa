import type { Plan } from '../model/plan.ts';
import { coverageView, type CoverageView } from '../views/coverage-view.ts';
import { siteData, type SiteData } from './site-data.ts';

type Relatives = ReadonlyMap<string, ReadonlySet<string>>;

/** Worked out once for the plans of a build, and forgotten with them. */
const known = new WeakMap<readonly Plan[], Relatives>();

/** For each plan the ids of those that carry it out and of those that it carries out; few have any. */
function relativesOf(plans: readonly Plan[]): Relatives {
  const before = known.get(plans);
  if (before !== undefined) return before;
  const related = new Map<string, Set<string>>();
  const add = (id: string, other: string): unknown => related.set(id, (related.get(id) ?? new Set()).add(other));
  for (const { id, tasks } of plans) {
    for (const { plan } of tasks.flatMap(({ carries }) => carries)) {
      if (plan === undefined) continue;
      add(id, plan);
      add(plan, id);
    }
  }
  known.set(plans, related);
  return related;
}

/** The plans that carry out a plan, and those that it carries out, in the order of the workspace. */
export function relatedPlans({ id }: Pick<Plan, 'id'>, { workspace }: SiteData = siteData()): readonly Plan[] {
  const related = relativesOf(workspace.plans).get(id);
  return related === undefined ? [] : workspace.plans.filter((plan) => related.has(plan.id));
}

/** The coverage of a plan; undefined where it neither carries anything out nor is carried out. */
export function coverageOfPlan(plan: Plan, data: SiteData = siteData()): CoverageView | undefined {
  const plans = relatedPlans(plan, data);
  return plans.length === 0 ? undefined : coverageView(plan, { site: data.workspace.site, plans }, data.reader);
}
