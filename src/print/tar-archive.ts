/** One regular file of a tar archive. */
export interface TarFile {
  /** The path as written in the archive, with `/`. */
  readonly path: string;
  /** The permission bits, e.g. 0o755. */
  readonly mode: number;
  readonly bytes: Uint8Array;
}

const block = 512;

/** Returns the regular files of a ustar archive in order; throws on a path that would leave the folder it is unpacked into. */
export function parseTar(archive: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = [];
  let at = 0;
  while (at + block <= archive.length && archive[at] !== 0) {
    const header = Buffer.from(archive.buffer, archive.byteOffset + at, block);
    const size = octal(header, 124, 12);
    if (isRegularFile(header)) files.push(tarFile(header, archive.subarray(at + block, at + block + size)));
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}

function tarFile(header: Buffer, bytes: Uint8Array): TarFile {
  const prefix = text(header, 345, 155);
  const path = (prefix === '' ? '' : `${prefix}/`) + text(header, 0, 100);
  if (path.startsWith('/') || path.split('/').includes('..')) throw new Error(`压缩包里的路径不安全：${path}`);
  return { path, mode: octal(header, 100, 8), bytes };
}

function isRegularFile(header: Buffer): boolean {
  return header[156] === 0x30 || header[156] === 0;
}

function text(header: Buffer, start: number, length: number): string {
  const field = header.toString('utf8', start, start + length);
  const end = field.indexOf('\0');
  return end < 0 ? field : field.slice(0, end);
}

function octal(header: Buffer, start: number, length: number): number {
  return Number.parseInt(text(header, start, length).trim() || '0', 8);
}
