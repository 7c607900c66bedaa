import type { Site } from '../../model/site.ts';

/** The host of a site, by which the ids of its events differ from those of all others. */
export function siteHost({ url }: Pick<Site, 'url'>): string {
  return new URL(url).hostname;
}

/** The whole address of a page of the site; undefined while its domain is one that can never exist (RFC 2606, RFC 6761). */
export function siteLink({ url }: Pick<Site, 'url'>, page: string): string | undefined {
  const host = new URL(url).hostname;
  return /(?:^|\.)(?:invalid|test|localhost|example|example\.(?:com|net|org))$/u.test(host)
    ? undefined
    : `${url.replace(/\/?$/u, '/')}${page}`;
}
