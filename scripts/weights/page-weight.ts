import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a reader's browser fetches to show a page: bytes compressed with gzip (level 9), by what they are, and how many files. */
export interface PageWeight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  /** Pictures in the page, as they are. */
  readonly pictures: number;
  /** The page itself and every file that it loads without being asked. */
  readonly requests: number;
  /** Files that would come from elsewhere; none may. */
  readonly foreign: readonly string[];
}

/** Weighs a page of a built folder, given by its file (`plans/x/index.html`), with everything that it names to be loaded at once. */
export async function weighPage(folder: string, page: string): Promise<PageWeight> {
  const text = await readFile(path.join(folder, page), 'utf8');
  const css = [...text.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/gu)].map(([, to = '']) => to);
  const js = [...text.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/gu)].map(([, to = '']) => to);
  const pictures = [...text.matchAll(/<img\b[^>]*\bsrc="([^"]+)"/gu)].map(([, to = '']) => to);
  const all = [...new Set([...css, ...js, ...pictures])];
  const foreign = all.filter((to) => /^(?:[a-z]+:)?\/\//iu.test(to));
  const sum = async (list: readonly string[], weigh: (bytes: Buffer) => number) =>
    (await Promise.all([...new Set(list)].filter((to) => !foreign.includes(to)).map((to) => fileOf(folder, page, to)))).reduce(
      (total, bytes) => total + weigh(bytes),
      0,
    );
  return {
    html: packed(Buffer.from(text)),
    css: await sum(css, packed),
    js: await sum(js, packed),
    pictures: await sum(pictures, (bytes) => bytes.length),
    requests: 1 + all.length,
    foreign,
  };
}

const packed = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length;

/** A file that a page names; the one page that stands at any address (404) names files from the root of the site, which may be a path. */
async function fileOf(folder: string, page: string, to: string): Promise<Buffer> {
  const name = decodeURIComponent(new URL(to, `file:///${page}`).pathname.slice(1));
  const places = name.split('/').map((_, index, parts) => path.join(folder, ...parts.slice(index)));
  for (const place of places) {
    const bytes = await readFile(place).catch(() => undefined);
    if (bytes !== undefined) return bytes;
  }
  throw new Error(`${page} loads ${to}, which is not there`);
}
