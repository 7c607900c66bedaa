import type { APIRoute } from 'astro';
import { ganttSvg } from '../../../formats/svg/gantt-svg.ts';
import type { Plan } from '../../../model/plan.ts';
import { ganttView } from '../../../views/gantt-view.ts';
import { planPaths } from '../../../site/paths.ts';
import { siteData } from '../../../site/site-data.ts';

/** A plan without any date has no chart, and so no address for one. */
export function getStaticPaths() {
  const { workspace, reader } = siteData();
  const paths = planPaths();
  return paths.filter(({ props }) => ganttView(props.plan, reader, workspace.site) !== undefined);
}

export const GET: APIRoute<{ plan: Plan }> = ({ props }) => {
  const { workspace, reader } = siteData();
  const view = ganttView(props.plan, reader, workspace.site);
  return new Response(view && ganttSvg(view));
};
