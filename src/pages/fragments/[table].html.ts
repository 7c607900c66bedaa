import type { APIRoute } from 'astro';
import { dueFragment } from '../../formats/fragment/due-fragment.ts';
import { fragment } from '../../formats/fragment/fragment.ts';
import { siteFront } from '../../site/front-data.ts';
import { siteData } from '../../site/site-data.ts';
import type { FrontView } from '../../views/front-view.ts';

/** What is due next stands as a fragment where anything is due. */
export function getStaticPaths() {
  const view = siteFront();
  return view.due.length === 0 ? [] : [{ params: { table: 'due' }, props: { view } }];
}

export const GET: APIRoute<{ view: FrontView }> = ({ props: { view } }) => {
  const { workspace, reader } = siteData();
  const frame = { site: workspace.site, edition: reader.edition, page: '#due', files: [] };
  const content = dueFragment(view.due, view.asOf, view.showLights);
  return new Response(fragment(frame, content), { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
