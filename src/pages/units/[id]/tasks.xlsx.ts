import type { APIRoute } from 'astro';
import { unitXlsx } from '../../../formats/xlsx/unit-xlsx.ts';
import { viewOfUnit } from '../../../site/all-units.ts';
import { owingUnitPaths } from '../../../site/paths.ts';
import { siteData } from '../../../site/site-data.ts';
import type { UnitView } from '../../../views/due-list.ts';

/** A unit that owes nothing has no list, and so no address for one. */
export function getStaticPaths() {
  return owingUnitPaths().map(({ params, props: { unit }, ...key }) => ({ params, props: { view: viewOfUnit(unit) }, ...key }));
}

export const GET: APIRoute<{ view: UnitView }> = async ({ props }) => {
  const { workspace, reader } = siteData();
  return new Response(await unitXlsx(props.view, workspace, reader));
};
