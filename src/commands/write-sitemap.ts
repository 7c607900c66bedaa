import { access, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { robotsTxt } from '../formats/text/robots-txt.ts';
import { sitemapXml } from '../formats/xml/sitemap-xml.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import { publicFiles } from './copy-public.ts';
import { listPaths } from './manifest.ts';

/** Writes `sitemap.xml` over the pages of a folder, and `robots.txt` where `public/` brought none of its own. */
export async function writeSitemap(folder: string, root: string, workspace: PublishedWorkspace): Promise<void> {
  const own = new Set(await publicFiles(root));
  // Pieces for other websites and copies to keep are no pages of the site.
  const isPage = (name: string): boolean => /(?:^|\/)index\.html$/u.test(name) || (own.has(name) && name.endsWith('.html'));
  const pages = listPaths(folder).filter((name) => isPage(name) && !name.startsWith('print/'));
  await writeFile(path.join(folder, 'sitemap.xml'), sitemapXml(pages, workspace));
  const robots = path.join(folder, 'robots.txt');
  const isThere = await access(robots).then(
    () => true,
    () => false,
  );
  if (!isThere) await writeFile(robots, robotsTxt(workspace));
}
