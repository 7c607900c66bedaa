import type { APIRoute } from 'astro';
import { planXlsx } from '../../../formats/xlsx/plan-xlsx.ts';
import type { Plan } from '../../../model/plan.ts';
import { planPaths } from '../../../site/paths.ts';
import { siteData } from '../../../site/site-data.ts';

export const getStaticPaths = planPaths;

export const GET: APIRoute<{ plan: Plan }> = async ({ props }) => {
  const { workspace, reader } = siteData();
  return new Response(await planXlsx(props.plan, workspace, reader));
};
