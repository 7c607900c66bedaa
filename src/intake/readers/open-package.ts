import { Inflate } from 'fflate';
import { packedBytes, readZipDirectory, type ZipEntry } from './office/zip-directory.ts';
import { largestFile } from './sniff-kind.ts';
import { refuse, refuseAmount } from './unreadable-source.ts';

const megabyte = 1024 * 1024;

/** What a package may have. Files of offices are far below; what is above is refused before it is unpacked. */
export const packageLimits = {
  /** Bytes of one part, unpacked: a table of 1,000 tasks in Word has about 3 MB. */
  part: 32 * megabyte,
  /** Bytes of all parts that are read, unpacked. */
  total: 64 * megabyte,
  /** How many times its packed size a part may have, where it is larger than a megabyte. */
  ratio: 400,
} as const;

/** A zip package of an Office file; its parts are unpacked when they are asked for, pictures and macros never. */
export interface OfficePackage {
  /** The names of all parts as the directory has them. */
  readonly names: readonly string[];
  /** The bytes of a part, unpacked; undefined where there is none of that name (capitals do not count). */
  readonly part: (name: string) => Uint8Array | undefined;
}

/**
 * Opens the zip package of an Office file; refuses what is damaged, encrypted or larger than `packageLimits`. Sizes are counted while unpacking,
 * whatever the directory states, and names of parts are only ever looked up, never used as paths.
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  if (bytes.length > largestFile) refuseAmount('megabytes', largestFile / megabyte);
  const entries = readZipDirectory(bytes);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let unpacked = 0;
  return {
    names: entries.map(({ name }) => name),
    part: (name) => {
      const entry = byName.get(name.replace(/^\/+/u, '').toLowerCase());
      if (entry === undefined) return undefined;
      const content = unpack(bytes, entry, packageLimits.total - unpacked);
      unpacked += content.length;
      return content;
    },
  };
}

function unpack(bytes: Uint8Array, entry: ZipEntry, budget: number): Uint8Array {
  if (entry.encrypted) refuse('password');
  checkSize(entry.size, entry.packedSize, budget);
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) refuse('damaged', entry.name);
  return inflate(packed, entry, budget);
}

function checkSize(size: number, packedSize: number, budget: number): void {
  if (size > megabyte && size > packedSize * packageLimits.ratio) refuse('squeezed');
  if (size > packageLimits.part) refuseAmount('unpacked-megabytes', packageLimits.part / megabyte);
  if (size > budget) refuseAmount('unpacked-megabytes', packageLimits.total / megabyte);
}

/** So many packed bytes at a time: deflate makes at most a thousand of each, so that no more than 8 MB appear before they are counted. */
const step = 8 * 1024;

function inflate(packed: Uint8Array, { name, size }: ZipEntry, budget: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > size) refuse('damaged', name);
    checkSize(length, packed.length, budget);
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += step) push(stream, packed.subarray(at, at + step), at + step >= packed.length, name);
  return length === size ? joined(chunks, length) : refuse('damaged', name);
}

/** What the library throws about its input is a damaged part; what we throw ourselves goes on. */
function push(stream: Inflate, chunk: Uint8Array, last: boolean, name: string): void {
  try {
    stream.push(chunk, last);
  } catch (error) {
    if (error instanceof Error && 'code' in error) refuse('damaged', name);
    throw error;
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
