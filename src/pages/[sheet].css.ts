import type { APIRoute, GetStaticPaths } from 'astro';
import { lightSheet } from '../site/light-sheet.ts';
import { siteData } from '../site/site-data.ts';

/** `lights.css`, only where the site gives its lights other colours. */
export const getStaticPaths: GetStaticPaths = () => {
  const { site } = siteData().workspace;
  return lightSheet(site.lights) === '' ? [] : [{ params: { sheet: 'lights' } }];
};

export const GET: APIRoute = () => new Response(lightSheet(siteData().workspace.site.lights));
