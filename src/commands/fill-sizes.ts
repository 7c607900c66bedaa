import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
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
    if (sizes.size > 0)
      await writeFile(
        file,
        html.replace(mark, (_, to: string, before: string) => words(before, sizes.get(to) ?? '')),
      );
  }
}

/** A page without the places for sizes, where the downloads themselves are not made. */
export function withoutSizes(html: string): string {
  return html.replace(mark, '');
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
