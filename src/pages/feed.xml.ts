import type { APIRoute } from 'astro';
import { feedXml } from '../formats/xml/feed-xml.ts';
import { siteData } from '../site/site-data.ts';

/** The feed of the site: documents and interpretations. */
export const GET: APIRoute = () => {
  const { workspace } = siteData();
  return new Response(feedXml(workspace));
};
