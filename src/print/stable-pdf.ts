import { createHash } from 'node:crypto';
import { latin1, readPdfObjects } from './pdf-objects.ts';

/**
 * Returns the PDF with everything that differs from one printing to the next made a function of its content and `day`.
 *
 * The two dates become `day` at 00:00+08:00; the numbers of structure elements, which count on while a browser lives, count from 1;
 * the file identifier, where there is one, becomes a digest. Every change keeps its length, so the cross-reference table stays true.
 */
export function stablePdf(pdf: Uint8Array, day: string): Uint8Array {
  const { text, streams } = withoutStreams(pdf);
  const dated = rewrite(text, dates, (old) => `${old.slice(0, old.indexOf('(') + 1)}${pdfDate(day)})`);
  const named = rewrite(dated, elementName, elementRanks(text));
  const sorted = rewrite(named, elementTree, sortTree);
  const anonymous = rewrite(sorted, identifiers, (old) => rewrite(old, identifier, (hex) => '0'.repeat(hex.length)));
  const stable = withStreams(anonymous, pdf, streams);
  if (anonymous.search(identifiers) < 0) return stable;
  const digest = createHash('sha512').update(stable).digest('hex');
  const identified = rewrite(anonymous, identifiers, (old) =>
    rewrite(old, identifier, (hex) => digest.slice(0, hex.length).padEnd(hex.length, '0')),
  );
  return withStreams(identified, pdf, streams);
}

// Without looking behind: that is tried at every character of the file.
const dates = /\/(?:Creation|Mod)Date \(D:\d{14}[+-]\d\d'\d\d'\)/g;
const elementName = /\(node\d{8,}\)/g;
const elementTree = /\/Limits \[\(node\d{8,}\) \(node\d{8,}\)\]\s\/Names \[(?:\(node\d{8,}\) \d+ 0 R ?)+\]/g;
const identifiers = /\/ID \[[^\]]*\]/g;
const identifier = /(?<=<)[0-9A-Fa-f]+(?=>)/g;

type Streams = readonly { readonly start: number; readonly end: number }[];

// Compressed bytes may look like anything, so they are blanked; every place stays where it is.
function withoutStreams(pdf: Uint8Array): { readonly text: string; readonly streams: Streams } {
  const blank = Buffer.from(pdf);
  const streams = [...readPdfObjects(pdf).values()].flatMap(({ stream }) => stream ?? []);
  for (const { start, end } of streams) blank.fill(' ', start, end);
  return { text: latin1(blank), streams };
}

function withStreams(text: string, pdf: Uint8Array, streams: Streams): Buffer {
  const whole = Buffer.from(text, 'latin1');
  for (const { start, end } of streams) whole.set(pdf.subarray(start, end), start);
  return whole;
}

function pdfDate(day: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error(`日期应写成 YYYY-MM-DD：${day}`);
  return `D:${day.replaceAll('-', '')}000000+08'00'`;
}

// By their order in the document: which element the browser numbers first depends on what it happened to paint first.
function elementRanks(text: string): (old: string) => string {
  const named = [...text.matchAll(/\/ID (\(node\d{8,}\))/g)].map(([, name = '']) => name);
  const ranks = new Map([...new Set(named)].map((name, index) => [name, index + 1]));
  return (old) => `(node${String(ranks.get(old) ?? 0).padStart(old.length - '(node)'.length, '0')})`;
}

// The tree that finds an element by its name is sorted by name (ISO 32000-1 §7.9.6), and the names are new.
function sortTree(old: string): string {
  const entries = [...old.matchAll(/\((node\d+)\) \d+ 0 R/g)].map(([entry, name = '']) => ({ entry, name }));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const limits = `/Limits [(${entries[0]?.name ?? ''}) (${entries.at(-1)?.name ?? ''})]`;
  return `${limits}${old.slice(limits.length, old.indexOf('/Names'))}/Names [${entries.map(({ entry }) => entry).join(' ')}]`;
}

function rewrite(text: string, pattern: RegExp, replace: (old: string) => string): string {
  return text.replace(pattern, (old) => {
    const next = replace(old);
    if (next.length !== old.length) throw new Error(`PDF 中“${old}”的长度不能改变。`);
    return next;
  });
}
