import { readZipDirectory } from './office/zip-directory.ts';
import { refuse, refuseAmount } from './unreadable-source.ts';
import type { SourceProblem } from '../../model/messages/facts/readers.ts';
import type { SourceText } from '../../model/source-text.ts';

/** The kinds of files whose content tells what they are; any other text is for its name to say. */
export type SniffedKind = Exclude<SourceText['kind'], 'md' | 'txt'> | 'text';

/** Bytes that a file of any kind may have; those of offices are far below. */
export const largestFile = 64 * 1024 * 1024;

/** How the kinds that are not read begin, in Latin letters. */
const beginnings: readonly (readonly [RegExp, SourceProblem])[] = [
  [/^\{\\rtf/u, 'rich-text'],
  [/^MIME-Version:|^Content-Type: multipart\/related/iu, 'web-archive'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM....\0\0\0\0|II\*\0|MM\0\*|RIFF....WEBP)/su, 'picture'],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b|BZh)/u, 'archive'],
];

/** Names of streams in the container of old Office files, as it writes them: two bytes a letter. */
const streams: readonly (readonly [string, SourceProblem])[] = [
  ['EncryptedPackage', 'password'],
  ['WordDocument', 'old-word'],
  ['Workbook', 'old-sheet'],
  ['Book', 'old-sheet'],
];

/** What a file is by its content, whatever its name says; refuses the kinds that are not read, each with its reason. */
export function sniffKind(bytes: Uint8Array): SniffedKind {
  if (bytes.every(isBlank)) refuse('empty');
  if (bytes.length > largestFile) refuseAmount('megabytes', largestFile / 1024 / 1024);
  const start = latin(bytes, 0, 2048);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return zipKind(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) refuse(oldKind(bytes));
  // The mark of a PDF may stand behind a few stray bytes.
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  for (const [beginning, problem] of beginnings) if (beginning.test(start)) refuse(problem);
  return textKind(bytes);
}

/** A space, a tab or a line end. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

/** Refuses a file that is not of the kind. */
export function requireKind(bytes: Uint8Array, kind: SniffedKind): void {
  if (sniffKind(bytes) !== kind) refuse('unknown');
}

function zipKind(bytes: Uint8Array): SniffedKind {
  const names = readZipDirectory(bytes).map(({ name }) => name.toLowerCase());
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/u)) return 'docx';
  if (has(/^xl\/workbook\d*\.xml$/u)) return 'xlsx';
  if (has(/^xl\/workbook\.bin$/u)) return refuse('old-sheet');
  if (has(/^ppt\//u)) return refuse('slides');
  if (has(/^ofd\.xml$/u)) return refuse('ofd');
  return refuse(has(/^mimetype$/u) && has(/^content\.xml$/u) ? 'open-document' : 'archive');
}

function oldKind(bytes: Uint8Array): SourceProblem {
  // Entries of its directory begin at even places.
  const directory = new TextDecoder('utf-16le').decode(bytes);
  return streams.find(([name]) => directory.includes(`${name}\0`))?.[1] ?? 'old-office';
}

function textKind(bytes: Uint8Array): SniffedKind {
  const start = withoutZeros(latin(bytes, 0, 16_384));
  if (/<office:document[\s>]/u.test(start)) refuse('open-document');
  if (/<\?mso-application|<(?:w:wordDocument|Workbook|pkg:package)[\s>]/u.test(start)) refuse('office-xml');
  if (
    /^[^\S<]*(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:!doctype\s+html|html|head|body|table|div|meta|style|p|h[1-6]|section|article|span)[\s>]/iu.test(
      start,
    )
  )
    return 'html';
  if (/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:\?xml|!--)/u.test(start) && /<html[\s>]/iu.test(start)) return 'html';
  return isText(bytes) ? 'text' : refuse('unknown');
}

/** UTF-16 has a zero in every Latin letter. */
function withoutZeros(text: string): string {
  return text.replaceAll('\0', '');
}

/** A text has no zero bytes, unless it is UTF-16 and says so. */
function isText(bytes: Uint8Array): boolean {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return wide || !bytes.subarray(0, 65_536).includes(0);
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Array.from(bytes.subarray(from, to), (byte) => String.fromCharCode(byte)).join('');
}
