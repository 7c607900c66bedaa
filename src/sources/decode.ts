import type { Diagnostic, OtherEncoding } from '../model/diagnostic.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import { LineIndex } from './line-index.ts';

/** The text of a file, without its BOM; absent, with the one finding, when the bytes are not UTF-8. */
export interface DecodedText {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

const LOOK = 64 * 1024;
/** For speed one for all files: it takes none of one file over to the next. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads bytes as UTF-8 strictly; another encoding is not guessed into text but named, with the way to save the file again. */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return refuse(file, '', wide, wide === 'UTF-16' ? lossless(bytes, endOf(bytes)) : undefined);
  try {
    return { text: strictUtf8.decode(bytes), diagnostics: [] };
  } catch {
    const looksLikeGbk = isGbk(bytes);
    return looksLikeGbk ? refuse(file, '', 'GBK', lossless(bytes, 'gbk')) : refuse(file, validStart(bytes), undefined, undefined);
  }
}

function refuse(
  file: string,
  before: string,
  looksLike: 'GBK' | 'UTF-16' | 'UTF-32' | undefined,
  encoding: OtherEncoding | undefined,
): DecodedText {
  const place = new LineIndex(file, before).place(before.length);
  return { diagnostics: [diagnose('encoding', place, { looksLike }, { fix: encoding && [{ place, encoding }] })] };
}

/** The encoding, where every byte of the file comes out as a character that a text may have. */
function lossless(bytes: Uint8Array, encoding: OtherEncoding): OtherEncoding | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /[\uFFFD\uE000-\uF8FF\u0000-\u0008\u000B\u000C\u000E-\u001F]/u.test(text) ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/** Which byte of a UTF-16 character comes first: by the BOM, else by the zero bytes of its Latin letters. */
function endOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  const [even, odd] = zeroBytes(bytes);
  return (bytes[0] === 0xfe && bytes[1] === 0xff) || even > odd ? 'utf-16be' : 'utf-16le';
}

/** How many of the bytes at even and at odd places are zero. */
function zeroBytes(bytes: Uint8Array): readonly [even: number, odd: number] {
  let [even, odd] = [0, 0];
  bytes.subarray(0, LOOK).forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even++;
    if (byte === 0 && index % 2 === 1) odd++;
  });
  return [even, odd];
}

/** UTF-16 and UTF-32 by their BOM; without one by the zero bytes that every Latin letter and line break then has. */
function wideEncoding(bytes: Uint8Array): 'UTF-16' | 'UTF-32' | undefined {
  const [first, second, third, fourth] = bytes;
  if (
    (first === 0xff && second === 0xfe && third === 0 && fourth === 0) ||
    (first === 0 && second === 0 && third === 0xfe && fourth === 0xff)
  )
    return 'UTF-32';
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  // For speed: nearly every file has no zero byte at all, which the engine tells faster than a count.
  if (!bytes.subarray(0, LOOK).includes(0)) return undefined;
  const [even, odd] = zeroBytes(bytes);
  const looked = Math.min(LOOK, bytes.length);
  return Math.max(even, odd) * 10 > looked && Math.min(even, odd) * 10 <= Math.max(even, odd) ? 'UTF-16' : undefined;
}

/** Nearly any pair of high bytes is some GBK character; only the common ones (first byte B0–F7, as in GB 2312) speak for a Chinese text. */
function isGbk(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('gbk', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const common = text.match(/[\u4e00-\u9fff\u3000-\u301f\uff00-\uffef“”‘’—…·]/gu)?.length ?? 0;
  return common * 2 >= high * 0.9 && !mostlyUtf8(bytes);
}

/** A UTF-8 file with one broken character is a broken UTF-8 file. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const good = text.match(/[^\u0000-\u007f\uFFFD]/gu)?.length ?? 0;
  return good > broken;
}

function validStart(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.indexOf('\uFFFD');
  return broken === -1 ? text : text.slice(0, broken);
}
