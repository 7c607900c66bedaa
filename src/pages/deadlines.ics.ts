import type { APIRoute } from 'astro';
import { deadlinesIcs } from '../formats/ics/deadlines-ics.ts';
import { siteData } from '../site/site-data.ts';

export const GET: APIRoute = () => {
  const { workspace, reader } = siteData();
  return new Response(deadlinesIcs(workspace.plans, reader.asOf, workspace.site));
};
