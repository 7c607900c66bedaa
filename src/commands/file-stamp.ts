import { lstat } from 'node:fs/promises';

/** What each file of a folder was when it was hashed, by path: while its stamp is the same its content is. */
export type FileStamps = ReadonlyMap<string, string>;

/** The stamp of a file as it is now: which file, its size, its times. */
export async function stampOf(file: string): Promise<string> {
  const { ino, size, mtimeNs, ctimeNs } = await lstat(file, { bigint: true });
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}
