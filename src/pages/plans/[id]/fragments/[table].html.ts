import type { APIRoute } from 'astro';
import type { Plan } from '../../../../model/plan.ts';
import { planFragment, planFragments } from '../../../../site/plan-fragment.ts';
import { planPaths } from '../../../../site/paths.ts';
import type { PlanTable } from '../../../../site/portal-files.ts';
import { siteData } from '../../../../site/site-data.ts';
import { planView } from '../../../../views/plan-view.ts';

/** One address for each table that the plan has. */
export function getStaticPaths() {
  const data = siteData();
  const paths = planPaths();
  return paths.flatMap(({ params, props, ...key }) =>
    planFragments(planView(props.plan, data.reader, data.workspace.site), data).map((table) => ({
      params: { ...params, table },
      props: { ...props, table },
      ...key,
    })),
  );
}

export const GET: APIRoute<{ plan: Plan; table: PlanTable }> = ({ props }) => {
  const data = siteData();
  const view = planView(props.plan, data.reader, data.workspace.site);
  return new Response(planFragment(props.table, view, data), { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
