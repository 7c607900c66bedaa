import type { APIRoute } from 'astro';
import { unitIcs } from '../../../formats/ics/deadlines-ics.ts';
import type { Unit } from '../../../model/unit.ts';
import { unitPaths } from '../../../site/paths.ts';
import { meantOf, plansNaming } from '../../../site/plans-naming.ts';
import { siteData } from '../../../site/site-data.ts';

export const getStaticPaths = unitPaths;

export const GET: APIRoute<{ unit: Unit }> = ({ props }) => {
  const { workspace, reader } = siteData();
  const plans = plansNaming(meantOf(props.unit.id));
  return new Response(unitIcs(props.unit, { ...workspace, plans }, reader.asOf));
};
