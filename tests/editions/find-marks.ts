import { beginnings, type Mark } from './mark.ts';
import type { Unpacked } from './unpack.ts';

/** A mark that was found, or its beginning, and where. */
export interface Found {
  readonly mark: string;
  readonly where: string;
  readonly as: string;
}

/** Where marks stand in what was unpacked, whatever they were written in: UTF-8, UTF-16, entities, escapes, percent signs, base64, runs of markup. */
export function findMarks(unpacked: readonly Unpacked[], marks: readonly Mark[]): readonly Found[] {
  const known = new Map(marks.flatMap((mark) => [mark.chinese, mark.ascii].map((text) => [text, mark.place] as const)));
  const found = unpacked.flatMap(({ name, bytes }) =>
    viewsOf(bytes).flatMap(([as, text]) =>
      [...text.matchAll(pattern)].map(([hit]) => ({ mark: known.get(hit) ?? `？${hit}`, where: name, as })),
    ),
  );
  return [...new Map(found.map((one) => [`${one.mark}\n${one.where}`, one])).values()];
}

const pattern = new RegExp(`${beginnings.chinese}.{0,4}|${beginnings.ascii}[0-9a-z]{0,6}`, 'gu');

function viewsOf(bytes: Buffer): readonly (readonly [as: string, text: string])[] {
  const plain = bytes.toString('utf8');
  const decoded = unescaped(plain);
  const runs = [...plain.matchAll(/[A-Za-z0-9+/_-]{24,}={0,2}/gu)].map(([run]) => Buffer.from(run, 'base64'));
  const hexadecimal = [...plain.matchAll(/(?:[0-9a-f]{2}){8,}/giu)].map(([run]) => Buffer.from(run, 'hex'));
  return [
    ['text', plain],
    ['decoded', decoded],
    ['joined', decoded.replace(/<[^<>]*>/gu, '').replace(/\s/gu, '')],
    ...inUtf16(bytes),
    ...[...runs, ...hexadecimal].flatMap((inner) => [['inner', inner.toString('utf8')] as const, ...inUtf16(inner)]),
  ];
}

function inUtf16(bytes: Buffer): readonly (readonly [string, string])[] {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const odd = bytes.subarray(1, bytes.length - ((bytes.length + 1) % 2));
  return [even, odd].flatMap((part) => [
    ['utf-16le', part.toString('utf16le')] as const,
    ['utf-16be', Buffer.from(part).swap16().toString('utf16le')] as const,
  ]);
}

function unescaped(text: string): string {
  return percentDecoded(text)
    .replace(/&#x([0-9a-f]{1,6});/giu, (_, code: string) => character(parseInt(code, 16)))
    .replace(/&#(\d{1,7});/gu, (_, code: string) => character(Number(code)))
    .replace(/\\u\{?([0-9a-f]{4,6})\}?/giu, (_, code: string) => character(parseInt(code, 16)))
    .replace(/\\([0-9a-f]{4,6}) ?/giu, (_, code: string) => character(parseInt(code, 16)));
}

function character(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/giu, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
