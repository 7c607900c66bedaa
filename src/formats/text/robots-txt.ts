import type { PublishedWorkspace } from '../../plan/publish.ts';
import { siteAddress } from '../../views/page-tags.ts';

/** `robots.txt` of a site, in accord with what its pages ask: nothing for search engines where they are not to keep it, else where the sitemap is. */
export function robotsTxt({ site, edition }: Pick<PublishedWorkspace, 'site' | 'edition'>): string {
  const isHidden = edition === 'internal' || site.demo || site.noindex;
  return isHidden ? 'User-agent: *\nDisallow: /\n' : `User-agent: *\nAllow: /\n\nSitemap: ${siteAddress(site, 'sitemap.xml')}\n`;
}
