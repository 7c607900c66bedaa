import type { APIRoute } from 'astro';
import { unitXlsx } from '../../../formats/xlsx/unit-xlsx.ts';
import { unitPaths } from '../../../site/paths.ts';
import { siteData } from '../../../site/site-data.ts';
import { unitViews } from '../../../views/unit-view.ts';
import type { UnitView } from '../../../views/due-list.ts';

/** A unit that owes nothing has no list, and so no address for one. */
export function getStaticPaths() {
  const { workspace, reader } = siteData();
  const views = new Map(unitViews(workspace, reader).map((view) => [view.id, view]));
  const paths = unitPaths();
  return paths.flatMap(({ params }) => {
    const view = views.get(params.id);
    return view === undefined ? [] : [{ params, props: { view } }];
  });
}

export const GET: APIRoute<{ view: UnitView }> = async ({ props }) => {
  const { workspace, reader } = siteData();
  return new Response(await unitXlsx(props.view, workspace, reader));
};
