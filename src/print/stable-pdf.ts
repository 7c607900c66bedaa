import { createHash } from 'node:crypto';
import { latin1, readPdfObjects } from './pdf-objects.ts';

/**
 * Returns the PDF with everything that differs from one printing to the next made a function of its content and `day`.
 *
 * The two dates become `day` at 00:00+08:00; the numbers of structure elements, which count on while a browser lives, count from 1;
 * the file identifier, where there is one, becomes a digest. Every change keeps its length, so the cross-reference table stays true.
 */
export function stablePdf(pdf: Uint8Array, day: string): Uint8Array {
  const stable = Buffer.from(pdf);
  const text = withoutStreams(pdf);
  rewrite(stable, text, dates, () => pdfDate(day));
  rewrite(stable, text, elementName, elementRanks(text));
  rewrite(stable, text, identifiers, (old) => '0'.repeat(old.length));
  const digest = createHash('sha512').update(stable).digest('hex');
  rewrite(stable, text, identifiers, (old) => digest.slice(0, old.length).padEnd(old.length, '0'));
  return stable;
}

const dates = /(?<=\/(?:Creation|Mod)Date \()D:\d{14}[+-]\d\d'\d\d'(?=\))/g;
const elementName = /(?<=\()node\d{8,}(?=\))/g;
const identifiers = /(?<=\/ID \[[^\]]*<)[0-9A-Fa-f]+(?=>)/g;

// Compressed bytes may look like anything, so they are blanked; every place stays where it is.
function withoutStreams(pdf: Uint8Array): string {
  const blank = Buffer.from(pdf);
  for (const { stream } of readPdfObjects(pdf).values()) {
    if (stream !== undefined) blank.fill(' ', stream.start, stream.end);
  }
  return latin1(blank);
}

function pdfDate(day: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error(`日期应写成 YYYY-MM-DD：${day}`);
  return `D:${day.replaceAll('-', '')}000000+08'00'`;
}

// Ranks keep the order of the names, which the tree of names in the file is sorted by.
function elementRanks(text: string): (old: string) => string {
  const names = [...new Set([...text.matchAll(elementName)].map(([name]) => name))].sort();
  const ranks = new Map(names.map((name, index) => [name, index + 1]));
  return (old) => `node${String(ranks.get(old) ?? 0).padStart(old.length - 'node'.length, '0')}`;
}

function rewrite(pdf: Buffer, text: string, pattern: RegExp, replace: (old: string) => string): void {
  for (const { 0: old, index } of text.matchAll(pattern)) {
    const next = replace(old);
    if (next.length !== old.length) throw new Error(`PDF 中“${old}”的长度不能改变。`);
    pdf.write(next, index, 'latin1');
  }
}
