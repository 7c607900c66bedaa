import type { APIRoute } from 'astro';
import { calendarFragment } from '../../../formats/fragment/calendar-fragment.ts';
import { fragment } from '../../../formats/fragment/fragment.ts';
import { siteCalendar } from '../../../site/calendar-data.ts';
import { siteData } from '../../../site/site-data.ts';
import type { CalendarYear } from '../../../views/calendar-view.ts';

/** One address for each year in which anything falls due. */
export function getStaticPaths() {
  const { years, year } = siteCalendar();
  const views = years.map(year);
  return views.filter(({ count }) => count > 0).map((view) => ({ params: { year: String(view.year) }, props: { view } }));
}

export const GET: APIRoute<{ view: CalendarYear }> = ({ props: { view } }) => {
  const { workspace, reader } = siteData();
  const frame = { site: workspace.site, edition: reader.edition, page: `calendar/${String(view.year)}/`, files: [] };
  return new Response(fragment(frame, calendarFragment(view)), { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
