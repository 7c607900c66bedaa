import type { Plan } from '../../model/plan.ts';
import type { PublishedWorkspace } from '../../plan/publish.ts';
import { planArticle } from '../../views/page-article.ts';
import { siteAddress } from '../../views/page-tags.ts';
import { svgText as xmlText } from '../svg/svg-text.ts';

/** The protocol of sitemaps.org takes no more addresses in one file. */
const most = 50_000;

/** `sitemap.xml` (sitemaps.org, 0.9) of the pages of a site, given by their files: `index.html`, `plans/x/index.html`; `lastmod` only where a publication date is known. */
export function sitemapXml(pages: readonly string[], workspace: PublishedWorkspace): string {
  const dates = publishedDays(workspace);
  const addresses = pages
    .filter((page) => page !== '404.html')
    .map((page) => page.replace(/(^|\/)index\.html$/u, '$1'))
    .slice(0, most);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => urlXml(siteAddress(workspace.site, address), dates.get(address))),
    '</urlset>',
    '',
  ].join('\n');
}

function urlXml(address: string, published: string | undefined): string {
  const location = xmlText(encodeURI(address));
  return `<url><loc>${location}</loc>${published === undefined ? '' : `<lastmod>${lastmod(published)}</lastmod>`}</url>`;
}

/** A W3C datetime: the day alone where no hour is known. */
function lastmod(published: string): string {
  return published.length === 10 ? published : `${published.replace(' ', 'T')}+08:00`;
}

function publishedDays(workspace: PublishedWorkspace): ReadonlyMap<string, string> {
  const { notices, interpretations, pages, plans } = workspace;
  const dated = (folder: string, id: string, published: string | undefined): readonly (readonly [string, string])[] =>
    published === undefined ? [] : [[`${folder}${id}/`, published]];
  return new Map([
    ...notices.flatMap(({ id, data }) => dated('notices/', id, data.published)),
    ...interpretations.flatMap(({ id, data }) => dated('interpretations/', id, data.published)),
    ...pages.flatMap(({ id, data }) => dated('', id, data.published)),
    ...plans.filter(isStill).flatMap((plan) => dated('plans/', plan.id, planArticle(plan, workspace).published)),
  ]);
}

/** A plan that is written on, by progress or changes, changed after it was published: when, nobody noted. */
function isStill({ progress, changes }: Plan): boolean {
  return progress.length === 0 && changes.length === 0;
}
