import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { harmless } from './hostile-strings.ts';
import { pageSignature } from './page-signature.ts';

/**
 * What a published file is made of, one line for each part, as a reader of other hands takes it; strings and their harmless twins give the same.
 * Undefined for kinds that hold no words of the record. Throws, with the reason, where the file is not what its name says.
 */
export function fileSignature(name: string, bytes: Uint8Array): readonly string[] | undefined {
  const read = readers.find(([pattern]) => pattern.test(name))?.[1];
  return read?.(bytes, name);
}

const readers: readonly (readonly [RegExp, (bytes: Uint8Array, name: string) => readonly string[]])[] = [
  [/(?:^|\/)fragment[^/]*\.html$|\/fragments\//u, (bytes) => pageSignature(strFromU8(bytes), 'fragment')],
  // Letters make links of addresses that stand in words, which end where the words do.
  [/\/reminders\/.*\.html$/u, (bytes) => loosely(pageSignature(strFromU8(bytes), 'page'))],
  [/\.html$/u, (bytes) => pageSignature(strFromU8(bytes), 'page')],
  [/\.xml$/u, (bytes) => xmlSignature(strFromU8(bytes))],
  // Charts cut lines by the width of words, in which signs differ.
  [/\.svg$/u, (bytes) => loosely(xmlSignature(strFromU8(bytes)))],
  [/\.ics$/u, (bytes) => icsSignature(strFromU8(bytes))],
  [/\.csv$/u, (bytes) => csvSignature(strFromU8(bytes))],
  [/(?<!manifest)\.json$/u, (bytes) => jsonSignature(JSON.parse(strFromU8(bytes)))],
  [/\.(?:docx|xlsx)$/u, packageSignature],
];

/** Names made from words, times and hashes differ, and may. */
function plain(words: string): string {
  return harmless(words)
    .replace(/\b[0-9a-f]{64}\b/gu, '…')
    .replace(/-[0-9a-z]{7}(?:-\d+)?(?=@|$)/gu, '-…')
    .replace(/keyword-[0-9a-z-]+/gu, 'keyword-…');
}

/** Which elements with which attributes there are, in whatever order and number. */
function loosely(lines: readonly string[]): readonly string[] {
  const kinds = lines.filter((line) => /^ *</u.test(line)).map((line) => line.trim().replace(/="(?:[^"\\]|\\.)*"/gu, ''));
  return [...new Set(kinds)].toSorted();
}

type XmlNode = ReturnType<DOMParser['parseFromString']>['documentElement'];

function xmlSignature(xml: string): readonly string[] {
  const lines: string[] = [];
  const walk = (node: XmlNode): void => {
    if (node.nodeType === 1) {
      // Of cells, whether a person is warned of a formula.
      const attributes = Array.from(node.attributes)
        .filter(({ name }) => node.tagName !== 'c' || name !== 's')
        .filter(({ name }) => node.tagName !== 'row' || name !== 'ht')
        .map(({ name, value }) => ` ${name}=${JSON.stringify(plain(value))}`);
      if (node.tagName !== 'dataValidations') lines.push(`<${node.tagName}${attributes.join('')}>`);
    } else if (node.nodeType === 3 || node.nodeType === 4) lines.push(JSON.stringify(plain(headWords(node))));
    // A list of choices that has a quotation mark cannot stand in a cell, and the cell then has none.
    if (node.tagName === 'dataValidations') return;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child as XmlNode);
  };
  walk(parsedXml(xml).documentElement);
  return lines;
}

/** In the heads of sheets `&` begins a code, and two of them are one. */
function headWords({ nodeValue, parentNode }: XmlNode): string {
  const words = nodeValue ?? '';
  return /^(?:odd|even|first)(?:Header|Footer)$/u.test(parentNode?.nodeName ?? '') ? words.replaceAll('&&', '&') : words;
}

function parsedXml(xml: string): ReturnType<DOMParser['parseFromString']> {
  const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(xml)?.[0];
  if (forbidden !== undefined) throw new Error(`XML holds U+${(forbidden.codePointAt(0) ?? 0).toString(16)}`);
  const fail = (message: string): never => {
    throw new Error(message);
  };
  return new DOMParser({ locator: {}, errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(xml, 'text/xml');
}

/** Lines of a calendar, whole again; none but the first is longer than 75 octets, and an independent reader takes them all. */
function icsSignature(text: string): readonly string[] {
  for (const line of text.split('\r\n'))
    if (new TextEncoder().encode(line).length > 75) throw new Error(`a line of ${String(line.length)} characters`);
  if (/[^\r]\n|\r[^\n]/u.test(text)) throw new Error('a line end of its own');
  ICAL.parse(text);
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => plain(line.replace(/\\([\\;,])/gu, '$1')));
}

/** Cells of a table; none is what a spreadsheet would run. */
function csvSignature(text: string): readonly string[] {
  const cells = [...text.replace(/^\uFEFF/u, '').matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gu)].map(([, cell = '', end = '']) => {
    const words = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    if (/^[\s"]*[=+\-@＝＋－＠]/u.test(words)) throw new Error(`a cell that runs: ${words.slice(0, 40)}`);
    return `${plain(words)}${end === ',' ? '' : ' ⏎'}`;
  });
  return cells;
}

function jsonSignature(value: unknown): readonly string[] {
  return JSON.stringify(value, (key, one: unknown) => (key === 'column' ? 0 : typeof one === 'string' ? plain(one) : one), 1).split('\n');
}

/** The parts of an Office file, each as XML. */
function packageSignature(bytes: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([part]) => /\.(?:xml|rels)$/u.test(part));
  if (parts.length === 0) throw new Error('an empty package');
  return parts.flatMap(([part, data]) => {
    try {
      return [part, ...xmlSignature(strFromU8(data))];
    } catch (error) {
      throw new Error(`${part}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });
}
