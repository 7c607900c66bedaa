import type { APIRoute } from 'astro';
import { unitDeadlinesIcs } from '../../../formats/ics/unit-deadlines-ics.ts';
import type { Unit } from '../../../model/unit.ts';
import { unitPaths } from '../../../site/paths.ts';
import { siteData } from '../../../site/site-data.ts';

export const getStaticPaths = unitPaths;

export const GET: APIRoute<{ unit: Unit }> = async ({ props }) => {
  const { workspace, reader } = await siteData();
  return new Response(unitDeadlinesIcs(props.unit, workspace, reader));
};
