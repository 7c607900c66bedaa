import type { APIRoute } from 'astro';
import { calendarFragment } from '../../../formats/fragment/calendar-fragment.ts';
import { fragment } from '../../../formats/fragment/fragment.ts';
import { siteCalendar } from '../../../site/calendar-data.ts';
import { calendarKey } from '../../../site/list-keys.ts';
import { siteData } from '../../../site/site-data.ts';

/** One address for each year in which anything falls due. */
export function getStaticPaths() {
  return siteCalendar().dueYears.map((year) => ({ params: { year: String(year) }, props: { year }, cacheKey: calendarKey(year) }));
}

export const GET: APIRoute<{ year: number }> = ({ props: { year } }) => {
  const { workspace, reader } = siteData();
  const frame = { site: workspace.site, edition: reader.edition, page: `calendar/${String(year)}/`, files: [] };
  const content = calendarFragment(siteCalendar().year(year));
  return new Response(fragment(frame, content), { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
