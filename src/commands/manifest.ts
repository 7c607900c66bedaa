import { hash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '../model/day.ts';
import type { Edition } from '../views/reader.ts';
import { engineName } from './engine-version.ts';
import { contentStampIn, stampIn, type FileStamps, type KnownFiles } from './file-stamp.ts';
import { inParallel } from './publishing/in-parallel.ts';
import { entriesUnder } from './publishing/entries-under.ts';
import { writeWhole } from '../print/write-whole.ts';

/** What a published folder says of itself in `manifest.json`. */
export interface Manifest {
  readonly engine: string;
  readonly edition: Edition;
  readonly asOf: Day;
  /** The browser that printed; null where nothing was printed. */
  readonly browser: string | null;
  readonly fonts: readonly object[];
  /** Every published file but the manifest itself, by path. */
  readonly files: readonly ManifestFile[];
}

/** A published file: its path with `/`, its size, its SHA-256 in hexadecimal. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A manifest as it was written, and the stamps that its files had when they were hashed. */
export interface WrittenManifest {
  readonly manifest: Manifest;
  readonly stamps: FileStamps;
}

/** Writes `manifest.json` over everything in the folder and gives what it says; files that stand as they are known are not read again. */
export async function writeManifest(
  folder: string,
  facts: { readonly edition: Edition; readonly asOf: Day; readonly browser: string | undefined; readonly fonts: readonly object[] },
  known: KnownFiles = new Map(),
): Promise<WrittenManifest> {
  const { files, stamps } = await listFiles(folder, known);
  const manifest: Manifest = {
    engine: engineName(),
    edition: facts.edition,
    asOf: facts.asOf,
    browser: facts.browser ?? null,
    fonts: facts.fonts,
    files,
  };
  await writeWhole(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return { manifest, stamps };
}

async function listFiles(folder: string, known: KnownFiles): Promise<Pick<Manifest, 'files'> & { readonly stamps: FileStamps }> {
  const names = listPaths(folder).filter((name) => name !== 'manifest.json');
  const found = new Map<string, ManifestFile>();
  const stamps = new Map<string, string>();
  await inParallel(names, 8, async (name) => {
    // Taken before the file is read: what changes in between shows when the two are compared again.
    const state = lstatSync(path.join(folder, name), { bigint: true });
    stamps.set(name, stampIn(state));
    const file = known.get(name);
    const isKnown = file?.stamp === contentStampIn(state);
    found.set(name, isKnown ? { path: name, bytes: Number(state.size), sha256: file.sum } : await readListed(folder, name));
  });
  return { files: names.flatMap((name) => found.get(name) ?? []), stamps };
}

async function readListed(folder: string, name: string): Promise<ManifestFile> {
  const bytes = await readFile(path.join(folder, name));
  return { path: name, bytes: bytes.length, sha256: hash('sha256', bytes) };
}

/** The paths of all files under a folder, with `/`, sorted by code unit so that no machine changes the order. */
export function listPaths(folder: string): readonly string[] {
  const files = [...entriesUnder(folder)].filter(([, entry]) => !entry.isDirectory());
  return files.map(([name]) => name).toSorted((a, b) => (a < b ? -1 : 1));
}

/** The manifest of a folder that a build of ours published; undefined where there is none (other programs have files of this name). */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    const found: unknown = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'));
    return isManifest(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(found: unknown): found is Manifest {
  const { engine, edition, files } = (found ?? {}) as Partial<Record<keyof Manifest, unknown>>;
  const isOurs = typeof engine === 'string' && engine.startsWith('guatu ') && (edition === 'public' || edition === 'internal');
  return isOurs && Array.isArray(files) && files.every(isListed);
}

function isListed(found: unknown): boolean {
  const { path: name, bytes, sha256 } = (found ?? {}) as Partial<Record<keyof ManifestFile, unknown>>;
  return typeof name === 'string' && typeof bytes === 'number' && typeof sha256 === 'string';
}
