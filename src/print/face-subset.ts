import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { parseCharacterMap } from './character-map.ts';
import type { FaceSource } from './face-sources.ts';
import { encodeFontNames } from './font-names.ts';
import { mergeTrueType } from './merge-truetype.ts';
import { encodeTrueType, parseTrueType, tableOf } from './truetype.ts';

/** A face cut down to the wanted characters. */
export interface FaceSubset {
  /** A TrueType font. */
  readonly bytes: Buffer;
  /** The code points it draws. */
  readonly covers: ReadonlySet<number>;
}

/** Returns one face with those of the wanted code points that its package has, as one TrueType font. */
export async function subsetFace(face: FaceSource, wanted: readonly number[]): Promise<FaceSubset> {
  const without = new Set(codePoints(face.without));
  const asked = wanted.filter((code) => !without.has(code));
  const base = await subsetFile(face, face.file, asked);
  const rest = asked.filter((code) => !covered(base).has(code));
  const donors = face.hasSlices ? await subsetSlices(face, rest) : [];
  const tables = new Map(mergeTrueType(base, donors));
  tables.set('name', encodeFontNames(face.names, tableOf(tables, 'name')));
  const bytes = encodeTrueType(tables);
  return { bytes, covers: covered(bytes) };
}

/** Returns the code points of a text, each once, in order. */
export function codePoints(text: string): readonly number[] {
  return [...new Set([...text].map((char) => char.codePointAt(0) ?? 0))].sort((a, b) => a - b);
}

/** Returns the version of the package a face comes from. */
export function faceVersion(face: FaceSource): string {
  const found: unknown = createRequire(import.meta.url)(`${face.package}/package.json`);
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '';
}

function covered(font: Uint8Array): ReadonlySet<number> {
  return new Set(parseCharacterMap(tableOf(parseTrueType(font), 'cmap')).keys());
}

// STAT and the hinting program speak of screens and of a variable font that these files no longer are.
const dropTables: readonly string[] = ['STAT', 'prep', 'gasp', 'FFTM'];

async function subsetFile(face: FaceSource, file: string, codes: readonly number[]): Promise<Buffer> {
  const source = await readFile(join(packageFolder(face), 'files', `${file}.woff2`));
  const text = String.fromCodePoint(...codes);
  return subsetFont(source, text, { targetFormat: 'sfnt', noHinting: true, dropTables });
}

async function subsetSlices(face: FaceSource, rest: readonly number[]): Promise<readonly Buffer[]> {
  const bySlice = Map.groupBy(rest, await sliceFinder(face));
  const fonts: Buffer[] = [];
  for (const [slice, codes] of bySlice) {
    if (slice !== undefined) fonts.push(await subsetFile(face, sliceFile(face, slice), codes));
  }
  return fonts;
}

// `[104]` -> `noto-serif-sc-104-400-normal`, `latin-ext` -> `noto-serif-sc-latin-ext-400-normal`
function sliceFile(face: FaceSource, slice: string): string {
  return face.file.replace('chinese-simplified', slice.replace(/[[\]]/g, ''));
}

async function sliceFinder(face: FaceSource): Promise<(code: number) => string | undefined> {
  const ranges: unknown = JSON.parse(await readFile(join(packageFolder(face), 'unicode.json'), 'utf8'));
  const slices = Object.entries(ranges as Record<string, string>).map(([slice, list]) => ({ slice, ranges: parseRanges(list) }));
  return (code) => slices.find((entry) => entry.ranges.some(([first, last]) => first <= code && code <= last))?.slice;
}

// `U+4e00,U+4e03-4e08`
function parseRanges(list: string): readonly (readonly [first: number, last: number])[] {
  return list.split(',').map((range) => {
    const [first = '', last = first] = range.replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

function packageFolder(face: FaceSource): string {
  return dirname(createRequire(import.meta.url).resolve(`${face.package}/package.json`));
}
