import { globSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { firstDifference, pageText } from '../page-text.ts';

/** Pages of this size in bytes or more are not read into a tree: the calendar of a province of five thousand plans. */
const tooLarge = 20_000_000;

/**
 * Throws where a page says something else in one folder than in the other: all lists, and of plans and units these and about so many more. The folders must
 * hold the same pages, but that ours has those about the site itself.
 */
export async function expectSameTexts(ours: string, theirs: string, named: readonly string[], sample = 20): Promise<void> {
  const pages = globSync('**/index.html', { cwd: theirs }).toSorted();
  if (pages.length === 0) throw new Error(`No pages in ${theirs}`);
  for (const folder of ['plans', 'units', 'calendar']) expectSamePages(ours, pages, folder);
  for (const page of sampleOf(pages, named, sample)) {
    if ((await stat(path.join(ours, page))).size >= tooLarge) continue;
    const texts = await Promise.all([ours, theirs].map(async (folder) => pageText(await readFile(path.join(folder, page), 'utf8'))));
    const difference = firstDifference(texts[0] ?? '', texts[1] ?? '');
    if (difference !== undefined) throw new Error(`${page} differs in ${ours} and ${theirs}: ${difference}`);
  }
}

function expectSamePages(ours: string, pages: readonly string[], folder: string): void {
  const own = globSync(`${folder}/{,*/}index.html`, { cwd: ours }).toSorted();
  const others = pages.filter((page) => page.startsWith(`${folder}/`));
  if (own.join('\n') !== others.join('\n'))
    throw new Error(`${folder}/ has ${String(own.length)} pages in ${ours}, ${String(others.length)} elsewhere`);
}

function sampleOf(pages: readonly string[], named: readonly string[], sample: number): readonly string[] {
  const single = /^(?:plans|units)\/[^/]+\//u;
  const lists = pages.filter((page) => !single.test(page));
  const chosen = ['plans', 'units'].flatMap((folder) => {
    const own = pages.filter((page) => page.startsWith(`${folder}/`) && single.test(page));
    const step = Math.max(1, Math.floor(own.length / sample));
    return own.filter((page, index) => index % step === 0 || named.some((id) => page === `${folder}/${id}/index.html`));
  });
  return [...lists, ...chosen];
}
