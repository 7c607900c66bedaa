import { Inflate } from 'fflate';
import { refuse, refuseAmount } from '../unreadable-source.ts';

const megabyte = 1024 * 1024;

/** How many bytes streams may have once they are unpacked. */
export interface StreamLimits {
  readonly stream: number;
  /** Of all streams that are no pictures. */
  readonly total: number;
}

/** What the streams of a PDF may have; a file of 300 pages with four whole Chinese faces has about 80 MB. */
const usualLimits: StreamLimits = { stream: 64 * megabyte, total: 192 * megabyte };

/** So many packed bytes at a time. */
const step = 16 * 1024;

/**
 * Refuses a PDF whose streams are larger than the limits once they are unpacked: they are unpacked here first, piece by piece, and thrown away. The
 * library that reads them keeps each whole and knows no limit.
 */
export function checkStreams(bytes: Uint8Array, limits: StreamLimits = usualLimits): void {
  let total = 0;
  for (let at = indexOf(bytes, streamMark, 0); at !== -1; at = indexOf(bytes, streamMark, at + 1)) {
    const dictionary = latin(bytes.subarray(Math.max(0, at - 512), at));
    const own = dictionary.slice(dictionary.lastIndexOf('obj'));
    const filters = own.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0;
    // Packed twice, a few bytes become more than any limit; no office program does it.
    if (filters > 1) refuse('squeezed');
    if (filters === 0 || /\/Subtype\s*\/Image/u.test(own) || /\/DCTDecode|\/JPXDecode/u.test(own)) continue;
    total += unpackedSize(bytes, dataStart(bytes, at), limits);
    if (total > limits.total) refuseAmount('unpacked-megabytes', limits.total / megabyte);
  }
}

const streamMark = Uint8Array.from('stream', (letter) => letter.charCodeAt(0));
const endMark = Uint8Array.from('endstream', (letter) => letter.charCodeAt(0));

function indexOf(bytes: Uint8Array, mark: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(mark[0] ?? 0, from); at !== -1; at = bytes.indexOf(mark[0] ?? 0, at + 1))
    if (mark.every((byte, index) => bytes[at + index] === byte)) return at;
  return -1;
}

/** The data begin after the end of the line. */
function dataStart(bytes: Uint8Array, at: number): number {
  const after = at + streamMark.length;
  return bytes[after] === 13 && bytes[after + 1] === 10 ? after + 2 : after + 1;
}

/** How large a stream gets; what breaks off or is encrypted has the size that it had until then. */
function unpackedSize(bytes: Uint8Array, start: number, limits: StreamLimits): number {
  const end = indexOf(bytes, endMark, start);
  // Two bytes of the head of zlib come before the packed data.
  const packed = bytes.subarray(start + 2, end === -1 ? bytes.length : end);
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > limits.stream) refuseAmount('unpacked-megabytes', limits.stream / megabyte);
  });
  for (let at = 0; at < packed.length; at += step) if (!push(stream, packed.subarray(at, at + step))) break;
  return size;
}

function push(stream: Inflate, chunk: Uint8Array): boolean {
  try {
    stream.push(chunk);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
