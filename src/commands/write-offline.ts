import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { singleFile } from '../site/single-file.ts';

/** Writes `offline.html` beside every page that offers it: the page with its sheets and scripts inside; the names of the files, from the top of the site. */
export async function writeOffline(staging: string, siteUrl: string): Promise<readonly string[]> {
  const pages = await offeringPages(staging);
  const assets = new Map<string, string>();
  for (const page of pages) {
    const html = await readFile(path.join(staging, page), 'utf8');
    await readAssets(staging, page, html, assets);
    const asset = (address: string) => assets.get(path.posix.join(path.posix.dirname(page), address)) ?? '';
    await writeFile(path.join(staging, offlineOf(page)), singleFile(html, new URL(page, siteUrl.replace(/\/?$/u, '/')).href, asset));
  }
  return pages.map(offlineOf);
}

function offlineOf(page: string): string {
  return page.replace(/index\.html$/u, 'offline.html');
}

/** The pages of plans and units that name their offline edition among their downloads. */
async function offeringPages(staging: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of ['plans', 'units']) {
    for (const id of await readdir(path.join(staging, folder)).catch(() => [])) {
      const page = `${folder}/${id}/index.html`;
      const html = await readFile(path.join(staging, page), 'utf8').catch(() => '');
      if (html.includes(`data-size-of="${offlineOf(page)}"`)) found.push(page);
    }
  }
  return found.toSorted();
}

/** Sheets and scripts are the same for all pages, and are read once. */
async function readAssets(staging: string, page: string, html: string, assets: Map<string, string>): Promise<void> {
  for (const [, address = ''] of html.matchAll(/<(?:link rel="stylesheet"|script)[^>]*\s(?:href|src)="([^"]+)"/gu)) {
    const name = path.posix.join(path.posix.dirname(page), address);
    if (!assets.has(name)) assets.set(name, await readFile(path.join(staging, name), 'utf8'));
  }
}
