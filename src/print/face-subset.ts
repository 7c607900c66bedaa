import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { parseCharacterMap } from './character-map.ts';
import { convertOutlines } from './convert-outlines.ts';
import type { FaceSource } from './face-sources.ts';
import { readFontMember } from './font-file.ts';
import type { FontHead } from './font-file.ts';
import { encodeFontNames } from './font-names.ts';
import type { FontNames } from './font-names.ts';
import { mergeTrueType } from './merge-truetype.ts';
import { withoutNarrowMarks } from './narrow-marks.ts';
import { separateGlyphs } from './separate-glyphs.ts';
import { encodeTrueType, parseTrueType, tableOf } from './truetype.ts';
import type { FontTables } from './truetype.ts';

/** A face cut down to the wanted characters. */
export interface FaceSubset {
  /** A TrueType font. */
  readonly bytes: Buffer;
  /** The code points it draws. */
  readonly covers: ReadonlySet<number>;
}

/** Returns a packaged face with those of the wanted code points that its package has, as one TrueType font. */
export async function subsetFace(face: FaceSource, wanted: readonly number[]): Promise<FaceSubset> {
  const without = new Set(codePoints(face.without));
  const asked = wanted.filter((code) => !without.has(code));
  const base = await subsetFile(face, face.file, asked);
  const rest = asked.filter((code) => !covered(base).has(code));
  const donors = face.hasSlices ? await subsetSlices(face, rest) : [];
  return finished(separateGlyphs(mergeTrueType(base, donors)), face.names);
}

/** Returns a found face with those of the wanted code points that it has, as one TrueType font. */
export async function subsetFoundFace(head: FontHead, wanted: readonly number[]): Promise<FaceSubset> {
  const source = await readFontMember(head.path, head.member);
  const cut = await subsetFont(source, String.fromCodePoint(...wanted), {
    targetFormat: 'sfnt',
    noHinting: true,
    dropTables: dropFoundTables,
  });
  return finished(separateGlyphs(withoutNarrowMarks(mergeTrueType(await convertOutlines(cut), []))), namesOf(head));
}

/** Returns the SHA-256 of a found font's file. */
export async function hashOfFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

/** Returns what a found font will be called in the PDF. */
export function namesOf({ names, stamp }: FontHead): FontNames {
  const postScript = names.postScript.replaceAll(/[^\w+-]/g, '');
  return { family: names.family, style: names.style || 'Regular', postScript: postScript || `Font-${stamp.slice(0, 8)}` };
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

function finished(tables: FontTables, names: FontNames): FaceSubset {
  const named = new Map(tables).set('name', encodeFontNames(names, tableOf(tables, 'name')));
  const bytes = encodeTrueType(named);
  return { bytes, covers: covered(bytes) };
}

function covered(font: Uint8Array): ReadonlySet<number> {
  return new Set(parseCharacterMap(tableOf(parseTrueType(font), 'cmap')).keys());
}

// STAT and the hinting program speak of screens and of a variable font that these files no longer are.
const dropTables: readonly string[] = ['STAT', 'prep', 'gasp', 'FFTM'];

// Besides, fonts of the screen age carry bitmaps, and kerning for them.
const dropFoundTables: readonly string[] = [
  ...dropTables,
  'EBDT',
  'EBLC',
  'EBSC',
  'bdat',
  'bloc',
  'hdmx',
  'VDMX',
  'LTSH',
  'PCLT',
  'kern',
  'DSIG',
  'meta',
];

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
