import type { APIRoute } from 'astro';
import { deadlinesIcs } from '../../../formats/ics/deadlines-ics.ts';
import type { Plan } from '../../../model/plan.ts';
import { planPaths } from '../../../site/paths.ts';
import { siteData } from '../../../site/site-data.ts';

export const getStaticPaths = planPaths;

export const GET: APIRoute<{ plan: Plan }> = ({ props }) => {
  const { workspace, reader } = siteData();
  return new Response(deadlinesIcs([props.plan], reader.asOf, workspace.site));
};
