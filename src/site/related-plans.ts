import type { Plan } from '../model/plan.ts';
import { coverageView, type CoverageView } from '../views/coverage-view.ts';
import { oncePerBuild } from './current-build.ts';
import { siteData } from './site-data.ts';

/** For each plan those that carry it out and those that it carries out, in the order of the workspace; few have any. */
const relatives = oncePerBuild((): ReadonlyMap<string, ReadonlySet<string>> => {
  const related = new Map<string, Set<string>>();
  const add = (id: string, other: string): unknown => related.set(id, (related.get(id) ?? new Set()).add(other));
  for (const { id, tasks } of siteData().workspace.plans) {
    for (const { plan } of tasks.flatMap(({ carries }) => carries)) {
      if (plan === undefined) continue;
      add(id, plan);
      add(plan, id);
    }
  }
  return related;
});

/** The plans that carry out a plan, and those that it carries out, in the order of the workspace. */
export function relatedPlans({ id }: Pick<Plan, 'id'>): readonly Plan[] {
  const related = relatives().get(id);
  return related === undefined ? [] : siteData().workspace.plans.filter((plan) => related.has(plan.id));
}

/** The coverage of a plan; undefined where it neither carries anything out nor is carried out. */
export function coverageOfPlan(plan: Plan): CoverageView | undefined {
  const plans = relatedPlans(plan);
  const { workspace, reader } = siteData();
  return plans.length === 0 ? undefined : coverageView(plan, { site: workspace.site, plans }, reader);
}
