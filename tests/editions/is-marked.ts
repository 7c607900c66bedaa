import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { internalMark } from '../../src/plan/edition.ts';
import { readPdf } from '../print/read-pdf.ts';

/** Whether a file says that it is internal: a page in its strip, a PDF on every page, a document in all its heads, a spreadsheet in those of all sheets. */
export async function isMarked(file: string): Promise<boolean> {
  if (file.endsWith('.pdf')) return (await readPdf(file)).texts.every((texts) => wordsOf(texts).includes(internalMark));
  if (file.endsWith('.html')) return saysSo(await readFile(file, 'utf8'));
  const heads = Object.entries(unzipSync(await readFile(file))).filter(([name]) => /(?:header\d*|worksheets\/sheet\d*)\.xml$/u.test(name));
  return heads.length > 0 && heads.every(([, xml]) => strFromU8(xml).includes(internalMark));
}

/** A page says it in its strip, a fragment in its first line. */
function saysSo(html: string): boolean {
  return (
    html.includes(`<b class="inside">${internalMark}</b>`) || new RegExp(`^<section [^>]*><p [^>]*>${internalMark}</p>`, 'u').test(html)
  );
}

function wordsOf(texts: readonly { readonly text: string }[]): string {
  return texts
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');
}
