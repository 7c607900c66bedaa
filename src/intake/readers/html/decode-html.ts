import { decodeBytes } from '../text/decode-bytes.ts';
import { refuse } from '../unreadable-source.ts';

/** So many bytes may stand before a page states its encoding. */
const look = 4096;

/** The text of a page: by its mark, by the encoding that it states where its bytes agree, else UTF-8 or GB 18030, whichever they are. */
export function decodeHtml(bytes: Uint8Array): string {
  const stated = hasMark(bytes) ? undefined : statedEncoding(bytes);
  return (
    (stated === undefined ? undefined : decoded(bytes, stated)) ??
    decodeBytes(bytes) ??
    decoded(bytes, 'gb18030', false) ??
    refuse('damaged')
  );
}

function hasMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** GB 2312 and GBK are read as GB 18030, which has all of their characters and those that pages use beyond them. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const start = Array.from(bytes.subarray(0, look), (byte) => String.fromCharCode(byte & 0x7f)).join('');
  const label = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/iu.exec(start)?.[1]?.toLowerCase();
  return label === undefined || /^gb/u.test(label) ? label && 'gb18030' : label;
}

function decoded(bytes: Uint8Array, encoding: string, fatal = true): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
