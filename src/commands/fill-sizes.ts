import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../print/write-whole.ts';
import { sizeWords } from '../site/download.ts';

const mark = /<span data-size-of="([^"]+)" data-before="([^"]*)"><\/span>/gu;

/**
 * Writes the sizes of downloads into the pages that offer them: PDFs are written after the pages. The pages in `first` are downloads
 * themselves, and have their own size only once they name those of others.
 */
export async function fillSizes(folder: string, first: readonly string[] = []): Promise<void> {
  const pages = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
  for (const page of [...first, ...pages]) {
    const file = path.join(folder, page);
    const html = await readFile(file, 'utf8');
    const sizes = new Map<string, string>();
    for (const [, to = ''] of html.matchAll(mark)) sizes.set(to, await sizeOf(path.join(folder, to)));
    // A new file in the place of the old one: pages are kept for the next build as they were made, under a second name of the same file.
    if (sizes.size > 0)
      await writeWhole(
        file,
        html.replace(mark, (_, to: string, before: string) => words(before, sizes.get(to) ?? '')),
      );
  }
}

const markBegin = Buffer.from('<span data-size-of="');
const markEnd = Buffer.from('"></span>');

/** A page without the places for sizes, where the downloads themselves are not made: the bytes as they are, for most of a page is neither read nor written anew. */
export function withoutSizes(page: Buffer): Buffer {
  const kept: Buffer[] = [];
  let from = 0;
  for (let at = page.indexOf(markBegin); at >= 0; at = page.indexOf(markBegin, from)) {
    const end = page.indexOf(markEnd, at);
    if (end < 0) break;
    kept.push(page.subarray(from, at));
    from = end + markEnd.length;
  }
  return from === 0 ? page : Buffer.concat([...kept, page.subarray(from)]);
}

async function sizeOf(file: string): Promise<string> {
  return stat(file).then(
    ({ size }) => sizeWords(size),
    () => '',
  );
}

function words(before: string, size: string): string {
  return size === '' ? '' : `<span>${before}${size}</span>`;
}
