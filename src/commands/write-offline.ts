import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withAttribute, withQuotedSigns } from '../site/html-tags.ts';
import { singleFile } from '../site/single-file.ts';

/** Writes `offline.html` beside every page that offers it: the page with its sheets and scripts inside; the names of the files, from the top of the site. */
export async function writeOffline(staging: string, siteUrl: string): Promise<readonly string[]> {
  const pages = await offeringPages(staging);
  const assets = new Map<string, string>();
  for (const page of pages) {
    const html = withQuotedSigns(await readFile(path.join(staging, page), 'utf8'));
    await readAssets(staging, page, html, assets);
    const asset = (address: string) => assets.get(path.posix.join(path.posix.dirname(page), address)) ?? '';
    const pageUrl = new URL(page, siteUrl.replace(/\/?$/u, '/')).href;
    await writeFile(path.join(staging, offlineOf(page)), singleFile(html, pageUrl, asset));
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

/** Sheets, scripts and the pictures of the foot are the same for all pages, and are read once: texts as they are, pictures as addresses. */
async function readAssets(staging: string, page: string, html: string, assets: Map<string, string>): Promise<void> {
  for (const { element, address } of assetsOf(html)) {
    const name = path.posix.join(path.posix.dirname(page), address);
    if (!assets.has(name)) assets.set(name, await (element === 'img' ? pictureAddress : readText)(path.join(staging, name)));
  }
}

/** The sheets, scripts and pictures that a page asks for. */
function assetsOf(html: string): readonly { readonly element: string; readonly address: string }[] {
  const found: { element: string; address: string }[] = [];
  withAttribute(html, ['link', 'script', 'img'], ['href', 'src'], (address, element) => {
    if (element !== 'link' || address.endsWith('.css')) found.push({ element, address });
    return address;
  });
  return found;
}

function readText(file: string): Promise<string> {
  return readFile(file, 'utf8');
}

const pictureTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

/** A picture inside its address; nothing where it is missing, of another site or of no kind that pages show: the words beside it remain. */
async function pictureAddress(file: string): Promise<string> {
  const type = pictureTypes[path.extname(file).toLowerCase()];
  const bytes = type === undefined ? undefined : await readFile(file).catch(() => undefined);
  return type === undefined || bytes === undefined ? '' : `data:${type};base64,${bytes.toString('base64')}`;
}
