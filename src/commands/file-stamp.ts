import { lstatSync, type BigIntStats } from 'node:fs';

/** What each file of a folder was when it was hashed, by path: while its stamp is the same its content is. */
export type FileStamps = ReadonlyMap<string, string>;

/** A file whose content is known: its SHA-256 in hexadecimal, and the content stamp that it had when it was hashed. */
export interface KnownFile {
  readonly sum: string;
  readonly stamp: string;
}

/** What is known of files, by path from the top of the site. */
export type KnownFiles = ReadonlyMap<string, KnownFile>;

/** The stamp of a file as it is now: which file, its size, its times. */
export function stampOf(file: string): string {
  return stampIn(lstatSync(file, { bigint: true }));
}

/** The stamp of a file whose state is known. */
export function stampIn({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}

/** The stamp of what is in a file: which file, its size, when it was written. A second name for it, or one name less, changes nothing. */
export function contentStampOf(file: string): string {
  return contentStampIn(lstatSync(file, { bigint: true }));
}

/** The content stamp of a file whose state is known. */
export function contentStampIn({ ino, size, mtimeNs }: BigIntStats): string {
  return [ino, size, mtimeNs].join(' ');
}
